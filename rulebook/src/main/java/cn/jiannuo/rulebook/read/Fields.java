package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.source.Place;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a mapping as they are taken; {@link #done()} reports those nobody asked for, with the nearest right name. */
final class Fields {
    private final Yaml.Mapping mapping;
    private final Place place;
    private final Findings findings;
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(Yaml.Mapping mapping, Place place, Findings findings) {
        this.mapping = mapping;
        this.place = place;
        this.findings = findings;
    }

    Place place() {
        return place;
    }

    Findings findings() {
        return findings;
    }

    /** Where a key stands, or the whole when it does not. */
    Place place(String key) {
        Yaml.Entry entry = mapping.entries().get(key);
        return entry == null ? place : entry.key();
    }

    Optional<Yaml> node(String key) {
        asked.add(key);
        return mapping.get(key);
    }

    /** The value of a key that must be there; its absence is an error. */
    @Nullable
    Yaml required(String key) {
        Optional<Yaml> node = node(key);
        if (node.isEmpty()) {
            findings.error(place, "key.missing", key);
        }
        return node.orElse(null);
    }

    Optional<Yaml.Scalar> scalar(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof Yaml.Scalar scalar) {
                return Optional.of(scalar);
            }
            findings.error(node.place(), "key.want-text", key);
            return Optional.empty();
        });
    }

    Optional<String> text(String key) {
        return scalar(key).map(s -> s.text().strip()).filter(s -> !s.isEmpty());
    }

    String requiredText(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() && !(node(key).isPresent() && !(node(key).get() instanceof Yaml.Scalar))) {
            findings.error(place, "key.missing", key);
        }
        return text.orElse("");
    }

    /** yes or no; anything else is an error. */
    boolean yes(String key, boolean otherwise) {
        Optional<Yaml.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return otherwise;
        }
        return switch (scalar.get().text().strip()) {
            case "yes", "true", "是" -> true;
            case "no", "false", "否" -> false;
            default -> {
                findings.error(
                        scalar.get().place(),
                        "key.want-yes-no",
                        key,
                        scalar.get().text());
                yield otherwise;
            }
        };
    }

    /** One of some words; another is an error with the nearest right one. */
    <T> T word(String key, Map<String, T> words, T otherwise) {
        Optional<Yaml.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) {
            return otherwise;
        }
        String word = scalar.get().text().strip();
        T found = words.get(word);
        if (found == null) {
            findings.error(
                    scalar.get().place(),
                    "key.want-word",
                    key,
                    word,
                    List.copyOf(words.keySet()),
                    Nearest.to(word, words.keySet())
                            .orElse(words.keySet().iterator().next()));
            return otherwise;
        }
        return found;
    }

    /** A list of texts; a single text is a list of one. */
    List<Yaml.Scalar> texts(String key) {
        return node(key).map(node -> texts(key, node)).orElse(List.of());
    }

    private List<Yaml.Scalar> texts(String key, Yaml node) {
        return switch (node) {
            case Yaml.Scalar scalar -> List.of(scalar);
            case Yaml.Sequence sequence -> {
                List<Yaml.Scalar> texts = new ArrayList<>();
                for (Yaml item : sequence.items()) {
                    if (item instanceof Yaml.Scalar scalar) {
                        texts.add(scalar);
                    } else {
                        findings.error(item.place(), "key.want-text", key);
                    }
                }
                yield texts;
            }
            case Yaml.Mapping wrong -> {
                findings.error(node.place(), "key.want-list", key);
                yield List.of();
            }
        };
    }

    List<String> plainTexts(String key) {
        return texts(key).stream().map(s -> s.text().strip()).toList();
    }

    /** A mapping under a key as fields of its own. */
    Optional<Fields> fields(String key) {
        return node(key).flatMap(node -> {
            if (node instanceof Yaml.Mapping inner) {
                return Optional.of(new Fields(inner, node.place(), findings));
            }
            findings.error(node.place(), "key.want-mapping", key);
            return Optional.empty();
        });
    }

    Set<String> keys() {
        return mapping.entries().keySet();
    }

    Yaml value(String key) {
        return mapping.at(key);
    }

    /** Marks every key as taken: for mappings whose keys are names. */
    Fields openEnded() {
        asked.addAll(mapping.entries().keySet());
        return this;
    }

    /** Reports keys nobody asked for. */
    void done() {
        for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                Set<String> free = new HashSet<>(asked);
                free.removeAll(mapping.entries().keySet());
                Optional<String> nearest = Nearest.to(entry.getKey(), free);
                if (nearest.isPresent()) {
                    findings.error(entry.getValue().key(), "key.unknown-nearest", entry.getKey(), nearest.get());
                } else {
                    findings.error(
                            entry.getValue().key(),
                            "key.unknown",
                            entry.getKey(),
                            asked.stream().sorted().toList());
                }
            }
        }
    }
}
