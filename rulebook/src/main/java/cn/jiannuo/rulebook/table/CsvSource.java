package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV text, with the place of whatever stops the reading. */
final class CsvSource implements RowSource {

    private static final int SNIFFED = 1 << 16;

    private final String name;
    private final EndMarked text;
    private final CsvCells cells;
    private final CsvReader<Row> reader;
    private final CloseableIterator<Row> records;

    CsvSource(String name, TextEncoding encoding, InputStream in) throws IOException {
        this.name = name;
        BufferedReader buffered = new BufferedReader(new StrictReader(in, encoding), SNIFFED);
        char delimiter = Delimiter.of(buffered, SNIFFED);
        this.text = new EndMarked(buffered);
        this.cells = new CsvCells(text);
        this.reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .detectBomHeader(false)
                .maxBufferSize(Limits.CELL)
                .build(cells, text);
        this.records = reader.iterator();
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            Row row = records.next();
            if (EndMarked.isMark(row) && !records.hasNext()) {
                return null;
            }
            return checked(row);
        } catch (UncheckedIOException failure) {
            throw unreadable(failure);
        } catch (CsvParseException failure) {
            boolean longCell = text.sinceLastRow() >= Limits.CELL / 2;
            throw problem(longCell ? Kind.CELL_TOO_LONG : Kind.MISPLACED_QUOTE, cells.started(), "", failure);
        }
    }

    private Row checked(Row row) {
        if (cells.overflowed()) {
            throw problem(Kind.TOO_MANY_COLUMNS, Limits.COLUMNS, "", null);
        }
        int last = row.cells().size() - 1;
        if (last >= 0 && text.ended() && row.cell(last).endsWith(EndMarked.SWALLOWED)) {
            String open = row.cell(last);
            throw problem(
                    Kind.UNTERMINATED_QUOTE,
                    last,
                    open.substring(0, open.length() - EndMarked.SWALLOWED.length()),
                    null);
        }
        return row;
    }

    private TableProblem unreadable(UncheckedIOException failure) {
        Throwable cause = failure.getCause();
        Kind kind = cause instanceof StrictReader.Undecodable ? Kind.UNDECODABLE : Kind.UNREADABLE;
        String words = cause == null ? null : cause.getMessage();
        return problem(kind, cells.started(), words == null ? "" : words, failure);
    }

    private TableProblem problem(Kind kind, int column, String value, @Nullable Throwable cause) {
        return new TableProblem(kind, name, cells.row(), column, value, cause);
    }

    @Override
    public void close() {
        Quietly.close(reader);
    }
}
