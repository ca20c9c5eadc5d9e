package cn.jiannuo.server.organization.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody in a roster file.
 *
 * @param employment canonical word, or empty; absent when the file has no such column
 * @param groups absent when the file has no such column
 * @param cells what stands under every other column of the file, trimmed; empty cells are there as ""
 */
public record RosterLine(
        String code,
        String name,
        String unit,
        Optional<String> employment,
        Optional<List<String>> groups,
        Map<String, String> cells) {
    public RosterLine {
        cells = Map.copyOf(cells);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
