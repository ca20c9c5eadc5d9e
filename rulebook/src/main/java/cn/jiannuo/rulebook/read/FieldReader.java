package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Absence;
import cn.jiannuo.rulebook.fact.Field.Refers;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the declared fields of facts, events and records. */
final class FieldReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Map<String, Type> TYPES = Map.ofEntries(
            Map.entry("text", Type.TEXT),
            Map.entry("seat", Type.TEXT),
            Map.entry("person", Type.TEXT),
            Map.entry("unit", Type.TEXT),
            Map.entry("texts", Type.TEXTS),
            Map.entry("int", Type.INT),
            Map.entry("money", Type.MONEY),
            Map.entry("date", Type.DATE),
            Map.entry("yes-no", Type.BOOL),
            Map.entry("rank", new Type.OneOf(BuiltIn.RANK)));

    private static final Map<String, Refers> REFERS =
            Map.of("seat", Refers.SEAT, "person", Refers.PERSON, "unit", Refers.UNIT);

    private final Findings findings;

    FieldReader(Findings findings) {
        this.findings = findings;
    }

    Optional<Field> field(
            String name, String label, @Nullable Yaml type, List<String> headers, boolean none, Place place) {
        if (!NAME.matcher(name).matches()) {
            findings.error(place, "field.name", name);
            return Optional.empty();
        }
        if (type == null) {
            return Optional.empty();
        }
        return type(name, label, type)
                .map(t -> new Field(name, t, label, headers, none ? Absence.NONE : Absence.UNKNOWN, refers(type)));
    }

    private static Refers refers(Yaml type) {
        return type instanceof Yaml.Scalar scalar
                ? REFERS.getOrDefault(scalar.text().strip(), Refers.NOTHING)
                : Refers.NOTHING;
    }

    private Optional<Type> type(String name, String label, Yaml node) {
        return switch (node) {
            case Yaml.Scalar scalar -> {
                Type type = TYPES.get(scalar.text().strip());
                if (type == null) {
                    findings.error(
                            node.place(),
                            "field.type",
                            scalar.text(),
                            TYPES.keySet().stream().sorted().toList(),
                            Nearest.to(scalar.text(), TYPES.keySet()).orElse("text"));
                }
                yield Optional.ofNullable(type);
            }
            case Yaml.Mapping mapping -> composed(name, label, mapping);
            case Yaml.Sequence sequence -> {
                findings.error(node.place(), "field.type-list");
                yield Optional.empty();
            }
        };
    }

    /** {@code {list: {…}}}, or a choice by its words. */
    private Optional<Type> composed(String name, String label, Yaml.Mapping mapping) {
        Yaml list = mapping.get("list").orElse(null);
        if (list instanceof Yaml.Mapping inner) {
            return list(name, label, inner);
        }
        if (list != null && mapping.entries().size() == 1) {
            findings.error(list.place(), "key.want-mapping", "list");
            return Optional.empty();
        }
        return choice(name, mapping);
    }

    private Optional<Type> list(String name, String label, Yaml.Mapping inner) {
        List<Field> fields = new ArrayList<>();
        inner.entries().forEach((key, entry) -> {
            Yaml type = entry.value();
            String fieldLabel = key;
            if (type instanceof Yaml.Mapping mapping && mapping.get("type").isPresent()) {
                fieldLabel = mapping.get("name")
                        .map(n -> n instanceof Yaml.Scalar s ? s.text() : key)
                        .orElse(key);
                type = mapping.get("type").get();
            }
            field(key, fieldLabel, type, List.of(), false, entry.key()).ifPresent(fields::add);
        });
        return Optional.of(new Type.ListOf(new Shape(name, label, fields)));
    }

    private Optional<Type> choice(String name, Yaml.Mapping mapping) {
        List<Option> options = new ArrayList<>();
        mapping.entries().forEach((word, entry) -> {
            if (entry.value() instanceof Yaml.Scalar labels) {
                options.add(new Option(word, List.of(labels.text().strip().split("\\s*/\\s*"))));
            } else {
                findings.error(entry.value().place(), "key.want-text", word);
            }
        });
        return Optional.of(new Type.OneOf(new Choice(name, options, false)));
    }
}
