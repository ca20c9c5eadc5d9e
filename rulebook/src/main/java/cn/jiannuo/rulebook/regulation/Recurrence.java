package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When something comes round again. */
public sealed interface Recurrence {

    /** Every year, half-year, quarter, month or week, on its first day or a named one. */
    record Every(CalendarPeriod.Kind period, @Nullable DayIn day) implements Recurrence {}

    /** A named day within a period. */
    sealed interface DayIn {
        /** 03-08, in a year. */
        record MonthDay(int month, int day) implements DayIn {}

        /** The 10th; a month without it gives its last day. */
        record DayOfMonth(int day) implements DayIn {}

        /** Monday is 1. */
        record Weekday(int day) implements DayIn {}

        record FirstWorkday() implements DayIn {}

        record LastWorkday() implements DayIn {}
    }

    /** A festival, by the lunar or the solar calendar. */
    record Festival(String name) implements Recurrence {}

    /** The day of a date fact each year; 29 February falls on the 28th where there is none. */
    record Anniversary(Anchor.Fact of) implements Recurrence {}

    /**
     * Anchor plus n periods, n from 1.
     *
     * @param from a date fact, or null for {@code fixed}
     * @param until last possible day, or null for no end
     */
    record Anchored(
            Value steps,
            @Nullable Unit unit,
            Anchor.@Nullable Fact from,
            @Nullable LocalDate fixed,
            Anchor.@Nullable Fact until)
            implements Recurrence {}

    /** Whether the days differ from subject to subject. */
    default boolean isPersonal() {
        return this instanceof Anniversary || (this instanceof Anchored anchored && anchored.from() != null);
    }
}
