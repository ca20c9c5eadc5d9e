package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.roster.UnitTree;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** 进度: how far each target in force on a day has come, counted as the planner counts it. Immutable and thread-safe. */
public final class Standings {
    private final List<Target> targets = new ArrayList<>();
    private final UnitTree units;
    private final Events events;
    private final LocalDate on;

    /**
     * @param events what is on record; of other kinds than the targets' too
     * @param on entries of this day count
     */
    public Standings(Rulebook rulebook, WorkCalendar calendar, UnitTree units, Events events, LocalDate on) {
        this.units = units;
        this.events = events;
        this.on = on;
        for (Rulebook.Version version : rulebook.versions()) {
            if (version.inForce(on)) {
                DatedFigures figures = new DatedFigures(version.regulation());
                for (var rule : version.regulation().rules()) {
                    if (rule instanceof TargetRule target) {
                        targets.add(new Target(target, new Line(version, rule, target.when(), figures, calendar)));
                    }
                }
            }
        }
    }

    private record Target(TargetRule rule, Line line) {}

    /**
     * How one subject stands with one target.
     *
     * @param subject a person's code, a unit's path, or empty for the whole organisation
     * @param period that the day lies in
     * @param counted entries, or the sum of their field, up to the day
     * @param bound what is wanted at least, or allowed at most; empty when no figure is in force
     * @param expected the bound's share of the days gone by, rounded down; the bound itself on the last day
     * @param asked first day on which a shortfall becomes a duty
     */
    public record Standing(
            Regulation regulation,
            TargetRule target,
            String subject,
            CalendarPeriod period,
            long counted,
            OptionalLong bound,
            long expected,
            LocalDate asked) {

        /** Whether a least is reached, or a most kept. */
        public boolean isMet() {
            return bound.isPresent()
                    && (target.atLeast() ? counted >= bound.getAsLong() : counted <= bound.getAsLong());
        }

        /** How much is wanting today for the year to come out; 0 when all is well. */
        public long behind() {
            return target.atLeast() ? Math.max(0, expected - counted) : 0;
        }
    }

    /** The targets of a person; those whose condition is not known to hold are left out. */
    public List<Standing> person(Entity person) {
        return of(About.PERSON, String.valueOf(person.text("code")), person, units.unitOf(person));
    }

    /** The targets of a unit itself. */
    public List<Standing> unit(Unit unit) {
        return of(About.UNIT, unit.path(), null, unit);
    }

    /** The targets of the whole organisation. */
    public List<Standing> organisation() {
        return of(About.ORGANISATION, "", null, null);
    }

    private List<Standing> of(About about, String subject, @Nullable Entity person, @Nullable Unit unit) {
        List<Standing> standings = new ArrayList<>();
        for (Target target : targets) {
            if (target.line().schedule().about() == about) {
                Situation situation = new Situation(on, target.line().figures())
                        .person(person)
                        .unit(unit == null ? null : unit.entity());
                if (target.line().schedule().guard().truth(situation) == Truth.YES) {
                    standings.add(standing(target, subject, situation));
                }
            }
        }
        return standings;
    }

    private Standing standing(Target target, String subject, Situation situation) {
        Line line = target.line();
        CalendarPeriod period = target.rule().per().containing(on);
        Occasion occasion = new Occasion(period.label(), period.first(), period.first(), period.last());
        Pace pace = new Pace(target.rule(), line, events);
        long counted = pace.counted(subject, occasion, on.plusDays(1), situation);
        long bound = pace.bound(on);
        LocalDate asked = line.days().day(line.schedule().starts(), occasion, situation);
        boolean stated = bound != Long.MAX_VALUE;
        return new Standing(
                line.regulation(),
                target.rule(),
                subject,
                period,
                counted,
                stated ? OptionalLong.of(bound) : OptionalLong.empty(),
                stated ? share(bound, period) : 0,
                asked == null ? period.first() : asked);
    }

    private long share(long bound, CalendarPeriod period) {
        long gone = ChronoUnit.DAYS.between(period.first(), on) + 1;
        long all = ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
        return Math.multiplyExact(bound, gone) / all;
    }
}
