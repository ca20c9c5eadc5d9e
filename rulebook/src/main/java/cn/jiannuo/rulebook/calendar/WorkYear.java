package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    /** Index into the names of the holiday a day is off for, at index d. */
    private final byte[] holidayOf;

    private final List<String> names;

    /** From every arrangement that may name a day of this year: its own, then the next year's for late December. */
    WorkYear(int year, List<HolidayYear> arrangements) {
        this.year = year;
        List<Holiday> holidays = arrangements.stream()
                .flatMap(arrangement -> arrangement.holidays().stream())
                .toList();
        names = holidays.stream().map(Holiday::name).toList();
        boolean[] works = weekdays(year);
        holidayOf = new byte[works.length];
        Arrays.fill(holidayOf, NO_HOLIDAY);
        for (int i = 0; i < holidays.size(); i++) {
            for (int day : ofThisYear(daysOff(holidays.get(i)))) {
                works[day] = false;
                holidayOf[day] = (byte) i;
            }
            for (int day : ofThisYear(holidays.get(i).makeUp().stream())) {
                works[day] = true;
            }
        }
        upTo = counted(works);
        nth = listed(works);
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

    private int[] ofThisYear(Stream<LocalDate> days) {
        return days.filter(day -> day.getYear() == year)
                .mapToInt(LocalDate::getDayOfYear)
                .toArray();
    }

    private static Stream<LocalDate> daysOff(Holiday holiday) {
        return holiday.first().datesUntil(holiday.last().plusDays(1));
    }

    private static boolean[] weekdays(int year) {
        boolean[] works = new boolean[Year.of(year).length() + 1];
        int weekday = LocalDate.of(year, 1, 1).getDayOfWeek().getValue();
        for (int d = 1; d < works.length; d++) {
            works[d] = weekday <= 5;
            weekday = weekday % 7 + 1;
        }
        return works;
    }

    private static short[] counted(boolean[] works) {
        short[] upTo = new short[works.length];
        for (int d = 1; d < works.length; d++) {
            upTo[d] = (short) (upTo[d - 1] + (works[d] ? 1 : 0));
        }
        return upTo;
    }

    private static short[] listed(boolean[] works) {
        List<Integer> days = new ArrayList<>();
        days.add(0);
        for (int d = 1; d < works.length; d++) {
            if (works[d]) {
                days.add(d);
            }
        }
        short[] nth = new short[days.size()];
        for (int n = 1; n < nth.length; n++) {
            nth[n] = days.get(n).shortValue();
        }
        return nth;
    }
}
