package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Person;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 约时间: one slot for oneself or for a colleague, given back until it begins. Two who ask at once never get the same. */
@Service
public class BookSlot {
    private final Receptions receptions;
    private final Visits visits;
    private final Notices notices;
    private final Clock clock;

    BookSlot(Receptions receptions, Visits visits, Notices notices, Clock clock) {
        this.receptions = receptions;
        this.visits = visits;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param colleague for whom, when not for oneself
     * @param topic read by whoever receives and keeps the reception, or empty
     */
    @Transactional
    public Outcome book(SignedIn by, long id, int slot, Optional<Person> colleague, String topic) {
        Reception reception = receptions.lock(id).orElse(null);
        if (reception == null) {
            return Outcome.no("unknown");
        }
        if (reception.isCalledOff()) {
            return Outcome.no("called-off", reception.calledOff());
        }
        if (slot < 1 || slot > reception.slots()) {
            return Outcome.no("no-slot");
        }
        if (!reception.beginning(slot).isAfter(LocalDateTime.now(clock))) {
            return Outcome.no("slot-begun", reception.begins(slot).toString());
        }
        long me = by.actor().person().orElseThrow();
        long visitor = colleague.map(Person::id).orElse(me);
        Optional<Long> added = visits.add(by.actor(), new Visits.Coming(id, slot, visitor, "", topic.strip()));
        if (added.isEmpty()) {
            return taken(id, visitor, me);
        }
        if (visitor != me) {
            tell(by, reception, slot, visitor, added.get());
        }
        return new Outcome.Done(added.get());
    }

    private void tell(SignedIn by, Reception reception, int slot, long visitor, long visit) {
        notices.tell(
                "visit-" + visit,
                visitor,
                cn.jiannuo.server.notification.Kind.PROMISED,
                "gathering.notice.booked",
                List.of(
                        by.actor().name(),
                        reception.receiverName(),
                        reception.on().toString(),
                        reception.begins(slot).toString()),
                "/voice/gatherings/visits/" + visit,
                Urgency.NOW);
    }

    private Outcome taken(long id, long visitor, long me) {
        Optional<Visit> own = visits.of(id).stream()
                .filter(visit -> visit.state() == Visit.State.BOOKED && visit.isOf(visitor) && visit.slot() != null)
                .findFirst();
        if (own.isEmpty()) {
            return Outcome.no("taken");
        }
        String time = String.valueOf(own.get().begins());
        return visitor == me
                ? Outcome.no("already", time)
                : Outcome.no("already-other", own.get().name(), time);
    }

    /** The visitor and whoever booked for him may, until it begins. */
    @Transactional
    public Outcome cancel(SignedIn by, long id) {
        Visit visit = visits.lock(id).orElse(null);
        long me = by.actor().person().orElse(-1);
        if (visit == null || !(visit.isOf(me) || visit.bookedBy() == me)) {
            return Outcome.no("unknown");
        }
        if (visit.state() != Visit.State.BOOKED) {
            return Outcome.no("not-booked");
        }
        if (visit.hasBegun(LocalDateTime.now(clock))) {
            return Outcome.no("slot-begun", String.valueOf(visit.begins()));
        }
        visits.become(id, Visit.State.CANCELLED);
        return new Outcome.Done(visit.reception().id());
    }
}
