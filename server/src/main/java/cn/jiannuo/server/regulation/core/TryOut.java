package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.plan.PlanRun;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Tries one version on the people and events of some days: as if it, and it alone, had been in force then.
 *
 * <p>People stream through; nothing is held but counts.
 */
final class TryOut {
    private final WorkCalendar calendar = WorkCalendar.china();
    private final LocalDate first;
    private final LocalDate last;

    TryOut(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    /** Told after each person. */
    interface Progress {
        void worked(long people);
    }

    Tally tally(
            Regulation regulation,
            Vocabulary vocabulary,
            Map<String, String> seats,
            Roster roster,
            Events events,
            Progress progress) {
        Rulebook rulebook = Rulebook.of(List.of(asIfInForce(regulation)), vocabulary);
        Planner planner = new Planner(rulebook, calendar, roster.units(), roster.columns(), events, seats, first, last);
        Tally tally = new Tally(calendar, first, last);
        PlanRun run = planner.run();
        long worked = 0;
        try (Stream<Entity> people = roster.people()) {
            for (var each = people.iterator(); each.hasNext(); ) {
                run.person(each.next(), tally);
                progress.worked(++worked);
            }
        }
        planner.others(List.of(run), tally);
        return tally;
    }

    /** In force on all the days, with figures that reach back to the first of them. */
    private Regulation asIfInForce(Regulation regulation) {
        Map<String, Figure> figures = new TreeMap<>();
        regulation.figures().forEach((id, figure) -> figures.put(id, figure.reachingBack(first)));
        return regulation.withFigures(figures).during(first, Optional.empty(), first);
    }
}
