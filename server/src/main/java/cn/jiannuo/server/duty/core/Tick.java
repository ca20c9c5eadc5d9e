package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.server.duty.Proceedings;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.Happenings.Happening;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The clock strikes: writes the duties of the days that have come, and of events that were reported late; late duties climb.
 *
 * <p>Idempotent. Days missed are made up, those before the first strike too; a strike that dies in the middle is finished by the next; two at once write each
 * occurrence once, because the table's key says so.
 */
@Service
public class Tick {
    private static final int CHUNK = 1000;

    private final Planning planning;
    private final Happenings happenings;
    private final Horizon horizon;
    private final NewDuties duties;
    private final Settle settle;
    private final Ladder ladder;
    private final Reminders reminders;
    private final Proceedings proceedings;
    private final Clock clock;

    Tick(
            Planning planning,
            Happenings happenings,
            Horizon horizon,
            NewDuties duties,
            Settle settle,
            Ladder ladder,
            Reminders reminders,
            Proceedings proceedings,
            Clock clock) {
        this.planning = planning;
        this.happenings = happenings;
        this.horizon = horizon;
        this.duties = duties;
        this.settle = settle;
        this.ladder = ladder;
        this.reminders = reminders;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    /**
     * What a strike did.
     *
     * @param moved matters that moved because a day had come
     */
    public record Report(int written, int climbed, int unsaid, int reminded, int moved) {}

    /** Brings the current institution up to today. */
    public Report strike() {
        LocalDate today = LocalDate.now(clock);
        Actor keeper = new Actor.Timekeeper(Tenancy.current());
        Horizon.Mark mark = horizon.mark(today);
        List<Happening> late = happenings.reportedAfter(mark.lastEvent());
        int written = write(mark, late, today, keeper);
        long last = late.stream().mapToLong(Happening::id).max().orElse(mark.lastEvent());
        horizon.advance(new Horizon.Mark(today, last));
        settle.whatIsKnown(keeper);
        return new Report(
                written,
                ladder.climb(keeper, today),
                ladder.closeUnsaid(keeper, today),
                reminders.remind(today),
                proceedings.strike(keeper, today));
    }

    /**
     * Writes what one event sets off at once, without waiting for the clock; what is there already stays.
     *
     * @param reference of the event, as it was reported
     */
    public int happened(String reference) {
        LocalDate today = LocalDate.now(clock);
        LocalDate reach = horizon.mark(today).reach(today);
        List<Happening> event = happenings.reported(reference).stream()
                .filter(h -> !h.on().isAfter(reach))
                .toList();
        if (event.isEmpty()) {
            return 0;
        }
        Planning.Prepared prepared = planning.prepareFor(event);
        Chunks chunks = new Chunks(new Actor.Timekeeper(Tenancy.current()), prepared);
        prepared.happened(event.getFirst().on(), reach, isSetOffBy(event), chunks::add);
        return chunks.finish();
    }

    private int write(Horizon.Mark mark, List<Happening> late, LocalDate today, Actor keeper) {
        boolean newDays = mark.plannedTo().isBefore(today);
        List<Happening> behind =
                late.stream().filter(h -> !h.on().isAfter(mark.plannedTo())).toList();
        if (!newDays && behind.isEmpty()) {
            return 0;
        }
        Planning.Prepared prepared = planning.prepare(today);
        Chunks chunks = new Chunks(keeper, prepared);
        if (newDays) {
            plan(prepared, mark.plannedTo().plusDays(1), today, duty -> true, chunks);
        }
        if (!behind.isEmpty()) {
            plan(prepared, behind.getFirst().on(), mark.plannedTo(), isSetOffBy(behind), chunks);
        }
        return chunks.finish();
    }

    private static void plan(
            Planning.Prepared prepared, LocalDate from, LocalDate to, Predicate<Duty> wanted, Chunks chunks) {
        prepared.plan(prepared.current().rulebook(), from, to, wanted, chunks::add);
    }

    private static Predicate<Duty> isSetOffBy(List<Happening> events) {
        Set<String> references = events.stream().map(Happening::reference).collect(Collectors.toSet());
        return duty -> {
            boolean happening = duty.step().isPresent()
                    || duty.rule()
                            .schedule()
                            .filter(s -> s.trigger() instanceof Trigger.Happening)
                            .isPresent();
            return happening && references.stream().anyMatch(reference -> names(duty.occasion(), reference));
        };
    }

    /** An occasion is the event's own number, or that and the number of one of its elements. */
    private static boolean names(String occasion, String reference) {
        return occasion.equals(reference) || occasion.startsWith(reference + "/");
    }

    /** What is owed on its way to the tables: matters one by one, everything else a thousand in one transaction. */
    private final class Chunks {
        private final List<Occurrence> waiting = new ArrayList<>(CHUNK);
        private final Beginnings beginnings;
        private final Actor keeper;
        private final Planning.Prepared prepared;
        private int written;

        Chunks(Actor keeper, Planning.Prepared prepared) {
            this.keeper = keeper;
            this.prepared = prepared;
            this.beginnings = new Beginnings(proceedings, keeper);
        }

        void add(Duty duty) {
            if (beginnings.take(duty)) {
                return;
            }
            waiting.add(prepared.occurrences().of(duty));
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        int finish() {
            flush();
            return written + beginnings.opened();
        }

        private void flush() {
            written += duties.write(waiting, keeper);
            waiting.clear();
        }
    }
}
