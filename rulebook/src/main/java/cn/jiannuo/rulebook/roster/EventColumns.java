package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which field of which kind of event a column holds: one heading may serve several kinds. */
final class EventColumns {
    /** Stands for a kind that is not known: the fields every event has. */
    static final Shape ANY = new Shape("event", "事件", BuiltIn.eventFields());

    private static final Set<String> ID = Set.of("id", "eventid", "事件编号");

    private final Problems problems;
    private final Map<Shape, Headings> headings = new LinkedHashMap<>();
    private final Map<Shape, List<Column>> columns = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();
    private int idColumn = -1;
    private String idHeading = "";

    EventColumns(EventKinds kinds, List<String> header, Problems problems) {
        this.problems = problems;
        know(ANY);
        kinds.all().forEach(this::know);
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isEmpty()) {
                resolve(i, header.get(i));
            }
        }
        Column.require(ANY, List.of("kind", "date"), of(ANY), header, problems);
    }

    private void know(Shape shape) {
        Headings known = new Headings().own(shape, "event", 0);
        headings.put(shape, known);
        columns.put(shape, new ArrayList<>());
        words.addAll(known.words());
    }

    private void resolve(int index, String heading) {
        if (ID.contains(Spelling.fold(heading)) && idColumn < 0) {
            idColumn = index;
            idHeading = heading;
            return;
        }
        boolean known = false;
        for (Map.Entry<Shape, Headings> kind : headings.entrySet()) {
            List<Meaning> meanings = kind.getValue().meanings(heading);
            known |= !meanings.isEmpty();
            if (meanings.size() > 1) {
                List<String> names = meanings.stream().map(Meaning::fullName).toList();
                problems.add(Kind.COLUMN_AMBIGUOUS, heading, "", () -> names);
                return;
            }
            if (meanings.size() == 1 && !take(new Column(index, heading, meanings.getFirst()), kind.getKey())) {
                return;
            }
        }
        if (!known) {
            problems.add(Kind.COLUMN_UNKNOWN, heading, "", Spelling.nearest(heading, words));
        }
    }

    private boolean take(Column column, Shape kind) {
        List<Column> taken = of(kind);
        for (Column other : taken) {
            if (other.meaning().slot() == column.meaning().slot()) {
                problems.add(Kind.COLUMN_TWICE, column.heading(), "", other.heading());
                return false;
            }
        }
        taken.add(column);
        return true;
    }

    /** The columns that a kind of event has. */
    final List<Column> of(Shape kind) {
        return columns.getOrDefault(kind, List.of());
    }

    /** The columns that only other kinds have: the first kind's view of each. */
    List<Column> foreignTo(Shape kind) {
        Map<Integer, Column> foreign = new LinkedHashMap<>();
        columns.values().forEach(all -> all.forEach(c -> foreign.putIfAbsent(c.index(), c)));
        of(kind).forEach(own -> foreign.remove(own.index()));
        return List.copyOf(foreign.values());
    }

    /** Names of the kinds that have a column. */
    List<String> kindsWith(int index) {
        return columns.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(c -> c.index() == index))
                .map(kind -> kind.getKey().name())
                .toList();
    }

    /** Index of the column with the table's own ids, or -1. */
    int idColumn() {
        return idColumn;
    }

    String idHeading() {
        return idHeading;
    }
}
