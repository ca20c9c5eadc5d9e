package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.Parsed.Missing;
import cn.jiannuo.rulebook.table.Parsed.Reason;
import cn.jiannuo.rulebook.table.Parsed.Refused;
import cn.jiannuo.rulebook.table.Parsed.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Reads cells the way Chinese offices write them. Every method first takes {@link CellText#normalise}; a blank cell is
 * {@link Missing}, and nothing is guessed.
 */
public final class Cells {

    private Cells() {}

    /**
     * A day: 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日 (or 号), 20260305; a time of midnight behind it, as databases
     * export, is passed over.
     */
    public static Parsed<LocalDate> date(String cell) {
        String text = CellText.normalise(cell);
        return text.isEmpty() ? new Missing<>() : DateText.parse(text, cell);
    }

    /**
     * A day as {@link #date} reads it, or the serial number a spreadsheet keeps for it, counted from 1900. Only for
     * columns known to hold days: elsewhere 46086 is a number.
     */
    public static Parsed<LocalDate> dateOrSerial(String cell) {
        String text = CellText.normalise(cell);
        LocalDate day = text.length() <= 7 ? ExcelDay.of(DigitRun.parse(text), false) : null;
        return day == null ? date(cell) : DateText.inRange(day, cell);
    }

    /** 是, yes, y, true, 1, √, ✓, 有 — or 否, no, n, false, 0, ×, ✗, 无; letters in any case. */
    public static Parsed<Boolean> yesNo(String cell) {
        String text = CellText.normalise(cell).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> new Missing<>();
            case "是", "yes", "y", "true", "1", "√", "✓", "✔", "有" -> new Value<>(true);
            case "否", "no", "n", "false", "0", "×", "✗", "✘", "x", "无" -> new Value<>(false);
            default -> new Refused<>(Reason.NOT_YES_OR_NO, cell);
        };
    }

    /**
     * An amount of renminbi in fen: 1000, 1,000.00, ¥1,000, 1000元, 1000.5元整, 1.5万元, 2亿元, CNY 300. A minus sign is
     * kept; whether less than nothing makes sense is for the caller to say.
     */
    public static Parsed<Long> money(String cell) {
        String text = CellText.normalise(cell);
        return text.isEmpty() ? new Missing<>() : AmountText.fen(text, cell);
    }

    /** A whole number, with a sign, separators of thousands, 万 or 亿 if written so: 12, 1,200, 1.5万, 12.0. */
    public static Parsed<Long> wholeNumber(String cell) {
        String text = CellText.normalise(cell);
        return text.isEmpty() ? new Missing<>() : AmountText.whole(text, cell);
    }

    /** The sum in yuan as it is written for machines: 123456 fen is 1234.56. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
