package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.UnitTree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Plans the duties of a period: those whose first day lies in it.
 *
 * <p>Immutable and thread-safe. People stream through {@link PlanRun}s, one for each thread; what is about units, the
 * organisation, or events without a person comes from {@link #others}. A year in one call gives the same duties as the year day
 * by day, and the order of packs and people changes nothing but the order of duties.
 */
public final class Planner {
    private final Rulebook rulebook;
    private final List<Line> lines = new ArrayList<>();
    private final List<ProcedureLine> procedures = new ArrayList<>();
    private final WorkCalendar calendar;
    private final UnitTree units;
    private final Events events;
    private final SeatBinding seats;
    private final Set<String> columns;
    private final Spoken spoken;
    private final LocalDate from;
    private final LocalDate to;

    /**
     * @param units of the roster
     * @param columns fields the roster has a column for: what is missing without a column is asked once, not of everybody
     * @param events what happened; also the entries of ledgers
     * @param seats unit path by seat id, where the seats' names do not find their units
     * @param from first day, included
     * @param to last day, included
     */
    public Planner(
            Rulebook rulebook,
            WorkCalendar calendar,
            UnitTree units,
            Set<String> columns,
            Events events,
            Map<String, String> seats,
            LocalDate from,
            LocalDate to) {
        this(rulebook, calendar, units, columns, events, seats, Spoken.NOTHING, from, to);
    }

    /** @param spoken what people answered where rules are left to their judgement */
    public Planner(
            Rulebook rulebook,
            WorkCalendar calendar,
            UnitTree units,
            Set<String> columns,
            Events events,
            Map<String, String> seats,
            Spoken spoken,
            LocalDate from,
            LocalDate to) {
        this.spoken = spoken;
        this.rulebook = rulebook;
        this.calendar = calendar;
        this.units = units;
        this.columns = Set.copyOf(columns);
        this.events = events;
        this.seats = new SeatBinding(units, seats);
        this.from = from;
        this.to = to;
        rulebook.versions().forEach(this::take);
    }

    private void take(Version version) {
        if (version.first().isAfter(to) || version.last().isBefore(from)) {
            return;
        }
        DatedFigures figures = new DatedFigures(version.regulation());
        for (Rule rule : version.regulation().rules()) {
            rule.schedule().ifPresent(s -> lines.add(new Line(version, rule, s, figures, calendar)));
            if (rule instanceof ProcedureRule procedure) {
                procedures.add(new ProcedureLine(version, procedure, figures, calendar));
            }
        }
    }

    /** A run over people, for one thread. */
    public PlanRun run() {
        return new PlanRun(this);
    }

    /** Everything that is not about a person of the roster, and what every run left for the end. */
    public void others(List<PlanRun> runs, Consumer<Duty> out) {
        PlanRun run = run();
        run.units(out);
        run.organisation(out);
        run.eventsWithoutPerson(out);
        PlanRun.blanket(runs, run, out);
    }

    /** The whole plan on the calling thread; in no particular order. */
    public void plan(Stream<Entity> people, Consumer<Duty> out) {
        PlanRun run = run();
        try (people) {
            people.forEach(person -> run.person(person, out));
        }
        others(List.of(run), out);
    }

    /**
     * Only what the events set off, on the calling thread. Nothing else of the roster or of what happened is looked at for it, so that
     * the people named by the events are enough.
     */
    public void happened(Stream<Entity> people, Consumer<Duty> out) {
        PlanRun run = run();
        try (people) {
            people.forEach(person -> run.happened(person, out));
        }
        run.eventsWithoutPerson(out);
        PlanRun.blanket(List.of(run), run, out);
    }

    List<Line> calendarLines(About about) {
        return lines.stream()
                .filter(l -> l.schedule().trigger() instanceof Trigger.Calendar
                        && l.schedule().about() == about)
                .toList();
    }

    /** The lines that events set off, by kind of event. */
    Map<String, List<Line>> eventLines() {
        Map<String, List<Line>> byKind = new HashMap<>();
        for (Line line : lines) {
            if (line.schedule().trigger() instanceof Trigger.Happening happening) {
                happening.kinds().stream()
                        .distinct()
                        .forEach(kind -> byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                                .add(line));
            }
        }
        return byKind;
    }

    List<ProcedureLine> procedures() {
        return procedures;
    }

    static List<String> kinds(Schedule schedule) {
        return schedule.trigger() instanceof Trigger.Happening happening ? happening.kinds() : List.of();
    }

    Rulebook rulebook() {
        return rulebook;
    }

    UnitTree units() {
        return units;
    }

    Set<String> columns() {
        return columns;
    }

    Events events() {
        return events;
    }

    Spoken spoken() {
        return spoken;
    }

    SeatBinding seats() {
        return seats;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }
}
