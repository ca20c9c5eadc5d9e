package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.NumberFormats.Shape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A number in a sheet as the text that the spreadsheet's user would type for it. */
final class SheetNumber {

    /** Excel computes in binary and shows fifteen digits: 1.1000000000000001 in the file is 1.1 on the screen. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    private SheetNumber() {}

    /** The number without needless zeros or exponent, or null when the text is no number of a spreadsheet. */
    static @Nullable String plain(String raw) {
        if (raw.length() <= SHOWN.getPrecision() && !raw.startsWith("0") && DigitRun.isDigits(raw)) {
            return raw;
        }
        BigDecimal number = parse(raw);
        if (number == null) {
            return null;
        }
        return number.signum() == 0
                ? "0"
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** A day, a day with its time, or a time of day in ISO 8601; null when the number is none. */
    static @Nullable String temporal(String raw, Shape shape, boolean from1904) {
        BigDecimal serial = parse(raw);
        if (serial == null || serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(ExcelDay.LAST + 1)) >= 0) {
            return null;
        }
        long seconds = serial.multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        LocalTime time = LocalTime.ofSecondOfDay(seconds % 86_400);
        long days = seconds / 86_400;
        if (shape == Shape.TIME && days == 0) {
            return time.toString();
        }
        LocalDate day = ExcelDay.of(days, from1904);
        if (day == null) {
            return null;
        }
        return shape == Shape.DATE || time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : day.atTime(time).toString();
    }

    /** Within what a double holds, so that a hostile exponent cannot be written out as a billion zeros. */
    private static @Nullable BigDecimal parse(String raw) {
        if (raw.isEmpty() || raw.length() > 40 || "+-.0123456789".indexOf(raw.charAt(0)) < 0) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(raw);
            boolean fits = Math.abs((long) number.scale()) <= 350;
            return fits ? number : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
