package cn.jiannuo.rulebook.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days as spreadsheets count them (ECMA-376 part 1, 18.17.4.1). */
final class ExcelDay {

    /** 9999-12-31 counted from 1900. */
    static final long LAST = 2_958_465;

    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate OF_1904 = LocalDate.of(1904, 1, 1);

    /** Serial 60 is 29 February 1900 in Excel, a day that never was. */
    private static final long NEVER_WAS = 60;

    private ExcelDay() {}

    /** The day, or null when the serial is none: zero, negative, beyond 9999, or the day that never was. */
    static @Nullable LocalDate of(long serial, boolean from1904) {
        if (from1904) {
            return serial < 0 || serial > LAST - 1462 ? null : OF_1904.plusDays(serial);
        }
        if (serial < 1 || serial > LAST || serial == NEVER_WAS) {
            return null;
        }
        return (serial < NEVER_WAS ? BEFORE_MARCH_1900 : FROM_MARCH_1900).plusDays(serial);
    }
}
