package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.Anchored;
import cn.jiannuo.rulebook.calendar.Reckoning;
import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.DayPhrase.Roll;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the days of a regulation: day phrases on occasions. */
public final class DayCount {
    private final Regulation regulation;
    private final WorkCalendar calendar;

    public DayCount(Regulation regulation, WorkCalendar calendar) {
        this.regulation = regulation;
        this.calendar = calendar;
    }

    /**
     * How a day was counted.
     *
     * @param anchor the day counted from
     * @param steps how many units, negative before the anchor; 0 for the anchor itself
     * @param workdays which days were passed over, when workdays were counted
     * @param rolledFrom the result before it was moved to a workday, when it was
     * @param date the result
     * @param provisional whether it rests on holidays not yet announced
     */
    public record Computation(
            DayPhrase phrase,
            LocalDate anchor,
            long steps,
            @Nullable Unit unit,
            Optional<Reckoning> workdays,
            Optional<LocalDate> rolledFrom,
            LocalDate date,
            boolean provisional) {}

    /** Whether a phrase gives the same day for everybody: it is told from the occasion, not from a fact. */
    static boolean isShared(DayPhrase phrase) {
        return !(phrase.anchor() instanceof Anchor.Fact);
    }

    /** The day of a phrase, or null when a date fact or figure it needs is not known. */
    public @Nullable LocalDate day(DayPhrase phrase, Occasion occasion, Situation situation) {
        LocalDate anchor = anchor(phrase.anchor(), occasion, situation);
        if (anchor == null) {
            return null;
        }
        LocalDate day = anchor;
        if (phrase.steps() != null && phrase.unit() != null) {
            long steps = steps(phrase, occasion.day());
            if (steps == UNKNOWN) {
                return null;
            }
            day = Anchored.plus(anchor, steps, phrase.unit(), calendar);
        }
        return rolled(day, phrase.roll());
    }

    /**
     * A deadline whose clock stood still: what is counted in workdays is given back in workdays, all else in natural days.
     *
     * @param phrase what the deadline was counted with
     */
    LocalDate shifted(DayPhrase phrase, LocalDate due, LocalDate pausedOn, LocalDate resumedOn) {
        LocalDate moved = phrase.unit() == Unit.WORKDAY
                ? calendar.plusWorkdays(due, calendar.workdaysBetween(pausedOn, resumedOn))
                : due.plusDays(ChronoUnit.DAYS.between(pausedOn, resumedOn));
        return rolled(moved, phrase.roll());
    }

    /** The same day, with how it came about. */
    public Optional<Computation> computation(DayPhrase phrase, Occasion occasion, Situation situation) {
        LocalDate anchor = anchor(phrase.anchor(), occasion, situation);
        LocalDate date = day(phrase, occasion, situation);
        if (anchor == null || date == null) {
            return Optional.empty();
        }
        long steps = phrase.steps() == null ? 0 : steps(phrase, occasion.day());
        Optional<Reckoning> workdays = phrase.unit() == Unit.WORKDAY && steps != 0
                ? Optional.of(calendar.reckonWorkdays(anchor, Math.toIntExact(steps)))
                : Optional.empty();
        LocalDate before =
                phrase.unit() == null || steps == 0 ? anchor : Anchored.plus(anchor, steps, phrase.unit(), calendar);
        boolean moved = !before.equals(date);
        boolean provisional = workdays.map(Reckoning::provisional).orElse(false)
                || (phrase.roll() != Roll.STAY && calendar.isProvisional(before));
        return Optional.of(new Computation(
                phrase,
                anchor,
                steps,
                phrase.unit(),
                workdays,
                moved ? Optional.of(before) : Optional.empty(),
                date,
                provisional));
    }

    private static final long UNKNOWN = Long.MIN_VALUE;

    private LocalDate rolled(LocalDate day, Roll roll) {
        return switch (roll) {
            case STAY -> day;
            case NEXT_WORKDAY -> calendar.nextWorkdayOnOrAfter(day);
            case PREVIOUS_WORKDAY -> calendar.previousWorkdayOnOrBefore(day);
        };
    }

    private long steps(DayPhrase phrase, LocalDate on) {
        Value value = phrase.steps();
        if (value == null) {
            return 0;
        }
        long count = switch (value) {
            case Value.Literal literal -> literal.number();
            case Value.Named named -> {
                Figure figure = regulation.figures().get(named.figure());
                yield figure == null
                        ? UNKNOWN
                        : figure.on(on).map(Figure.Dated::number).orElse(UNKNOWN);
            }
        };
        return count == UNKNOWN || !phrase.back() ? count : -count;
    }

    private @Nullable LocalDate anchor(Anchor anchor, Occasion occasion, Situation situation) {
        return switch (anchor) {
            case Anchor.TheDay day -> occasion.day();
            case Anchor.StartOfPeriod start -> occasion.first();
            case Anchor.EndOfPeriod end -> occasion.last();
            case Anchor.MonthDay md -> Occasions.monthDay(occasion.first().getYear(), md.month(), md.day());
            case Anchor.Fact fact -> Occasions.day(fact, situation);
        };
    }
}
