package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.record.Happenings.Happening;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The clock strikes: writes the duties of the days that have come, and of events that were reported late; late duties climb.
 *
 * <p>Idempotent. Days missed are made up; a strike that dies in the middle is finished by the next; two at once write each
 * occurrence once, because the table's key says so.
 */
@Service
public class Tick {
    /** Conditions look back at what happened in this year and the one before. */
    private static final int YEARS_BACK = 1;

    private static final int CHUNK = 1000;

    private final RulesInForce rules;
    private final RosterSnapshot roster;
    private final Happenings happenings;
    private final Horizon horizon;
    private final NewDuties duties;
    private final Ladder ladder;
    private final Reminders reminders;
    private final Clock clock;

    Tick(
            RulesInForce rules,
            RosterSnapshot roster,
            Happenings happenings,
            Horizon horizon,
            NewDuties duties,
            Ladder ladder,
            Reminders reminders,
            Clock clock) {
        this.rules = rules;
        this.roster = roster;
        this.happenings = happenings;
        this.horizon = horizon;
        this.duties = duties;
        this.ladder = ladder;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** What a strike did. */
    public record Report(int written, int climbed, int unsaid, int reminded) {}

    /** Brings the current institution up to today. */
    public Report strike() {
        LocalDate today = LocalDate.now(clock);
        Actor keeper = new Actor.Timekeeper(Tenancy.current());
        Horizon.Mark mark = horizon.mark().orElse(new Horizon.Mark(today.minusDays(1), 0));
        List<Happening> late = happenings.reportedAfter(mark.lastEvent());
        int written = write(mark, late, today, keeper);
        long last = late.stream().mapToLong(Happening::id).max().orElse(mark.lastEvent());
        horizon.advance(new Horizon.Mark(today, last));
        return new Report(written, ladder.climb(keeper, today), ladder.closeUnsaid(keeper, today), reminders.remind(today));
    }

    private int write(Horizon.Mark mark, List<Happening> late, LocalDate today, Actor keeper) {
        boolean newDays = mark.plannedTo().isBefore(today);
        List<Happening> behind =
                late.stream().filter(h -> !h.on().isAfter(mark.plannedTo())).toList();
        if (!newDays && behind.isEmpty()) {
            return 0;
        }
        Plan plan = plan(today);
        int written = newDays ? plan.write(mark.plannedTo().plusDays(1), today, duty -> true, keeper) : 0;
        if (!behind.isEmpty()) {
            LocalDate first = behind.getFirst().on();
            written += plan.write(first, mark.plannedTo(), isSetOffBy(behind), keeper);
        }
        return written;
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

    private Plan plan(LocalDate today) {
        RulesInForce.Current current = rules.current();
        Roster people = RosterReader.read(roster.table(), current.vocabulary()).get();
        List<Happening> happened = happenings.since(today.withDayOfYear(1).minusYears(YEARS_BACK));
        Events events = happenings.events(happened, current.vocabulary(), people);
        return new Plan(current, people, events);
    }

    private final class Plan {
        private final RulesInForce.Current current;
        private final Roster people;
        private final Events events;
        private final Map<String, String> names = new HashMap<>();
        private final Occurrences occurrences;

        Plan(RulesInForce.Current current, Roster people, Events events) {
            this.current = current;
            this.people = people;
            this.events = events;
            try (Stream<Entity> all = people.people()) {
                all.forEach(p -> names.put(String.valueOf(p.text("code")), String.valueOf(p.text("name"))));
            }
            this.occurrences = new Occurrences(
                    people.units(), current.seatUnits(), WorkCalendar.china(), code -> names.getOrDefault(code, code));
        }

        int write(LocalDate from, LocalDate to, Predicate<Duty> wanted, Actor keeper) {
            Planner planner = new Planner(
                    current.rulebook(),
                    WorkCalendar.china(),
                    people.units(),
                    people.columns(),
                    events,
                    current.seatUnits(),
                    from,
                    to);
            Chunks chunks = new Chunks(keeper);
            planner.plan(people.people(), duty -> {
                if (wanted.test(duty)) {
                    chunks.add(occurrences.of(duty));
                }
            });
            return chunks.finish();
        }
    }

    /** Occurrences on their way to the table, a thousand in one transaction. */
    private final class Chunks {
        private final List<Occurrence> waiting = new ArrayList<>(CHUNK);
        private final Actor keeper;
        private int written;

        Chunks(Actor keeper) {
            this.keeper = keeper;
        }

        void add(Occurrence occurrence) {
            waiting.add(occurrence);
            if (waiting.size() == CHUNK) {
                flush();
            }
        }

        int finish() {
            flush();
            return written;
        }

        private void flush() {
            written += duties.write(waiting, keeper);
            waiting.clear();
        }
    }
}
