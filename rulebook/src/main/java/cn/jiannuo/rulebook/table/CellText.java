package cn.jiannuo.rulebook.table;

/**
 * The one place where typed text is made comparable: what an input method, a web page or a spreadsheet adds without
 * being seen is taken away.
 */
public final class CellText {

    private CellText() {}

    /**
     * Half-width and trimmed: full-width letters, digits and signs become their ASCII twins, the ideographic space,
     * the no-break space and their kin become a space, zero-width characters and the byte order mark vanish.
     */
    public static String normalise(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInvisible(c)) {
                half.append(halfWidth(c));
            }
        }
        return half.toString().strip();
    }

    /** Without blanks and invisible characters at both ends; what stands between is left as it is. */
    public static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isNothing(text.charAt(from))) {
            from++;
        }
        while (from < to && isNothing(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether there is nothing to see. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isNothing(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static char halfWidth(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\uFFE5' -> '\u00A5';
            case '\u2212' -> '-';
            default -> isSpace(c) ? ' ' : c;
        };
    }

    private static boolean isNothing(char c) {
        return isSpace(c) || isInvisible(c);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isInvisible(char c) {
        // Format characters: zero-width space and joiners, direction marks, word joiner, soft hyphen, byte order mark.
        return Character.getType(c) == Character.FORMAT || (c < ' ' && !Character.isWhitespace(c));
    }
}
