package cn.jiannuo.rulebook.table;

/** Whole numbers in markup, without the signs and scripts that {@link Integer#parseInt} also takes. */
final class DigitRun {

    private DigitRun() {}

    /** The number, or -1 when the text is not one to nine ASCII digits. */
    static int parse(String text) {
        if (text.length() > 9 || !isDigits(text)) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    /** Whether the text is one ASCII digit or more, and nothing else. */
    static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
