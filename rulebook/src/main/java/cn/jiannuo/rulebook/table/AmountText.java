package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.Parsed.Reason;
import cn.jiannuo.rulebook.table.Parsed.Refused;
import cn.jiannuo.rulebook.table.Parsed.Value;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and sums of money in writing, exact: decimal throughout, never rounded. */
final class AmountText {

    /** More digits than any sum a long can hold; longer text is not looked into. */
    private static final int LONGEST = 60;

    private static final Pattern NUMBER = Pattern.compile("([+-]?) ?([\\d,]+)(\\.\\d+)? ?([万亿]?)");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})*|\\d+");
    private static final Pattern CURRENCY = Pattern.compile("(?i)([+-]?) ?(?:¥|RMB|CNY|人民币) ?(.*)");
    private static final Pattern UNIT = Pattern.compile("(?i)(.*?) ?(?:[元圆]整?|RMB|CNY)");

    private AmountText() {}

    static Parsed<Long> fen(String text, String cell) {
        if (text.length() > LONGEST) {
            return new Refused<>(Reason.NOT_A_NUMBER, cell);
        }
        Matcher currency = CURRENCY.matcher(text);
        String amount = currency.matches() ? currency.group(1) + currency.group(2) : text;
        Matcher unit = UNIT.matcher(amount);
        return scaled(unit.matches() ? unit.group(1) : amount, 2, Reason.FINER_THAN_FEN, cell);
    }

    static Parsed<Long> whole(String text, String cell) {
        return scaled(text, 0, Reason.NOT_WHOLE, cell);
    }

    private static Parsed<Long> scaled(String text, int decimals, Reason finer, String cell) {
        Matcher number = text.length() > LONGEST ? null : NUMBER.matcher(text);
        if (number == null || !number.matches()) {
            return new Refused<>(Reason.NOT_A_NUMBER, cell);
        }
        if (!GROUPED.matcher(number.group(2)).matches()) {
            return new Refused<>(Reason.MISPLACED_SEPARATOR, cell);
        }
        String fraction = number.group(3) == null ? "" : number.group(3);
        BigDecimal value = new BigDecimal(number.group(1) + number.group(2).replace(",", "") + fraction)
                .scaleByPowerOfTen(powerOf(number.group(4)) + decimals)
                .stripTrailingZeros();
        if (value.scale() > 0) {
            return new Refused<>(finer, cell);
        }
        boolean fits = value.toBigInteger().bitLength() < Long.SIZE;
        return fits ? new Value<>(value.longValueExact()) : new Refused<>(Reason.TOO_LARGE, cell);
    }

    private static int powerOf(String unit) {
        return switch (unit) {
            case "万" -> 4;
            case "亿" -> 8;
            default -> 0;
        };
    }
}
