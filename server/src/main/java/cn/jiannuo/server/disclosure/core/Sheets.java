package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.TableProblem;
import cn.jiannuo.rulebook.table.Tables;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tables of items: pasted from a spreadsheet or read from a file, kept as lines of cells parted by tabs. */
public final class Sheets {
    /** Lines of a table at most: more belongs in a file. */
    public static final int LINES = 500;

    private static final int COLUMNS = 30;

    private Sheets() {}

    /**
     * @param content of an XLSX or CSV file, or what was pasted
     * @return empty when there is no table in it, or one that is too large
     */
    public static Optional<String> read(String name, byte[] content) {
        List<String> lines = new ArrayList<>();
        try (Table table = Tables.read(name, new ByteArrayInputStream(content))) {
            if (table.header().size() > COLUMNS) {
                return Optional.empty();
            }
            lines.add(line(table.header()));
            Iterator<Row> rows = table.rows();
            while (rows.hasNext() && lines.size() <= LINES) {
                lines.add(line(rows.next().cells()));
            }
            return rows.hasNext() ? Optional.empty() : Optional.of(String.join("\n", lines));
        } catch (TableProblem problem) {
            return Optional.empty(); // the page says what is taken; what exactly is broken is for whoever made the file
        }
    }

    /** What was pasted; empty when nothing was. */
    public static Optional<String> pasted(String text) {
        return text.isBlank() ? Optional.of("") : read("paste", text.strip().getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ").strip())
                .collect(Collectors.joining("\t"));
    }

    /** Lines of cells, the head first; empty when there is no table. */
    public static List<List<String>> lines(String cells) {
        return cells.isEmpty()
                ? List.of()
                : cells.lines().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** Whether a cell is a number, to stand to the right. */
    public static boolean isNumber(String cell) {
        return cell.matches("[-+]?[\\d,]+(\\.\\d+)?%?");
    }
}
