package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Reception;
import cn.jiannuo.server.gathering.core.Visit;
import cn.jiannuo.server.organization.Person;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A day on which somebody receives people.
 *
 * @param visits who comes, for whoever receives or keeps the reception; for anybody else none but his own
 * @param taken numbers of the slots that are taken
 * @param keeps whether the reader receives or keeps it
 * @param typed what was typed and refused
 * @param refused why, or empty
 */
public record ReceptionPage(
        Kind kind,
        Reception reception,
        List<Visit> visits,
        List<Integer> taken,
        boolean keeps,
        long me,
        LocalDateTime now,
        List<Person> colleagues,
        Typed typed,
        String refused) {

    /** What was typed. */
    public record Typed(int slot, String colleague, String topic) {
        static final Typed NOTHING = new Typed(0, "", "");
    }

    /** A time to agree on. */
    public record Slot(int number, String time, Standing standing) {
        /** Whether it can be had. */
        public enum Standing {
            FREE,
            TAKEN,
            OWN,
            GONE
        }
    }

    public List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int number = 1; number <= reception.slots(); number++) {
            slots.add(new Slot(number, reception.begins(number).toString(), standing(number)));
        }
        return slots;
    }

    private Slot.Standing standing(int number) {
        if (own().filter(visit -> visit.slot() != null && visit.slot() == number)
                .isPresent()) {
            return Slot.Standing.OWN;
        }
        return taken.contains(number)
                ? Slot.Standing.TAKEN
                : reception.beginning(number).isAfter(now) ? Slot.Standing.FREE : Slot.Standing.GONE;
    }

    /** The reader's own appointment on that day. */
    public Optional<Visit> own() {
        return visits.stream()
                .filter(visit -> visit.isOf(me) && visit.slot() != null && visit.state() == Visit.State.BOOKED)
                .findFirst();
    }

    /** What the reader agreed for colleagues. */
    public List<Visit> forOthers() {
        return visits.stream()
                .filter(visit -> visit.bookedBy() == me
                        && !visit.isOf(me)
                        && visit.slot() != null
                        && visit.state() == Visit.State.BOOKED)
                .toList();
    }

    public long free() {
        return slots().stream()
                .filter(slot -> slot.standing() == Slot.Standing.FREE)
                .count();
    }

    public boolean isOver() {
        return reception.on().isBefore(now.toLocalDate());
    }

    public boolean isToday() {
        return reception.on().equals(now.toLocalDate());
    }

    public boolean hasBegun() {
        return !reception.beginning(1).isAfter(now);
    }

    /** Who comes, with what was cancelled left out. */
    public List<Visit> coming() {
        return visits.stream()
                .filter(visit -> visit.state() != Visit.State.CANCELLED)
                .toList();
    }
}
