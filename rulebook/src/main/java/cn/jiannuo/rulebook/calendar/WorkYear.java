package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One year's workdays, ready to be looked up both ways: how many up to a day, and which day is the n-th.
 *
 * <p>Immutable; days are given as day of the year, 1 to 366.
 */
final class WorkYear {

    private static final byte NO_HOLIDAY = -1;

    private final int year;
    /** Workdays among the first d days of the year, at index d. */
    private final short[] upTo;
    /** The day of the year of the n-th workday, at index n; index 0 is not used. */
    private final short[] nth;
    /** Index into the names for a holiday, at index d. */
    private final byte[] holidayOf;

    private final List<String> names;
    private final List<LocalDate> makeUp;

    /** From every arrangement that may name a day of this year: its own, and the next year's for late December. */
    WorkYear(int year, List<HolidayYear> arrangements) {
        this.year = year;
        int length = Year.of(year).length();
        boolean[] works = weekdays(year, length);
        holidayOf = new byte[length + 1];
        Arrays.fill(holidayOf, NO_HOLIDAY);
        List<String> called = new ArrayList<>();
        List<LocalDate> made = new ArrayList<>();
        for (HolidayYear arrangement : arrangements) {
            for (Holiday holiday : arrangement.holidays()) {
                mark(holiday, works, called);
                holiday.makeUp().stream().filter(day -> day.getYear() == year).forEach(day -> {
                    works[day.getDayOfYear()] = true;
                    made.add(day);
                });
            }
        }
        names = List.copyOf(called);
        makeUp = made.stream().sorted().toList();
        upTo = new short[length + 1];
        for (int d = 1; d <= length; d++) {
            upTo[d] = (short) (upTo[d - 1] + (works[d] ? 1 : 0));
        }
        nth = new short[upTo[length] + 1];
        for (int d = 1; d <= length; d++) {
            if (works[d]) {
                nth[upTo[d]] = (short) d;
            }
        }
    }

    boolean isWorkday(int day) {
        return upTo[day] != upTo[day - 1];
    }

    /** Workdays from 1 January up to and including a day. */
    int upTo(int day) {
        return upTo[day];
    }

    /** Workdays in the whole year. */
    int total() {
        return nth.length - 1;
    }

    /** The n-th workday of the year, 1 ≤ n ≤ total. */
    LocalDate nth(int n) {
        return LocalDate.ofYearDay(year, nth[n]);
    }

    Optional<String> holidayName(int day) {
        byte index = holidayOf[day];
        return index == NO_HOLIDAY ? Optional.empty() : Optional.of(names.get(index));
    }

    /** The make-up workdays of the year, in order. */
    List<LocalDate> makeUp() {
        return makeUp;
    }

    private void mark(Holiday holiday, boolean[] works, List<String> called) {
        byte index = (byte) called.size();
        called.add(holiday.name());
        holiday.first()
                .datesUntil(holiday.last().plusDays(1))
                .filter(day -> day.getYear() == year)
                .forEach(day -> {
                    works[day.getDayOfYear()] = false;
                    holidayOf[day.getDayOfYear()] = index;
                });
    }

    private static boolean[] weekdays(int year, int length) {
        boolean[] works = new boolean[length + 1];
        int weekday = LocalDate.of(year, 1, 1).getDayOfWeek().getValue();
        for (int d = 1; d <= length; d++) {
            works[d] = weekday <= 5;
            weekday = weekday % 7 + 1;
        }
        return works;
    }
}
