package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads events again that were checked when they were taken down, one by one: their cells stand under the names of the fields, so
 * that no heading has to be understood. A field nothing is said of is like an empty cell. Not for use by several threads.
 */
public final class StoredEvents {
    private static final List<String> REQUIRED = List.of("kind", "date");

    private final Vocabulary vocabulary;
    private final Problems problems = new Problems("stored");
    private final Map<Shape, EntityRows> readers = new HashMap<>();

    public StoredEvents(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * An event as these words say it.
     *
     * @param id what tells it from all others
     * @param place among the events of its day
     * @param cells by name of the field; names the kind of event does not have are passed over
     * @return empty when these words do not know the kind any more, or a cell says what its field can no longer hold
     */
    public Optional<Event> read(String id, long place, Map<String, String> cells) {
        Shape kind = vocabulary.events().get(cells.getOrDefault("kind", ""));
        if (kind == null) {
            return Optional.empty();
        }
        long wrongBefore = problems.errorCount();
        problems.at(place);
        EntityRows reader = readers.computeIfAbsent(kind, this::reader);
        Entity event = reader.read(new Row(
                place,
                kind.fields().stream()
                        .map(field -> cells.getOrDefault(field.name(), ""))
                        .toList()));
        reader.checkOrder(event, "date", "until");
        return problems.errorCount() == wrongBefore
                ? Optional.of(new Event(id, place, kind.name(), event))
                : Optional.empty();
    }

    private EntityRows reader(Shape kind) {
        List<Column> columns = new ArrayList<>();
        for (int slot = 0; slot < kind.fields().size(); slot++) {
            columns.add(new Column(slot, kind.field(slot).name(), new Meaning(kind, slot)));
        }
        Map<String, FieldReader> special = Map.of("person", PersonRows::code, "unit", PersonRows.unitReader(problems));
        return new EntityRows(kind, columns, special, REQUIRED, problems);
    }
}
