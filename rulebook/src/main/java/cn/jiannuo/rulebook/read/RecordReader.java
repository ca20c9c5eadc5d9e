package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.Header;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.RecordRule.Filled;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads ledgers, and from which event one is filled. */
final class RecordReader {
    private final RuleFrame frame;
    private final Fields fields;
    private final List<String> own = new ArrayList<>();
    private final List<String> optional = new ArrayList<>();
    /** What {@code from:} says, by own field. */
    private final Map<String, Yaml.Scalar> from = new LinkedHashMap<>();

    RecordReader(RuleFrame frame) {
        this.frame = frame;
        this.fields = frame.fields;
    }

    Rule record() {
        Header header = frame.header();
        Shape shape = frame.context.event(frame.block.id());
        // a word that is none of these was refused when the kinds were gathered
        About about = fields.text("each").map(Declarations.ABOUT::get).orElse(About.PERSON);
        own();
        PartyReader parties = new PartyReader(frame.context, frame.scopes(About.PERSON, List.of(frame.block.id())));
        List<Party> write = parties.list(fields, "write");
        List<Party> read = parties.list(fields, "read");
        List<String> sensitive = sensitive();
        Optional<Filled> filled = filled(shape, about);
        fields.text("keep");
        fields.done();
        return new RecordRule(header, about, shape, own, optional, write, read, sensitive, filled);
    }

    private void own() {
        Fields inner = fields.fields("fields").orElse(null);
        if (inner == null) {
            frame.context.findings().error(frame.block.place(), "key.missing", "fields");
            return;
        }
        for (String name : inner.openEnded().keys()) {
            own.add(name);
            if (inner.value(name) instanceof Yaml.Mapping mapping) {
                Fields one = new Fields(mapping, mapping.place(), frame.context.findings());
                if (one.yes("optional", false)) {
                    optional.add(name);
                }
                if (mapping.entries().containsKey("type")) {
                    one.scalar("from").ifPresent(said -> from.put(name, said));
                }
            }
        }
    }

    private List<String> sensitive() {
        List<String> sensitive = new ArrayList<>();
        for (Yaml.Scalar name : fields.texts("sensitive")) {
            if (own.contains(name.text().strip())) {
                sensitive.add(name.text().strip());
            } else {
                frame.context.error(
                        name,
                        "record.sensitive",
                        name.text(),
                        Nearest.to(name.text(), own).orElse(""));
            }
        }
        return sensitive;
    }

    /** {@code on:} an event: fields of one name are taken along, another one where {@code from:} says so. */
    private Optional<Filled> filled(Shape shape, About about) {
        String kind = frame.kinds().stream().findFirst().orElse("");
        if (kind.isEmpty()) {
            from.values().forEach(said -> frame.context.error(said, "record.from-nothing"));
            return Optional.empty();
        }
        if (frame.context.declared().getOrDefault("record", List.of()).contains(kind) || frame.about(kind) != about) {
            frame.context.findings().error(fields.place("on"), "record.on", kind);
            return Optional.empty();
        }
        Shape event = frame.context.event(kind);
        Map<String, String> taken = new HashMap<>();
        for (String name : own) {
            taken(name, event).ifPresent(source -> {
                if (shape.slot(name) >= 0
                        && !fits(event.field(event.slot(source)).type(), type(shape, name))) {
                    frame.context.findings().error(fields.place("fields"), "record.from-type", name, source);
                }
                taken.put(name, source);
            });
        }
        return Optional.of(new Filled(kind, event.label(), taken));
    }

    private Optional<String> taken(String name, Shape event) {
        Yaml.Scalar said = from.get(name);
        if (said == null) {
            boolean same = event.slot(name) >= 0;
            if (!same && !optional.contains(name)) {
                frame.context.findings().error(fields.place("fields"), "record.unfilled", name, event.name());
            }
            return same ? Optional.of(name) : Optional.empty();
        }
        String source = said.text().strip().replaceFirst("^event\\.", "");
        if (event.slot(source) < 0) {
            List<String> known =
                    event.fields().stream().map(field -> field.name()).collect(Collectors.toList());
            frame.context.error(
                    said, "record.from", source, Nearest.to(source, known).orElse(""));
            return Optional.empty();
        }
        return Optional.of(source);
    }

    private static Type type(Shape shape, String name) {
        return shape.field(shape.slot(name)).type();
    }

    /** Whether whatever stands in the one can stand in the other. */
    private static boolean fits(Type event, Type own) {
        if (event instanceof Type.OneOf said && own instanceof Type.OneOf known) {
            List<String> words =
                    known.choice().options().stream().map(Choice.Option::word).toList();
            return said.choice().options().stream().map(Choice.Option::word).allMatch(words::contains);
        }
        return event.equals(own);
    }
}
