package cn.jiannuo.rulebook.calendar;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The festivals that regulations name, by year: those of the lunar calendar and the two solar terms from the table
 * {@code festivals.csv}, and those on a fixed date.
 *
 * <p>A year is the Gregorian year of 春节. 腊八 and 除夕 of a year are the ones that lead into its 春节, so 腊八 may fall
 * in the last days of the December before: 腊八 of 2023 is 2022-12-30. The names end in 节 only where the festival is
 * never called without it; an extra 节 (清明节, 国庆节) is understood. Immutable and safe for use by many threads.
 */
public final class Festivals {

    /** The first year of the table. */
    public static final int FIRST_YEAR = 1901;

    /** The last year of the table. */
    public static final int LAST_YEAR = 2100;

    private static final Map<String, MonthDay> FIXED = fixed();

    private final Map<String, LocalDate[]> byName;
    private final Set<String> names;

    private Festivals(List<NamedCsvRecord> rows) {
        byName = tabled(rows);
        Set<String> all = new LinkedHashSet<>(FIXED.keySet());
        all.addAll(byName.keySet());
        names = Collections.unmodifiableSet(all);
    }

    /** The table that comes with the library, read once when first asked for. */
    public static Festivals checkedIn() {
        return CheckedIn.TABLE;
    }

    /** All names, those on fixed dates first. */
    public Set<String> names() {
        return names;
    }

    /** Whether a festival of this name is known, with or without an extra 节. */
    public boolean knows(String name) {
        return canonical(name) != null;
    }

    /**
     * The day of a festival.
     *
     * @throws IllegalArgumentException if the name is unknown, or the year is outside 1901–2100
     */
    public LocalDate dateOf(String name, int year) {
        requireInRange(year);
        String known = canonical(name);
        if (known == null) {
            throw new IllegalArgumentException("no festival is called “" + name + "”; known are " + names);
        }
        MonthDay fixed = FIXED.get(known);
        return fixed != null ? fixed.atYear(year) : tabledDay(known, year);
    }

    /**
     * Every day of a festival from one day to another, both included, in order.
     *
     * @throws IllegalArgumentException if the name is unknown, or a day lies outside the years of the table
     */
    public List<LocalDate> datesOf(String name, LocalDate from, LocalDate to) {
        requireInRange(from.getYear());
        requireInRange(to.getYear());
        List<LocalDate> dates = new ArrayList<>();
        int last = Math.min(to.getYear() + 1, LAST_YEAR); // 腊八 may precede its year
        for (int year = from.getYear(); year <= last; year++) {
            LocalDate date = dateOf(name, year);
            if (!date.isBefore(from) && !date.isAfter(to)) {
                dates.add(date);
            }
        }
        return List.copyOf(dates);
    }

    static void requireInRange(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("the calendar covers " + FIRST_YEAR + "–" + LAST_YEAR + ", not " + year);
        }
    }

    private LocalDate tabledDay(String name, int year) {
        LocalDate[] days = byName.get(name);
        if (days == null) {
            throw new IllegalStateException(name + " has no column");
        }
        return days[year - FIRST_YEAR];
    }

    private @Nullable String canonical(String name) {
        if (names.contains(name)) {
            return name;
        }
        String shorter = name.endsWith("节") ? name.substring(0, name.length() - 1) : "";
        return names.contains(shorter) ? shorter : null;
    }

    private static Map<String, LocalDate[]> tabled(List<NamedCsvRecord> rows) {
        if (rows.size() != LAST_YEAR - FIRST_YEAR + 1) {
            throw new IllegalStateException("festivals.csv has " + rows.size() + " years");
        }
        Map<String, LocalDate[]> columns = new LinkedHashMap<>();
        for (String name : rows.getFirst().getHeader()) {
            if (!name.equals("year")) {
                columns.put(
                        name,
                        rows.stream()
                                .map(row -> LocalDate.parse(row.getField(name)))
                                .toArray(LocalDate[]::new));
            }
        }
        return columns;
    }

    private static Map<String, MonthDay> fixed() {
        Map<String, MonthDay> days = new LinkedHashMap<>();
        days.put("元旦", MonthDay.of(1, 1));
        days.put("妇女节", MonthDay.of(3, 8));
        days.put("劳动节", MonthDay.of(5, 1));
        days.put("青年节", MonthDay.of(5, 4));
        days.put("儿童节", MonthDay.of(6, 1));
        days.put("建党节", MonthDay.of(7, 1));
        days.put("建军节", MonthDay.of(8, 1));
        days.put("教师节", MonthDay.of(9, 10));
        days.put("国庆", MonthDay.of(10, 1));
        return Collections.unmodifiableMap(days);
    }

    private static final class CheckedIn {
        static final Festivals TABLE = new Festivals(CheckedInTable.resource("festivals.csv"));
    }
}
