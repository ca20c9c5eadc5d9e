package cn.jiannuo.rulebook.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number the row number a spreadsheet shows, from 1; blank rows and the header count, line breaks inside a
 *     quoted cell do not
 * @param cells the texts as they stand in the file, neither trimmed nor normalised; an empty cell is ""
 */
public record Row(long number, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The text in a column counted from 0, or "" where the row ends before it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        for (String cell : cells) {
            if (!CellText.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }
}
