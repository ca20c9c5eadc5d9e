package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of a table that holds a field. */
record Column(int index, String heading, Meaning meaning) {

    /** The columns that hold fields; every heading that does not is reported. */
    static List<Column> of(List<String> header, Headings headings, Problems problems) {
        List<Column> columns = new ArrayList<>();
        Map<Meaning, String> taken = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String heading = header.get(i);
            if (heading.isEmpty()) {
                continue;
            }
            List<Meaning> meanings = headings.meanings(heading);
            if (meanings.size() != 1) {
                reportUnclear(heading, meanings, headings, problems);
                continue;
            }
            String other = taken.putIfAbsent(meanings.getFirst(), heading);
            if (other == null) {
                columns.add(new Column(i, heading, meanings.getFirst()));
            } else {
                problems.add(Kind.COLUMN_TWICE, heading, "", other);
            }
        }
        return columns;
    }

    private static void reportUnclear(String heading, List<Meaning> meanings, Headings headings, Problems problems) {
        if (meanings.isEmpty()) {
            problems.add(Kind.COLUMN_UNKNOWN, heading, "", Spelling.nearest(heading, headings.words()));
        } else {
            List<String> names = meanings.stream().map(Meaning::fullName).toList();
            problems.add(Kind.COLUMN_AMBIGUOUS, heading, "", () -> names);
        }
    }

    /** Reports each field that must have a column and has none. */
    static void require(
            Shape shape, Collection<String> names, List<Column> columns, List<String> header, Problems problems) {
        for (String name : names) {
            boolean present = columns.stream()
                    .anyMatch(c -> c.meaning().shape() == shape
                            && c.meaning().field().name().equals(name));
            if (!present) {
                Field field = shape.field(shape.slot(name));
                String nearest = Spelling.nearest(name, header);
                String near = nearest.isEmpty() ? Spelling.nearest(field.label(), header) : nearest;
                problems.add(Kind.COLUMN_MISSING, name, "", field.label(), near);
            }
        }
    }
}
