package cn.jiannuo.rulebook.table;

import cn.jiannuo.rulebook.table.TableProblem.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first row with anything in it is the header; every later row is fitted to its width. */
final class HeadedTable implements Table {

    private final String name;
    private final RowSource source;
    private final List<String> header;
    private boolean handedOut;

    HeadedTable(String name, RowSource source) {
        this.name = name;
        this.source = source;
        this.header = readHeader();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Iterator<Row> rows() {
        if (handedOut) {
            throw new IllegalStateException("the rows of " + name + " were already handed out");
        }
        handedOut = true;
        return new Fitted();
    }

    @Override
    public void close() {
        source.close();
    }

    private List<String> readHeader() {
        Row first = source.next();
        while (first != null && first.isBlank()) {
            first = source.next();
        }
        if (first == null) {
            throw new TableProblem(Kind.NO_HEADER, name, "", null);
        }
        List<String> headings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int width = 0;
        for (String cell : first.cells()) {
            String heading = CellText.trim(cell);
            if (!heading.isEmpty() && !seen.add(heading)) {
                throw new TableProblem(Kind.DUPLICATE_HEADING, name, first.number(), headings.size(), heading, null);
            }
            headings.add(heading);
            width = heading.isEmpty() ? width : headings.size();
        }
        return List.copyOf(headings.subList(0, width));
    }

    private Row fit(Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cell(column);
            if ((column >= header.size() || header.get(column).isEmpty()) && !CellText.isBlank(cell)) {
                throw new TableProblem(Kind.CELL_WITHOUT_HEADING, name, row.number(), column, cell, null);
            }
        }
        if (row.cells().size() == header.size()) {
            return row;
        }
        String[] cells = new String[header.size()];
        Arrays.setAll(cells, row::cell);
        return new Row(row.number(), List.of(cells));
    }

    private final class Fitted implements Iterator<Row> {

        private @Nullable Row ahead;
        private boolean done;

        @Override
        public boolean hasNext() {
            while (ahead == null && !done) {
                Row row = read();
                done = row == null;
                ahead = row == null || row.isBlank() ? null : fit(row);
            }
            return ahead != null;
        }

        @Override
        public Row next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException();
            }
            Row row = ahead;
            ahead = null;
            return row;
        }

        private @Nullable Row read() {
            try {
                return source.next();
            } catch (TableProblem problem) {
                done = true;
                boolean headed = problem.column() >= 0 && problem.column() < header.size();
                throw headed ? problem.under(header.get(problem.column())) : problem;
            }
        }
    }
}
