package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV text (RFC 4180, with any of the three line ends), and the place of whatever stops the reading.
 *
 * <p>Parsed here rather than by fastcsv 4.1.0, which takes the end of the file for a closing quotation mark and, where a
 * lone carriage return stands in the last quoted cell of a row, loses the cell and joins the next row to it.
 */
final class CsvSource implements RowSource {

    private static final int SNIFFED = 1 << 16;
    private static final int END = -1;

    private final String name;
    private final BufferedReader text;
    private final char delimiter;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder cell = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private int next;
    private int filled;
    private long row;

    CsvSource(String name, TextEncoding encoding, InputStream in) throws IOException {
        this.name = name;
        this.text = new BufferedReader(new StrictReader(in, encoding), SNIFFED);
        this.delimiter = Delimiter.of(text, SNIFFED);
    }

    @Override
    public @Nullable Row next() {
        row++;
        cells.clear();
        try {
            int c = read();
            if (c == END) {
                return null;
            }
            for (c = readCell(c); c == delimiter; c = readCell(read())) {
                if (cells.size() == Limits.COLUMNS) {
                    throw problem(Kind.TOO_MANY_COLUMNS, "", null);
                }
            }
            return new Row(row, cells);
        } catch (StrictReader.Undecodable bad) {
            throw problem(Kind.UNDECODABLE, bad.found(), bad);
        } catch (IOException failure) {
            String words = failure.getMessage();
            throw problem(Kind.UNREADABLE, words == null ? "" : words, failure);
        }
    }

    /** Reads the cell that begins with this character; returns what ended it: the delimiter, a line end, the end. */
    private int readCell(int first) throws IOException {
        int end = first == '"' || first == END ? END : endInBuffer();
        if (end != END) {
            cells.add(new String(buffer, next - 1, end - next + 1));
            next = end;
            return ended(read());
        }
        cell.setLength(0);
        int c = first == '"' ? readQuoted() : first;
        while (c != delimiter && c != '\n' && c != '\r' && c != END) {
            if (first == '"') {
                throw problem(Kind.MISPLACED_QUOTE, cell.toString(), null);
            }
            append(c);
            c = read();
        }
        cells.add(cell.toString());
        return ended(c);
    }

    /** Where the cell ends whose first character was just read, when all of it and its end are in the buffer. */
    private int endInBuffer() {
        int most = Math.min(filled, next + Limits.CELL - 1);
        for (int i = next - 1; i < most; i++) {
            char c = buffer[i];
            if (c == delimiter || c == '\n' || c == '\r') {
                return i;
            }
        }
        return END;
    }

    /** What ended a cell: of a carriage return and a line feed the second. */
    private int ended(int c) throws IOException {
        return c == '\r' && peek() == '\n' ? read() : c;
    }

    /** Reads behind the opening quotation mark; returns the character behind the closing one. */
    private int readQuoted() throws IOException {
        while (true) {
            int c = read();
            if (c == END) {
                throw problem(Kind.UNTERMINATED_QUOTE, cell.toString(), null);
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return c;
                }
            }
            append(c);
        }
    }

    private void append(int c) {
        if (cell.length() == Limits.CELL) {
            throw problem(Kind.CELL_TOO_LONG, cell.substring(0, 40), null);
        }
        cell.append((char) c);
    }

    private int read() throws IOException {
        int c = peek();
        next++;
        return c;
    }

    private int peek() throws IOException {
        if (next >= filled) {
            filled = text.read(buffer, 0, buffer.length);
            next = 0;
        }
        return filled > 0 ? buffer[next] : END;
    }

    private TableProblem problem(Kind kind, String value, @Nullable Throwable cause) {
        return new TableProblem(kind, name, row, cells.size(), value, cause);
    }

    @Override
    public void close() {
        Quietly.close(text);
    }
}
