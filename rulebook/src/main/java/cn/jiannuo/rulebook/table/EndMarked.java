package cn.jiannuo.rulebook.table;

import java.io.IOException;
import java.io.Reader;

/**
 * Adds one line with a noncharacter at the end of a text.
 *
 * <p>The CSV parser takes the end of the file for a closing quotation mark. If the added line comes out as a row of its
 * own, every quotation mark was closed; if it comes out inside a cell, that cell was still open.
 */
final class EndMarked extends Reader {

    /** U+FDD0, which Unicode reserves for uses inside a program. */
    private static final String MARK = "\uFDD0";

    /** How a cell that was never closed ends. */
    static final String SWALLOWED = "\n" + MARK;

    private final Reader text;
    private boolean ended;
    private int marked;
    private long delivered;
    private long atLastRow;

    EndMarked(Reader text) {
        this.text = text;
    }

    static boolean isMark(Row row) {
        return row.cells().size() == 1 && row.cell(0).equals(MARK);
    }

    boolean ended() {
        return ended;
    }

    /** Characters handed over since the last row was complete, give or take the parser's buffer. */
    long sinceLastRow() {
        return delivered - atLastRow;
    }

    void rowIsComplete() {
        atLastRow = delivered;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int n = ended ? -1 : text.read(target, offset, length);
        if (n >= 0) {
            delivered += n;
            return n;
        }
        ended = true;
        int added = Math.min(length, SWALLOWED.length() - marked);
        if (added == 0 && length > 0) {
            return -1;
        }
        SWALLOWED.getChars(marked, marked + added, target, offset);
        marked += added;
        return added;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
