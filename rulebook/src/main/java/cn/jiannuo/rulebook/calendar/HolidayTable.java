package cn.jiannuo.rulebook.calendar;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Arrangements of holidays as CSV: {@code year,status,notice,name,first_day,last_day,make_up_workdays}, one row a
 * holiday; several notices or make-up days in a field are separated by {@code ;}, lines beginning with {@code #} are
 * comments.
 */
public final class HolidayTable {

    private HolidayTable() {}

    /**
     * Reads arrangements, for an installation that adds a year's notice before the next release.
     *
     * @throws IllegalArgumentException naming the line, if a row is not of this form or contradicts another
     */
    public static List<HolidayYear> read(Reader csv) throws IOException {
        return years(CheckedInTable.rows(csv));
    }

    static List<HolidayYear> checkedIn() {
        return years(CheckedInTable.resource("holidays.csv"));
    }

    private static List<HolidayYear> years(List<NamedCsvRecord> rows) {
        Map<Integer, List<NamedCsvRecord>> byYear = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            byYear.computeIfAbsent(yearOf(row), year -> new ArrayList<>()).add(row);
        }
        List<HolidayYear> years = new ArrayList<>();
        byYear.forEach((year, its) -> years.add(year(year, its)));
        return List.copyOf(years);
    }

    private static HolidayYear year(int year, List<NamedCsvRecord> rows) {
        HolidayYear.Status status = status(rows.getFirst());
        Set<String> notices = new LinkedHashSet<>();
        List<Holiday> holidays = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            if (status(row) != status) {
                throw refused(row, year + " is both published and provisional");
            }
            notices.addAll(list(row, "notice"));
            holidays.add(holiday(row));
        }
        try {
            return new HolidayYear(year, status, List.copyOf(notices), holidays);
        } catch (IllegalArgumentException e) {
            throw refused(rows.getFirst(), e);
        }
    }

    private static Holiday holiday(NamedCsvRecord row) {
        try {
            return new Holiday(
                    field(row, "name"),
                    LocalDate.parse(field(row, "first_day")),
                    LocalDate.parse(field(row, "last_day")),
                    list(row, "make_up_workdays").stream().map(LocalDate::parse).toList());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refused(row, e);
        }
    }

    private static int yearOf(NamedCsvRecord row) {
        try {
            return Integer.parseInt(field(row, "year"));
        } catch (NumberFormatException e) {
            throw refused(row, e);
        }
    }

    private static HolidayYear.Status status(NamedCsvRecord row) {
        return switch (field(row, "status")) {
            case "published" -> HolidayYear.Status.PUBLISHED;
            case "provisional" -> HolidayYear.Status.PROVISIONAL;
            default -> throw refused(row, "status is neither published nor provisional: " + field(row, "status"));
        };
    }

    private static List<String> list(NamedCsvRecord row, String column) {
        return Arrays.stream(field(row, column).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column)
                .orElseThrow(() -> refused(row, "column " + column + " is missing"))
                .strip();
    }

    private static IllegalArgumentException refused(NamedCsvRecord row, String why) {
        return new IllegalArgumentException("holidays, line " + row.getStartingLineNumber() + ": " + why);
    }

    private static IllegalArgumentException refused(NamedCsvRecord row, RuntimeException cause) {
        IllegalArgumentException refusal = refused(row, String.valueOf(cause.getMessage()));
        refusal.initCause(cause);
        return refusal;
    }
}
