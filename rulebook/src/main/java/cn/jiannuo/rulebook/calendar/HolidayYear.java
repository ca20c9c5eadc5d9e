package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The arrangement of one year's statutory holidays.
 *
 * @param year the year the notice is for; 元旦 may reach into the December before
 * @param status whether the State Council has announced it
 * @param notices the numbers (文号) of the notice and of those that amended it, oldest first; not empty if published
 * @param holidays put in order of days
 */
public record HolidayYear(int year, Status status, List<String> notices, List<Holiday> holidays) {

    /** How far an arrangement can be relied on. */
    public enum Status {
        /** Announced by a notice of the General Office of the State Council. */
        PUBLISHED,
        /** Expected only: it moves when the notice comes. */
        PROVISIONAL
    }

    public HolidayYear {
        Festivals.requireInRange(year);
        notices = List.copyOf(notices);
        holidays =
                holidays.stream().sorted(Comparator.comparing(Holiday::first)).toList();
        if (status == Status.PUBLISHED && notices.isEmpty()) {
            throw new IllegalArgumentException(year + " is published, so it needs the number of its notice");
        }
        requireOwnDays(year, holidays);
        requireNoDayTwice(year, holidays);
    }

    private static void requireOwnDays(int year, List<Holiday> holidays) {
        for (Holiday holiday : holidays) {
            LocalDate earliest = LocalDate.of(year - 1, 12, 1);
            boolean strayed = holiday.makeUp().stream().anyMatch(day -> day.isBefore(earliest) || day.getYear() > year);
            if (holiday.last().getYear() != year || holiday.first().isBefore(earliest) || strayed) {
                throw new IllegalArgumentException(holiday.name() + " " + holiday.first() + "–" + holiday.last()
                        + " or a make-up workday of it does not belong to the arrangement of " + year);
            }
        }
    }

    private static void requireNoDayTwice(int year, List<Holiday> holidays) {
        Set<LocalDate> taken = new HashSet<>();
        for (Holiday holiday : holidays) {
            holiday.first().datesUntil(holiday.last().plusDays(1)).forEach(day -> take(year, day, taken));
            holiday.makeUp().forEach(day -> take(year, day, taken));
        }
    }

    private static void take(int year, LocalDate day, Set<LocalDate> taken) {
        if (!taken.add(day)) {
            throw new IllegalArgumentException("the arrangement of " + year + " names " + day + " twice");
        }
    }
}
