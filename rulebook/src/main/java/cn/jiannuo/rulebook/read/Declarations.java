package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Ladder;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.read.Draft.Block;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words a set of packs declares: ladders, facts, events and records, gathered into one vocabulary.
 *
 * <p>Packs read together share it: the same event in two packs is one event with the fields of both, and a field means the
 * same in both or is refused.
 */
final class Declarations {
    static final Map<String, About> ABOUT =
            Map.of("person", About.PERSON, "unit", About.UNIT, "organisation", About.ORGANISATION);

    private final Findings findings;
    private final Map<String, Ladder> ladders = new TreeMap<>(Map.of("rank", BuiltIn.RANKS));
    private final Map<String, Declared> person = new LinkedHashMap<>();
    private final Map<String, Declared> unit = new LinkedHashMap<>();
    private final Map<String, Kind> events = new TreeMap<>();

    private Declarations(Findings findings) {
        this.findings = findings;
    }

    /** A field and where it was declared first. */
    private record Declared(Field field, Place place) {}

    /** A kind of event, growing with every pack that declares it. */
    private record Kind(String name, About about, Map<String, Declared> fields) {}

    /** The gathered vocabulary, and whom each kind of event is about. */
    record Gathered(Vocabulary vocabulary, Map<String, About> about) {}

    static Gathered gather(List<Draft> drafts, Findings findings) {
        Declarations declarations = new Declarations(findings);
        drafts.forEach(declarations::ladders);
        for (Draft draft : drafts) {
            draft.rules("fact").forEach(declarations::fact);
            draft.rules("event").forEach(b -> declarations.event(b, "about"));
            draft.rules("record").forEach(b -> declarations.event(b, "each"));
        }
        return declarations.gathered();
    }

    private Gathered gathered() {
        Set<Option> words = new LinkedHashSet<>();
        ladders.forEach((name, ladder) -> {
            if (!name.equals("rank")) {
                ladder.rungs().forEach(rung -> words.add(new Option(rung, List.of())));
            }
        });
        Choice levels = new Choice("honour", List.copyOf(words), true);
        Map<String, Shape> shapes = new TreeMap<>();
        Map<String, About> about = new TreeMap<>();
        events.forEach((id, kind) -> {
            List<Field> fields = new ArrayList<>(BuiltIn.eventFields());
            kind.fields().values().forEach(d -> fields.add(d.field()));
            shapes.put(id, new Shape(id, kind.name(), fields));
            about.put(id, kind.about());
        });
        Vocabulary vocabulary = new Vocabulary(
                BuiltIn.person(levels).with(fields(person)), BuiltIn.unit().with(fields(unit)), shapes, ladders);
        return new Gathered(vocabulary, about);
    }

    private static List<Field> fields(Map<String, Declared> declared) {
        return declared.values().stream().map(Declared::field).toList();
    }

    private void ladders(Draft draft) {
        Optional<Fields> all = new Fields(draft.front(), new Place(draft.file(), 1, 1), findings).fields("ladders");
        if (all.isEmpty()) {
            return;
        }
        Fields fields = all.get().openEnded();
        for (String name : fields.keys()) {
            Ladder ladder = new Ladder(name, fields.plainTexts(name));
            if (ladder.rungs().stream().distinct().count() < ladder.rungs().size()) {
                findings.error(fields.place(name), "ladder.twice", name);
            }
            Ladder before = ladders.putIfAbsent(name, ladder);
            if (before != null && !before.equals(ladder)) {
                findings.error(fields.place(name), "ladder.differs", name, before.rungs());
            }
        }
    }

    private void fact(Block block) {
        Fields fields = new Fields(block.yaml(), block.place(), findings);
        String id = fields.requiredText("fact");
        String[] path = id.split("\\.", 2);
        Map<String, Declared> home = path[0].equals("unit") ? unit : person;
        if (path.length < 2 || !List.of("person", "unit").contains(path[0])) {
            findings.error(block.place(), "fact.path", id);
            return;
        }
        String name = fields.requiredText("name");
        boolean none = fields.word("empty", Map.of("none", true, "unknown", false), false);
        List<String> headers = fields.plainTexts("headers");
        fields.text("note");
        Optional<Field> field =
                new FieldReader(findings).field(path[1], name, fields.required("type"), headers, none, block.place());
        fields.done();
        Shape builtIn = path[0].equals("unit") ? BuiltIn.unit() : BuiltIn.person(new Choice("honour", List.of(), true));
        if (builtIn.slot(path[1]) >= 0) {
            findings.error(block.place(), "fact.built-in", id);
            return;
        }
        field.ifPresent(f -> declare(home, f, block.place()));
    }

    private void event(Block block, String aboutKey) {
        Yaml.Mapping own = block.yaml();
        String id = block.id();
        Fields fields = new Fields(own, block.place(), findings).openEnded();
        About about = fields.word(aboutKey, ABOUT, About.PERSON);
        String name = fields.text("name").orElse(id);
        Kind kind = events.computeIfAbsent(id, k -> new Kind(name, about, new LinkedHashMap<>()));
        if (kind.about() != about) {
            findings.error(block.place(), "event.about", id);
        }
        fields.fields("fields").ifPresent(inner -> {
            for (String fieldName : inner.openEnded().keys()) {
                field(inner, fieldName).ifPresent(f -> declare(kind.fields(), f, inner.place(fieldName)));
            }
        });
    }

    private Optional<Field> field(Fields inner, String name) {
        if (BuiltIn.eventFields().stream().anyMatch(f -> f.name().equals(name))) {
            findings.error(inner.place(name), "fact.built-in", "event." + name);
            return Optional.empty();
        }
        Yaml value = inner.value(name);
        FieldReader reader = new FieldReader(findings);
        if (value instanceof Yaml.Mapping mapping && mapping.entries().containsKey("type")) {
            Fields parts = new Fields(mapping, value.place(), findings);
            String label = parts.text("name").orElse(name);
            boolean none = parts.word("empty", Map.of("none", true, "unknown", false), false);
            List<String> headers = parts.plainTexts("headers");
            parts.yes("optional", false);
            parts.text("from"); // what it is filled from, for the reader of ledgers
            Optional<Field> field = reader.field(name, label, parts.required("type"), headers, none, inner.place(name));
            parts.done();
            return field;
        }
        return reader.field(name, name, value, List.of(), false, inner.place(name));
    }

    private void declare(Map<String, Declared> home, Field field, Place place) {
        Declared before = home.putIfAbsent(field.name(), new Declared(field, place));
        if (before != null && !same(before.field().type(), field.type())) {
            findings.error(place, "field.differs", field.name(), before.place().toString());
        }
    }

    /** Whether two types are written alike; the shapes of lists are told apart by identity elsewhere. */
    private static boolean same(Type one, Type other) {
        return one instanceof Type.ListOf a && other instanceof Type.ListOf b
                ? parts(a).equals(parts(b))
                : one.equals(other);
    }

    /** Name, label and type of each part, lists in lists as parts of their own. */
    private static List<List<Object>> parts(Type.ListOf list) {
        List<List<Object>> parts = new ArrayList<>();
        for (Field field : list.shape().fields()) {
            Object type = field.type() instanceof Type.ListOf inner ? parts(inner) : field.type();
            parts.add(List.of(field.name(), field.label(), type));
        }
        return parts;
    }

    /** The nearest declared kind of event. */
    static String nearest(Vocabulary vocabulary, String kind) {
        return Nearest.to(kind, vocabulary.events().keySet()).orElse("");
    }
}
