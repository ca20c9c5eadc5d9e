package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Which days are worked in China, 1901–2100: Monday to Friday, less statutory holidays, plus make-up workdays.
 *
 * <p>Years announced by the State Council are read from {@code holidays.csv}; every other year is provisional: the days
 * off of the law as it stands, computed, without exchanged weekends (also for years before the first in the table,
 * when other rules applied). Immutable and safe for use by many threads; a year is worked out when first asked for,
 * after that {@link #isWorkday} takes constant time and working-day arithmetic time only for each year crossed.
 *
 * <p>Every method throws {@link IllegalArgumentException}, naming the range, for a day outside 1901–2100.
 */
public final class WorkCalendar {

    /** Arrangements of 元旦 have reached back as far as 29 December of the year before (2007, 2018). */
    private static final int REACH_OF_NEXT_YEAR = 29;

    private final Map<Integer, HolidayYear> arranged;
    private final AtomicReferenceArray<WorkYear> years =
            new AtomicReferenceArray<>(Festivals.LAST_YEAR - Festivals.FIRST_YEAR + 1);

    private WorkCalendar(Map<Integer, HolidayYear> arranged) {
        this.arranged = Map.copyOf(arranged);
    }

    /** Mainland China as announced up to this release. */
    public static WorkCalendar china() {
        return China.CALENDAR;
    }

    /** This calendar with one year's arrangement added or replaced; this one stays as it is. */
    public WorkCalendar with(HolidayYear arrangement) {
        Map<Integer, HolidayYear> more = new HashMap<>(arranged);
        more.put(arrangement.year(), arrangement);
        return new WorkCalendar(more);
    }

    /** Whether a day is worked. */
    public boolean isWorkday(LocalDate day) {
        return year(day.getYear()).isWorkday(day.getDayOfYear());
    }

    /** Whether a year's arrangement is not announced yet. */
    public boolean isProvisional(int year) {
        Festivals.requireInRange(year);
        HolidayYear known = arranged.get(year);
        return known == null || known.status() == HolidayYear.Status.PROVISIONAL;
    }

    /**
     * Whether a coming notice may still change what this day is: it lies in a provisional year, or in the days from 29
     * December before one.
     */
    public boolean isProvisional(LocalDate day) {
        boolean reached = day.getMonthValue() == 12 && day.getDayOfMonth() >= REACH_OF_NEXT_YEAR;
        return isProvisional(day.getYear())
                || (reached && day.getYear() < Festivals.LAST_YEAR && isProvisional(day.getYear() + 1));
    }

    /** The numbers of the notices a published year rests on, joined by 、, or empty for a provisional year. */
    public Optional<String> notice(int year) {
        Festivals.requireInRange(year);
        return Optional.ofNullable(arranged.get(year))
                .filter(known -> !known.notices().isEmpty())
                .map(known -> String.join("、", known.notices()));
    }

    /** A year's arrangement, as announced or, if provisional, as computed. */
    public HolidayYear arrangement(int year) {
        Festivals.requireInRange(year);
        HolidayYear announced = arranged.get(year);
        return announced != null ? announced : StatutoryDays.of(year);
    }

    /** The holiday a day is off for, as announced (国庆节, 中秋节、国庆节), or empty on workdays and plain weekends. */
    public Optional<String> holidayName(LocalDate day) {
        return year(day.getYear()).holidayName(day.getDayOfYear());
    }

    /** Whether a day is a weekend day worked in exchange for a day off. */
    public boolean isMakeUpWorkday(LocalDate day) {
        return Holiday.isWeekend(day) && isWorkday(day);
    }

    /**
     * The day {@code n} workdays after a day, or {@code -n} before it if negative: the day itself is not counted
     * (Civil Code, article 201), the last is. Zero gives the day itself, worked or not.
     */
    public LocalDate plusWorkdays(LocalDate from, int n) {
        if (n == 0) {
            Festivals.requireInRange(from.getYear());
            return from;
        }
        int y = from.getYear();
        WorkYear year = year(y);
        int day = from.getDayOfYear();
        long target = n > 0 ? year.upTo(day) + (long) n : year.upTo(day - 1) + (long) n + 1;
        while (target > year.total()) {
            target -= year.total();
            year = year(++y);
        }
        while (target < 1) {
            year = year(--y);
            target += year.total();
        }
        return year.nth((int) target);
    }

    /** The number of workdays after one day up to and including another; negative if the other comes first. */
    public int workdaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        if (toInclusive.isBefore(fromExclusive)) {
            return -workdaysBetween(toInclusive, fromExclusive);
        }
        int days = year(toInclusive.getYear()).upTo(toInclusive.getDayOfYear())
                - year(fromExclusive.getYear()).upTo(fromExclusive.getDayOfYear());
        for (int y = fromExclusive.getYear(); y < toInclusive.getYear(); y++) {
            days += year(y).total();
        }
        return days;
    }

    /** As {@link #plusWorkdays}, with the days that were passed over, and why. */
    public Reckoning reckonWorkdays(LocalDate from, int n) {
        return Reckoning.of(this, from, plusWorkdays(from, n));
    }

    /**
     * The day itself if it is worked, or the first workday after it, as a period that ends on a day off is prolonged
     * (Civil Code, article 203).
     */
    public LocalDate nextWorkdayOnOrAfter(LocalDate day) {
        return isWorkday(day) ? day : plusWorkdays(day, 1);
    }

    /** The day itself if it is worked, or the last workday before it. */
    public LocalDate previousWorkdayOnOrBefore(LocalDate day) {
        return isWorkday(day) ? day : plusWorkdays(day, -1);
    }

    private WorkYear year(int year) {
        Festivals.requireInRange(year);
        int index = year - Festivals.FIRST_YEAR;
        WorkYear known = years.get(index);
        if (known == null) {
            known = workOut(year); // two threads may both do it, with equal results
            years.set(index, known);
        }
        return known;
    }

    private WorkYear workOut(int year) {
        List<HolidayYear> naming = new ArrayList<>();
        naming.add(arrangement(year));
        HolidayYear next = arranged.get(year + 1);
        if (next != null) {
            naming.add(next);
        }
        return new WorkYear(year, naming);
    }

    private static final class China {
        static final WorkCalendar CALENDAR = new WorkCalendar(byYear(HolidayTable.checkedIn()));

        private static Map<Integer, HolidayYear> byYear(List<HolidayYear> years) {
            Map<Integer, HolidayYear> map = new HashMap<>();
            years.forEach(year -> map.put(year.year(), year));
            return map;
        }
    }
}
