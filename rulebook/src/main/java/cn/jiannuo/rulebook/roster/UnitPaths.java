package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.table.CellText;
import java.util.Comparator;

/** Paths of units as people type them: {@code 本部/财务处/一科}, with either slash and blanks around the parts. */
final class UnitPaths {
    /** What {@link #canonical} gives for a path with an empty part, or too deep. */
    static final String BROKEN = "";

    /** From a ministry down to a group no path needs as many; a cell with more holds something else. */
    static final int DEEPEST = 30;

    /** By Unicode code points, so that a unit always follows the units it belongs to. */
    static final Comparator<String> ORDER = UnitPaths::compare;

    private final Repeated<String> known = new Repeated<>();

    /** The path with plain slashes and trimmed parts, or {@link #BROKEN}. */
    String canonical(String text) {
        return known.of(text, UnitPaths::normalise);
    }

    private static String normalise(String text) {
        if (isTooDeep(text)) {
            return BROKEN;
        }
        StringBuilder path = new StringBuilder(text.length());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '/' || text.charAt(i) == '／') {
                String part = CellText.trim(text.substring(from, i));
                if (part.isEmpty()) {
                    return BROKEN;
                }
                path.append(path.isEmpty() ? "" : "/").append(part);
                from = i + 1;
            }
        }
        return path.toString();
    }

    static boolean isTooDeep(String text) {
        return text.chars().filter(c -> c == '/' || c == '／').count() >= DEEPEST;
    }

    private static int compare(String a, String b) {
        int shared = Math.min(a.length(), b.length());
        for (int i = 0; i < shared; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return codePoint(a, i) - codePoint(b, i);
            }
        }
        return a.length() - b.length();
    }

    /** Surrogates stand below some characters that they come after. */
    private static int codePoint(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLowSurrogate(c) && at > 0 && Character.isHighSurrogate(text.charAt(at - 1))) {
            return Character.toCodePoint(text.charAt(at - 1), c);
        }
        return text.codePointAt(at);
    }
}
