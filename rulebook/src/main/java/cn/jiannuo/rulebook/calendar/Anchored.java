package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;

/**
 * Periods counted from an anchor, never from the result before: 31 January and one month is 28 February, and two months
 * is 31 March.
 */
public final class Anchored {

    private static final int MONTHS_OF_QUARTER = 3;

    private Anchored() {}

    /**
     * The day {@code n} units after the anchor, or before it if negative. Of months, quarters and years it is the
     * corresponding day, or the last of the month where there is none (Civil Code, article 202).
     *
     * @throws IllegalArgumentException for workdays outside 1901–2100
     * @throws ArithmeticException if {@code n} is beyond any calendar
     */
    public static LocalDate plus(LocalDate anchor, long n, Unit unit, WorkCalendar calendar) {
        return switch (unit) {
            case DAY -> anchor.plusDays(n);
            case WORKDAY -> calendar.plusWorkdays(anchor, Math.toIntExact(n));
            case WEEK -> anchor.plusWeeks(n);
            case MONTH -> anchor.plusMonths(n);
            case QUARTER -> anchor.plusMonths(Math.multiplyExact(n, MONTHS_OF_QUARTER));
            case YEAR -> anchor.plusYears(n);
        };
    }
}
