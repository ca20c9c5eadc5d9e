package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.fact.Entity.MISSING;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Calendar arithmetic on epoch days of the years 1 to 9999; what is missing or leaves that range is missing. */
final class Days {
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    private Days() {}

    static boolean inRange(long day) {
        return day >= FIRST && day <= LAST;
    }

    static long year(long day) {
        return inRange(day) ? LocalDate.ofEpochDay(day).getYear() : MISSING;
    }

    static long month(long day) {
        return inRange(day) ? LocalDate.ofEpochDay(day).getMonthValue() : MISSING;
    }

    static long day(long day) {
        return inRange(day) ? LocalDate.ofEpochDay(day).getDayOfMonth() : MISSING;
    }

    /** 1–7, Monday is 1. */
    static long weekday(long day) {
        return inRange(day) ? Math.floorMod(day + 3, 7) + 1 : MISSING;
    }

    /** Whole years; who was born on 29 February completes a year on 1 March of a common year. */
    static long yearsBetween(long from, long to) {
        if (!inRange(from) || !inRange(to)) {
            return MISSING;
        }
        return ChronoUnit.YEARS.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }

    static long monthsBetween(long from, long to) {
        if (!inRange(from) || !inRange(to)) {
            return MISSING;
        }
        return ChronoUnit.MONTHS.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    }

    static long daysBetween(long from, long to) {
        return inRange(from) && inRange(to) ? to - from : MISSING;
    }

    /** Days from the second to the first: {@code day - other}. */
    static long difference(long day, long other) {
        return daysBetween(other, day);
    }

    static long plus(long day, long days) {
        long sum = Sums.add(day, days);
        return inRange(day) && inRange(sum) ? sum : MISSING;
    }

    static long minus(long day, long days) {
        long difference = Sums.subtract(day, days);
        return inRange(day) && inRange(difference) ? difference : MISSING;
    }
}
