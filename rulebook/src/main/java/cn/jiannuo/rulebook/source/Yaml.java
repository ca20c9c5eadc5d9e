package cn.jiannuo.rulebook.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** A YAML value that knows where it stands. */
public sealed interface Yaml {
    Place place();

    /** A plain or quoted text; numbers, dates and yes/no are read from it by whoever knows what is expected. */
    record Scalar(String text, boolean quoted, Place place) implements Yaml {}

    record Sequence(List<Yaml> items, Place place) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Entries keep their order. */
    record Mapping(Map<String, Entry> entries, Place place) implements Yaml {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }

        /**
         * The value of a key that is there.
         *
         * @throws NoSuchElementException when it is not
         */
        public Yaml at(String key) {
            return get(key).orElseThrow(() -> new NoSuchElementException(key));
        }

        public Optional<Yaml> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /** A value under a key; the key has a place of its own. */
    record Entry(Place key, Yaml value) {}

    /** What it is, for an error: a message key. */
    default String kind() {
        return switch (this) {
            case Scalar scalar -> "yaml.scalar";
            case Sequence sequence -> "yaml.sequence";
            case Mapping mapping -> "yaml.mapping";
        };
    }
}
