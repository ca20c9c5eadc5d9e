package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.UnitTree;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The small world of an example case.
 *
 * @param person the given person, or null
 * @param unit the given unit, or the person's own, or null
 * @param event the given event, or null
 * @param history events before it
 * @param problems cells that could not be understood
 */
record World(
        @Nullable Entity person,
        @Nullable Entity unit,
        @Nullable Event event,
        List<Event> history,
        List<DataProblem> problems) {

    private static final String NOBODY = "example";

    static World of(Given given, Vocabulary vocabulary, List<String> kinds) {
        List<DataProblem> problems = new ArrayList<>();
        Entity person = given.has("person")
                ? entity(given.fields("person", vocabulary.person()), vocabulary.person(), problems)
                : null;
        if (person != null && person.text("code") == null) {
            person.set("code", NOBODY);
        }
        Entity unit = unit(given, vocabulary, person, problems);
        if (person != null && person.text("unit") == null && unit != null) {
            person.set("unit", unit.text("path"));
        }
        Event event = null;
        if (given.has("event")) {
            String kind = given.text("event.kind").orElse(kinds.isEmpty() ? "" : kinds.getFirst());
            event = event(given, kind, vocabulary, person, problems, 1);
            if (event != null && person == null && unit != null && event.unit() == null) {
                event.entity().set("unit", unit.text("path"));
            }
        }
        return new World(person, unit, event, history(given, vocabulary, person, kinds, problems), problems);
    }

    private static @Nullable Entity unit(
            Given given, Vocabulary vocabulary, @Nullable Entity person, List<DataProblem> problems) {
        String own = person == null ? null : person.text("unit");
        if (!given.has("unit") && own == null) {
            return null;
        }
        Entity unit = entity(given.fields("unit", vocabulary.unit()), vocabulary.unit(), problems);
        if (unit.text("path") == null) {
            unit.set("path", own == null ? NOBODY : own);
        }
        String path = String.valueOf(unit.text("path"));
        if (unit.text("name") == null) {
            unit.set("name", path.substring(path.lastIndexOf('/') + 1));
        }
        if (!unit.has("level")) {
            unit.set("level", path.chars().filter(c -> c == '/').count() + 1);
        }
        return unit;
    }

    private static Entity entity(Map<String, String> fields, Shape shape, List<DataProblem> problems) {
        Read<Entity> read = EntityText.parse(shape, fields, List.of(), shape.name());
        problems.addAll(read.errors());
        problems.addAll(read.notices());
        return read.isGood() ? read.get() : new Entity(shape);
    }

    private static DataProblem unknown(String kind, long row) {
        return new DataProblem("event", row, "kind", kind, DataProblem.Kind.UNKNOWN_KIND, List.of("", kind));
    }

    private static @Nullable Event event(
            Given given,
            String kind,
            Vocabulary vocabulary,
            @Nullable Entity person,
            List<DataProblem> problems,
            long row) {
        Shape shape = vocabulary.events().get(kind);
        if (shape == null) {
            problems.add(unknown(kind, row));
            return null;
        }
        Map<String, String> fields = given.fields("event", shape);
        return event(fields, kind, shape, person, problems, row);
    }

    private static @Nullable Event event(
            Map<String, String> fields,
            String kind,
            Shape shape,
            @Nullable Entity person,
            List<DataProblem> problems,
            long row) {
        fields.put("kind", kind);
        Entity entity = entity(fields, shape, problems);
        entity.set("kind", kind);
        if (entity.text("person") == null && person != null) {
            entity.set("person", person.text("code"));
        }
        if (entity.day("date") == null) {
            problems.add(new DataProblem("event", row, "date", "", DataProblem.Kind.VALUE_MISSING, List.of("日期")));
            return null;
        }
        return new Event(kind + "@" + entity.day("date") + "#" + row, row, kind, entity);
    }

    private static List<Event> history(
            Given given,
            Vocabulary vocabulary,
            @Nullable Entity person,
            List<String> kinds,
            List<DataProblem> problems) {
        List<Event> history = new ArrayList<>();
        Optional<Yaml> node = given.node("history");
        if (node.isPresent() && node.get() instanceof Yaml.Sequence sequence) {
            for (Yaml item : sequence.items()) {
                if (item instanceof Yaml.Mapping mapping) {
                    String kind = mapping.get("kind").map(Given::text).orElse(kinds.isEmpty() ? "" : kinds.getFirst());
                    Shape shape = vocabulary.events().get(kind);
                    if (shape == null) {
                        problems.add(unknown(kind, history.size() + 2L));
                    }
                    Event event = shape == null
                            ? null
                            : event(Given.fields(mapping, shape), kind, shape, person, problems, history.size() + 2L);
                    if (event != null) {
                        history.add(event);
                    }
                }
            }
        }
        return history;
    }

    UnitTree tree(Vocabulary vocabulary) {
        return UnitTree.of(
                unit == null
                        ? new Entity(vocabulary.unit())
                                .set("path", NOBODY)
                                .set("name", NOBODY)
                                .set("level", 1)
                        : unit);
    }

    Events events() {
        List<Event> all = new ArrayList<>(history);
        if (event != null) {
            all.add(event);
        }
        return Events.of(all);
    }
}
