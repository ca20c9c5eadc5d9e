package cn.jiannuo.rulebook.explain.page;

import cn.jiannuo.rulebook.table.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines of so many columns.
 *
 * <p>A line may end after any Chinese character, but begins with no closing mark and ends with no opening one; numbers and
 * words of other scripts stay whole, and a number stays with its unit.
 */
final class Wrap {
    private static final String CLOSING = "，。；：、！？）》”」】％";
    private static final String OPENING = "（《“「【";

    private Wrap() {}

    /** At least one line; a piece that cannot be broken may stick out. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text)) {
            boolean full = DisplayWidth.of(line + piece.stripTrailing()) > columns;
            if (full && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? piece.stripLeading() : piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The smallest pieces between which a line may end. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!piece.isEmpty() && mayBreak(piece.codePointBefore(piece.length()), c)) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(c);
            i += Character.charCount(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (CLOSING.indexOf(after) >= 0 || OPENING.indexOf(before) >= 0 || after == ' ' || before == ' ') {
            return false;
        }
        return isWide(before) || isWide(after);
    }

    private static boolean isWide(int c) {
        return DisplayWidth.of(Character.toString(c)) == 2;
    }
}
