package cn.jiannuo.rulebook.examples;

import java.time.LocalDate;
import java.util.Map;

/**
 * Somebody of the bureau.
 *
 * @param code 工号, unique
 * @param unit path below the bureau, as {@link Bureau#path} takes it
 * @param cells what the roster says, by field name; facts of the unit as {@code unit.kind}
 */
record Member(String code, String name, String unit, LocalDate birth, LocalDate joined, Map<String, String> cells) {
    Member {
        cells = Map.copyOf(cells);
    }

    /** What the roster says under a field; empty when nothing. */
    String cell(String field) {
        return cells.getOrDefault(field, "");
    }

    boolean is(String employment) {
        return cell("employment").equals(employment);
    }
}
