package cn.jiannuo.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * One holiday of a year's arrangement (放假安排): the days off in one piece and the weekend days worked in exchange.
 *
 * @param name as announced, such as 国庆节 or 中秋节、国庆节 where two are joined
 * @param first the first day off
 * @param last the last day off, included
 * @param makeUp make-up workdays (调休上班), each a Saturday or Sunday outside the days off
 */
public record Holiday(String name, LocalDate first, LocalDate last, List<LocalDate> makeUp) {

    public Holiday {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a holiday needs a name");
        }
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(name + " ends on " + last + ", before it begins on " + first);
        }
        makeUp = List.copyOf(makeUp);
        for (LocalDate day : makeUp) {
            if (!isWeekend(day)) {
                throw new IllegalArgumentException(name + ": make-up workday " + day + " is no Saturday or Sunday");
            }
            if (!day.isBefore(first) && !day.isAfter(last)) {
                throw new IllegalArgumentException(name + ": " + day + " is both off and worked");
            }
        }
    }

    /** The number of days off. */
    public int days() {
        return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    }

    /** Whether a day is a day off of this holiday. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
