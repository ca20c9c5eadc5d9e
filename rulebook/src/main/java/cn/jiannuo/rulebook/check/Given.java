package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an example case states: the block's {@code given} with the case's own values in their place. */
final class Given {
    private final Map<String, Yaml> values = new LinkedHashMap<>();
    private final Place place;

    private Given(Place place) {
        this.place = place;
    }

    /** The case's values go before the block's. */
    static Given of(Yaml.Mapping given, Yaml.Mapping own, Place place) {
        Given all = new Given(place);
        all.take(given);
        all.take(own);
        return all;
    }

    private void take(Yaml.Mapping mapping) {
        mapping.entries().forEach((key, entry) -> {
            if (entry.value() instanceof Yaml.Mapping inner && isRoot(key)) {
                values.keySet().removeIf(known -> known.startsWith(key + "."));
                values.put(key, inner);
                inner.entries().forEach((field, value) -> values.put(key + "." + field, value.value()));
            } else {
                values.put(key, entry.value());
                if (key.contains(".")) {
                    values.putIfAbsent(key.substring(0, key.indexOf('.')), mapping);
                }
            }
        });
    }

    private static boolean isRoot(String key) {
        return key.equals("person") || key.equals("unit") || key.equals("event") || key.equals("entry");
    }

    Place place() {
        return place;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<Yaml> node(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A text, or empty when it is not there or null. */
    Optional<String> text(String key) {
        return node(key).filter(Yaml.Scalar.class::isInstance).map(n -> text(n)).filter(t -> !t.isEmpty());
    }

    Optional<Long> number(String key) {
        return text(key)
                .map(t -> t.replace(",", ""))
                .filter(t -> t.matches("-?[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    List<String> texts(String key) {
        return node(key)
                .map(n -> n instanceof Yaml.Sequence s
                        ? s.items().stream().map(Given::text).toList()
                        : List.of(text(n)))
                .orElse(List.of());
    }

    /** The fields stated under a root, worded as a table's cells would be. */
    Map<String, String> fields(String root, Shape shape) {
        Map<String, String> fields = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(root + ".")) {
                String name = key.substring(root.length() + 1);
                fields.put(name, cell(value, shape, name));
            }
        });
        return fields;
    }

    static Map<String, String> fields(Yaml.Mapping mapping, Shape shape) {
        Map<String, String> fields = new LinkedHashMap<>();
        mapping.entries().forEach((name, entry) -> fields.put(name, cell(entry.value(), shape, name)));
        return fields;
    }

    private static String cell(Yaml value, Shape shape, String name) {
        int slot = shape.slot(name);
        Field field = slot < 0 ? null : shape.field(slot);
        return switch (value) {
            case Yaml.Scalar scalar -> text(scalar);
            case Yaml.Mapping mapping -> item(mapping, field);
            case Yaml.Sequence sequence ->
                sequence.items().stream()
                        .map(item -> item instanceof Yaml.Mapping m ? item(m, field) : text(item))
                        .collect(Collectors.joining(";"));
        };
    }

    /** An element of a list as {@code part@part}, in the order its shape declares. */
    private static String item(Yaml.Mapping mapping, @org.jspecify.annotations.Nullable Field field) {
        if (field == null || !(field.type() instanceof Type.ListOf list)) {
            return mapping.entries().values().stream().map(e -> text(e.value())).collect(Collectors.joining("@"));
        }
        List<String> parts = new ArrayList<>();
        list.shape()
                .fields()
                .forEach(f -> parts.add(mapping.get(f.name()).map(Given::text).orElse("")));
        boolean appraisal = list.shape().name().equals("appraisal");
        return String.join(appraisal ? "=" : "@", parts);
    }

    static String text(Yaml node) {
        if (!(node instanceof Yaml.Scalar scalar)) {
            return "";
        }
        String text = scalar.text().strip();
        return !scalar.quoted() && (text.equals("null") || text.equals("~")) ? "" : text;
    }
}
