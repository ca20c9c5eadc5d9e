package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.table.CellText;
import cn.jiannuo.rulebook.table.Cells;
import cn.jiannuo.rulebook.table.Parsed;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Cells as entities store them. What machines write ({@code 2026-03-05}, {@code 12}) is read here without detour, because a
 * roster may hold millions of such cells; everything else is for {@link Cells}.
 */
final class Scalars {
    private static final int SERIAL_DIGITS = 5;

    private Scalars() {}

    /** The epoch day of {@code yyyy-MM-dd}, or {@link Entity#MISSING} for any other text, though it may be a day. */
    static long isoDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Entity.MISSING;
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        boolean real = year >= 1900
                && year <= 2199
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return real ? LocalDate.of(year, month, day).toEpochDay() : Entity.MISSING;
    }

    /** A day in any writing, or a spreadsheet's number for it; four digits are a year, not a day of 1905. */
    static Parsed<LocalDate> day(String text) {
        return CellText.normalise(text).length() == SERIAL_DIGITS ? Cells.dateOrSerial(text) : Cells.date(text);
    }

    /** A short run of digits, or {@link Entity#MISSING} for any other text, though it may be a number. */
    static long plainNumber(String text) {
        return text.length() > 9 ? Entity.MISSING : orMissing(digits(text, 0, text.length()));
    }

    private static long orMissing(int digits) {
        return digits < 0 ? Entity.MISSING : digits;
    }

    /** The number between two places, or -1 when not all of it is ASCII digits. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
