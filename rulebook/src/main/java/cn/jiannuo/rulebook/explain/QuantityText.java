package cn.jiannuo.rulebook.explain;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words quantities as examples write them: {@code 1000 CNY}, {@code 2/3}, {@code 5 workdays}. */
final class QuantityText {
    private static final Pattern QUANTITY = Pattern.compile("([0-9]+(?:\\.[0-9]{1,2})?)(?:/([0-9]+))?(?:\\s+(\\S+))?");

    private QuantityText() {}

    static String worded(String text) {
        return worded(text, "");
    }

    /** With this unit, as figures name them, where the text has none; text of another form stands as it is. */
    static String worded(String text, String unit) {
        Matcher matcher = QUANTITY.matcher(text.strip());
        if (!matcher.matches()) {
            return text;
        }
        String own = matcher.group(3) == null ? unit : matcher.group(3);
        BigDecimal number = new BigDecimal(matcher.group(1));
        if (own.equals("CNY")) {
            return Numerals.money(number.movePointRight(2).longValueExact());
        }
        long denominator = matcher.group(2) == null ? 1 : Long.parseLong(matcher.group(2));
        return FigureProse.amount(number.longValue(), denominator, own);
    }
}
