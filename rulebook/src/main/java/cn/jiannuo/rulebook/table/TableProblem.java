package cn.jiannuo.rulebook.table;

import org.jspecify.annotations.Nullable;

/**
 * Why a table cannot be read, and where: everything a sentence for its owner needs, but no sentence.
 *
 * <p>Unchecked, because it may surface from any step of an iteration; it is the only exception that reading throws for
 * what a file contains. {@link #getMessage()} is for logs.
 */
public final class TableProblem extends RuntimeException {

    /** The closed list of reasons. {@link #value()} holds what is named in brackets. */
    public enum Kind {
        /** No such file. */
        NOT_FOUND,
        /** The file is there and cannot be read: a folder, no permission, a failing disk (the system's words). */
        UNREADABLE,
        /** Neither text with separators nor a workbook (what it seems to be, such as HTML or PDF). */
        NOT_A_TABLE,
        /** Not one byte. */
        EMPTY,
        /** Bytes, but no row with anything in it. */
        NO_HEADER,
        /** Two columns carry one heading (the heading); the place is the second. */
        DUPLICATE_HEADING,
        /** A cell with content where the header has no heading (the cell). */
        CELL_WITHOUT_HEADING,
        /** Bytes that are no character in the encoding of the file (encoding and bytes in hexadecimal). */
        UNDECODABLE,
        /** A quoted cell is still open at the end of the file; the place is where it opens. */
        UNTERMINATED_QUOTE,
        /** Text follows a closing quotation mark inside a cell. */
        MISPLACED_QUOTE,
        /** A cell longer than {@link Limits#CELL} characters: as a rule a forgotten quotation mark. */
        CELL_TOO_LONG,
        /** More columns than a spreadsheet has, 16,384. */
        TOO_MANY_COLUMNS,
        /** The spreadsheet could not compute this cell (its error, such as #N/A). */
        ERROR_CELL,
        /** A cell formatted as a date holds a number that is no day (the number). */
        IMPOSSIBLE_DATE,
        /** The workbook inflates beyond what an honest one does (the part). */
        INFLATES_TOO_MUCH,
        /** The workbook is protected by a password. */
        ENCRYPTED,
        /** A workbook of Excel 97–2003 (.xls): to be saved as .xlsx. */
        OLD_WORKBOOK,
        /** A workbook that breaks the format: cut short, altered, or made by a faulty program (the part). */
        DAMAGED_WORKBOOK,
        /** No worksheet of this name, or none at all (the name). */
        NO_SUCH_SHEET
    }

    private final Kind kind;
    private final String file;
    private final long row;
    private final int column;
    private final String heading;
    private final String value;

    TableProblem(Kind kind, String file, String value, @Nullable Throwable cause) {
        this(kind, file, 0, -1, "", value, cause);
    }

    TableProblem(Kind kind, String file, long row, int column, String value, @Nullable Throwable cause) {
        this(kind, file, row, column, "", value, cause);
    }

    private TableProblem(
            Kind kind, String file, long row, int column, String heading, String value, @Nullable Throwable cause) {
        super(describe(kind, file, row, column, value), cause);
        this.kind = kind;
        this.file = file;
        this.row = row;
        this.column = column;
        this.heading = heading;
        this.value = value;
    }

    /** The same problem, told with the heading above it. */
    TableProblem under(String headingAbove) {
        return new TableProblem(kind, file, row, column, headingAbove, value, this);
    }

    public Kind kind() {
        return kind;
    }

    /** The name given to the table. */
    public String file() {
        return file;
    }

    /** The row number as a spreadsheet shows it, or 0 when the problem has no row. */
    public long row() {
        return row;
    }

    /** The column counted from 0, or -1 when the problem has no column. */
    public int column() {
        return column;
    }

    /** The column as a spreadsheet shows it, A to XFD, or "" when the problem has no column. */
    public String columnLetters() {
        return column < 0 ? "" : letters(column);
    }

    /** The heading of the column, or "". */
    public String heading() {
        return heading;
    }

    /** What was found, at most 200 characters of it; see {@link Kind}. */
    public String value() {
        return value.length() <= 200 ? value : value.substring(0, 200);
    }

    private static String describe(Kind kind, String file, long row, int column, String value) {
        String place = (row > 0 ? " row " + row : "") + (column >= 0 ? " column " + letters(column) : "");
        String found = value.isEmpty() ? "" : " «" + (value.length() <= 200 ? value : value.substring(0, 200)) + "»";
        return file + place + ": " + kind + found;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }
}
