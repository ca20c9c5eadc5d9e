package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes entities from maps of texts, such as the examples of a pack or a form, by the same cells and with the same problems as
 * tables.
 *
 * <p>Whoever writes a map states what matters: a key that is not there is like an empty cell, so a field that means "none"
 * when empty is none, and every other is unknown. The row of a problem is the place in the list, from 1; its column the key.
 */
public final class EntityText {
    private EntityText() {}

    /**
     * One entity of any shape, checked by itself.
     *
     * @param required names of the fields that must be filled
     * @param name what problems call the source
     */
    public static Read<Entity> parse(Shape shape, Map<String, String> texts, Collection<String> required, String name) {
        Problems problems = new Problems(name);
        MapTable table = new MapTable(name, List.of(texts));
        List<Column> columns = Column.of(table.header(), new Headings().own(shape, shape.name(), 0), problems);
        Column.require(shape, required, columns, table.header(), problems);
        problems.at(1);
        Entity entity = new EntityRows(shape, columns, Map.of(), required, problems)
                .fillingAbsent()
                .read(table.rows().next());
        return problems.read(() -> entity);
    }

    /** A roster of people, their units and the facts of these. */
    public static Read<Roster> people(String name, List<Map<String, String>> people, Vocabulary vocabulary) {
        return RosterReader.read(() -> new MapTable(name, people), vocabulary, true);
    }

    /** Events of people and units of a roster. */
    public static Read<Events> events(
            String name, List<Map<String, String>> events, Vocabulary vocabulary, Roster roster) {
        return EventReader.read(() -> new MapTable(name, events), vocabulary, roster, true);
    }

    /** What a table would say of an entity: canonical words by field name; fields that say nothing are left out. */
    public static Map<String, String> texts(Entity entity) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int slot = 0; slot < entity.shape().fields().size(); slot++) {
            String cell = CellWriter.cell(entity, slot);
            if (!cell.isEmpty()) {
                texts.put(entity.shape().field(slot).name(), cell);
            }
        }
        return texts;
    }
}
