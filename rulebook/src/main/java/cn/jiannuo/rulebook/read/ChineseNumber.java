package cn.jiannuo.rulebook.read;

/** Numbers as articles write them: 第十二条. */
final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number of an article, 1 to 999. */
    static String article(int number) {
        return "第" + words(number) + "条";
    }

    static String words(int number) {
        if (number < 10) {
            return digit(number);
        }
        if (number < 20) {
            return "十" + (number % 10 == 0 ? "" : digit(number % 10));
        }
        if (number < 100) {
            return digit(number / 10) + "十" + (number % 10 == 0 ? "" : digit(number % 10));
        }
        int rest = number % 100;
        String hundreds = digit(number / 100) + "百";
        if (rest == 0) {
            return hundreds;
        }
        if (rest < 10) {
            return hundreds + "零" + digit(rest);
        }
        return hundreds + (rest < 20 ? "一" : "") + words(rest);
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }
}
