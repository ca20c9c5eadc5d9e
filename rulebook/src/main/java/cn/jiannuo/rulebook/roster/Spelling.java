package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.table.CellText;
import cn.jiannuo.rulebook.text.Nearest;

/** Differences between spellings that people do not see: width, case, spaces within. */
final class Spelling {
    private Spelling() {}

    /** As {@link CellText#trim}, which need not look when both ends are plainly letters: most cells of a million rows. */
    static String trim(String text) {
        int last = text.length() - 1;
        boolean visible = last >= 0 && isVisible(text.charAt(0)) && isVisible(text.charAt(last));
        return visible ? text : CellText.trim(text);
    }

    private static boolean isVisible(char c) {
        return (c > ' ' && c <= '~') || (c >= '\u4E00' && c <= '\u9FFF');
    }

    /** The word somebody meant, or empty when none is near enough to be worth naming. */
    static String nearest(String wrong, Iterable<String> words) {
        return Nearest.to(wrong, words, Spelling::fold).orElse("");
    }

    /** Half width, lower case, without blanks, {@code _}, {@code -} and the asterisk that marks required columns. */
    static String fold(String text) {
        String narrow = CellText.normalise(text);
        StringBuilder folded = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (!Character.isWhitespace(c) && c != '_' && c != '-' && c != '*') {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}
