package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.table.CellText;

/** Differences between spellings that people do not see: width, case, spaces within. */
final class Spelling {
    private Spelling() {}

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
