package cn.jiannuo.rulebook.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of one record, and knows at any moment which row and column the parser is in. */
final class CsvCells extends CsvCallbackHandler<Row> {

    private final EndMarked text;
    private final List<String> cells = new ArrayList<>();
    private RecordType type = RecordType.DATA;
    private boolean overflowed;
    private boolean complete = true;
    private long row;

    CsvCells(EndMarked text) {
        this.text = text;
    }

    /** The row being read, or the last one read when the parser is between two. */
    long row() {
        return row;
    }

    /** The column being read: as many as are complete. */
    int started() {
        return complete ? 0 : cells.size();
    }

    boolean overflowed() {
        return overflowed;
    }

    @Override
    protected void beginRecord(long line) {
        row++;
        complete = false;
        overflowed = false;
        type = RecordType.DATA;
        cells.clear();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (cells.size() == Limits.COLUMNS) {
            overflowed = true;
            return;
        }
        cells.add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are switched off");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return cells.size();
    }

    @Override
    protected Row buildRecord() {
        complete = true;
        text.rowIsComplete();
        return new Row(row, cells);
    }
}
