package cn.jiannuo.server.organization.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The roster as it stands, to be compared with a file.
 *
 * @param columns besides code, name and unit, in the order of the last import
 * @param people by code, also those who have left
 * @param units by path, also closed ones
 * @param held what is held today or later
 */
public record CurrentRoster(
        long version, List<String> columns, Map<String, Known> people, Map<String, KnownUnit> units, List<Held> held) {

    /** The same under the names regulations give to columns today: one that nobody declared when it came may have a name by now. */
    CurrentRoster named(UnaryOperator<String> columnOf) {
        Map<String, String> names = new HashMap<>();
        Map<String, Known> named = new LinkedHashMap<>();
        people.forEach((code, known) -> {
            Map<String, String> cells = new HashMap<>();
            known.cells().forEach((column, cell) -> cells.put(names.computeIfAbsent(column, columnOf), cell));
            named.put(code, known.withCells(cells));
        });
        return new CurrentRoster(
                version, columns.stream().map(columnOf).distinct().toList(), named, units, held);
    }

    /** Somebody the roster knows. */
    public record Known(
            long id,
            String code,
            String name,
            long unitId,
            String unit,
            String employment,
            List<String> groups,
            Map<String, String> cells,
            int place,
            @Nullable LocalDate leftOn) {

        Known withCells(Map<String, String> others) {
            return new Known(id, code, name, unitId, unit, employment, groups, others, place, leftOn);
        }

        boolean isHere() {
            return leftOn == null;
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** A unit the tree knows. */
    public record KnownUnit(long id, String path, int place, boolean open) {}
}
