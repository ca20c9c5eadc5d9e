package cn.jiannuo.rulebook.table;

import java.io.Flushable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an aligned table for people at a terminal. The first {@value #PAGE} rows decide the widths, and which columns
 * hold numbers and stand to the right; a longer cell further down pushes its line out of line, but nothing is cut off.
 *
 * <p>Control characters are shown by their pictures, so that no cell can break a line or command the terminal.
 * Every method throws {@link UncheckedIOException} when the output fails.
 */
public final class TextTable implements AutoCloseable {

    /** Rows looked at before the first is written. */
    static final int PAGE = 500;

    private static final String GAP = "  ";

    private final Appendable out;
    private final List<String> header;
    private final List<List<String>> page = new ArrayList<>();
    private final int[] widths;
    private final boolean[] right;
    private boolean begun;

    /** A table with these headings; the output is flushed on closing, and left open. */
    public TextTable(Appendable out, List<String> header) {
        this.out = out;
        this.header = visible(header);
        this.widths = new int[header.size()];
        this.right = new boolean[header.size()];
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException when it is not as wide as the header
     */
    public void row(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " headings");
        }
        if (begun) {
            line(visible(cells));
            return;
        }
        page.add(visible(cells));
        if (page.size() == PAGE) {
            begin();
        }
    }

    /** Writes what is still held back; a table without rows is its header. */
    @Override
    public void close() {
        if (!begun) {
            begin();
        }
        try {
            if (out instanceof Flushable flushable) {
                flushable.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void begin() {
        begun = true;
        for (int column = 0; column < widths.length; column++) {
            measure(column);
        }
        line(header);
        line(rules());
        page.forEach(this::line);
        page.clear();
    }

    private void measure(int column) {
        widths[column] = DisplayWidth.of(header.get(column));
        boolean numbers = true;
        boolean any = false;
        for (List<String> cells : page) {
            String cell = cells.get(column);
            widths[column] = Math.max(widths[column], DisplayWidth.of(cell));
            numbers &= cell.isEmpty() || isNumber(cell);
            any |= !cell.isEmpty();
        }
        right[column] = numbers && any;
    }

    /** Digits with sign, separators, decimals or a percent sign. */
    private static boolean isNumber(String cell) {
        boolean digit = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            digit |= c >= '0' && c <= '9';
            boolean sign = i == 0 && (c == '-' || c == '+');
            boolean percent = i == cell.length() - 1 && c == '%';
            if (!(c >= '0' && c <= '9') && c != '.' && c != ',' && !sign && !percent) {
                return false;
            }
        }
        return digit;
    }

    private List<String> rules() {
        List<String> rules = new ArrayList<>();
        for (int width : widths) {
            rules.add("-".repeat(width));
        }
        return rules;
    }

    private void line(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(Math.max(0, widths[column] - DisplayWidth.of(cell)));
            line.append(column == 0 ? "" : GAP);
            line.append(right[column] ? padding + cell : cell + padding);
        }
        try {
            out.append(line.toString().stripTrailing()).append('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> visible(List<String> cells) {
        return cells.stream().map(TextTable::visible).toList();
    }

    private static String visible(String cell) {
        if (cell.chars().noneMatch(TextTable::isCommand)) {
            return cell;
        }
        StringBuilder shown = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            shown.append(isCommand(c) ? (c < ' ' ? (char) (0x2400 + c) : '\uFFFD') : c);
        }
        return shown.toString();
    }

    /** Control characters, line separators, and the marks that turn the direction of the line around. */
    private static boolean isCommand(int c) {
        return Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
