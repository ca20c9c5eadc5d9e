package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /**
     * The person as this line makes him or her; what the file has no column for stays.
     *
     * @param known as the roster has it, or null
     * @param place in the file, from 0
     */
    Known onto(@Nullable Known known, int place) {
        Map<String, String> merged = new HashMap<>(known == null ? Map.of() : known.cells());
        cells.forEach((column, cell) -> {
            if (cell.isEmpty()) {
                merged.remove(column);
            } else {
                merged.put(column, cell);
            }
        });
        return new Known(
                known == null ? 0 : known.id(),
                code,
                name,
                known == null ? 0 : known.unitId(),
                unit,
                employment.orElse(known == null ? "" : known.employment()),
                groups.orElse(known == null ? List.of() : known.groups()),
                merged,
                place,
                null);
    }
}
