package cn.jiannuo.rulebook.explain;

import java.time.LocalDate;
import java.util.Locale;

/** Numbers and dates as Chinese text writes them. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final long FEN = 100;

    private Numerals() {}

    /** 1,000. */
    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 1,000 元, or 999.99 元, from 分. */
    static String money(long fen) {
        String sign = fen < 0 ? "-" : "";
        long yuan = Math.abs(fen / FEN);
        long rest = Math.abs(fen % FEN);
        String decimals = rest == 0 ? "" : String.format(Locale.ROOT, ".%02d", rest);
        return sign + grouped(yuan) + decimals + " 元";
    }

    /** 三分之二; 半数 for one half, 百分之三十 written as 30%. */
    static String fraction(long numerator, long denominator) {
        if (denominator == 1) {
            return numerator == 1 ? "全部" : grouped(numerator);
        }
        if (numerator * 2 == denominator) {
            return "半数";
        }
        if (denominator == 100) {
            return numerator + "%";
        }
        return numeral(denominator) + "分之" + numeral(numerator);
    }

    /** 一 … 九十九; larger numbers in digits. */
    static String numeral(long number) {
        if (number < 0 || number > 99) {
            return String.valueOf(number);
        }
        int tens = (int) number / 10;
        int ones = (int) number % 10;
        if (tens == 0) {
            return digit(ones);
        }
        return (tens == 1 ? "" : digit(tens)) + "十" + (ones == 0 ? "" : digit(ones));
    }

    /** 2026年11月21日. */
    static String date(LocalDate day) {
        return day.getYear() + "年" + monthDay(day.getMonthValue(), day.getDayOfMonth());
    }

    /** 11月21日. */
    static String monthDay(int month, int day) {
        return month + "月" + day + "日";
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
