package cn.jiannuo.rulebook.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines, and the simplest questions about them. */
class NaiveRows {
    final List<Row> rows = new ArrayList<>();

    int nextVisit() {
        int highest = 0;
        for (Row row : rows) {
            highest = Math.max(highest, row.visit());
        }
        return highest + 1;
    }

    @Nullable
    Row last(Row.Kind kind, int visit) {
        Row found = null;
        for (Row row : rows) {
            if (row.kind() == kind && row.visit() == visit) {
                found = row;
            }
        }
        return found;
    }

    boolean has(Row.Kind kind, int visit) {
        return last(kind, visit) != null;
    }

    boolean named(Row.Kind kind, String name) {
        for (Row row : rows) {
            if (row.kind() == kind && row.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    static boolean isInside(Row row, String outer) {
        return inside(row.other(), outer);
    }

    static boolean inside(String lane, String outer) {
        return lane.equals(outer) || lane.startsWith(outer + "/");
    }

    Set<Integer> visitsWith(Row.Kind... kinds) {
        List<Row.Kind> wanted = List.of(kinds);
        Set<Integer> visits = new HashSet<>();
        for (Row row : rows) {
            if (wanted.contains(row.kind())) {
                visits.add(row.visit());
            }
        }
        return visits;
    }
}
