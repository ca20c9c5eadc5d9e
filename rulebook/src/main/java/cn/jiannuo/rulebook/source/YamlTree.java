package cn.jiannuo.rulebook.source;

import cn.jiannuo.rulebook.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/** Builds the tree of one document from its events; what a composer would add (tags, their resolution) a pack has no use for. */
final class YamlTree {
    private final List<Event> events;
    private final Function<Event, Place> places;
    private final Findings findings;
    private int next;

    /**
     * @param events of one document without aliases
     * @param root where the document's first node stands among them
     */
    YamlTree(List<Event> events, int root, Function<Event, Place> places, Findings findings) {
        this.events = events;
        this.next = root;
        this.places = places;
        this.findings = findings;
    }

    /** The node that everything else stands in. */
    Yaml root() {
        return node(0);
    }

    private Yaml node(int depth) {
        Event event = events.get(next);
        Place at = places.apply(event);
        if (depth > YamlReader.DEEPEST) {
            findings.error(at, "yaml.too-deep", YamlReader.DEEPEST);
            skip();
            return new Yaml.Scalar("", false, at);
        }
        next++;
        return switch (event) {
            case MappingStartEvent mapping -> mapping(at, depth);
            case SequenceStartEvent sequence -> sequence(at, depth);
            case ScalarEvent scalar ->
                new Yaml.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, at);
            default -> throw new IllegalStateException(event.toString());
        };
    }

    private Yaml.Sequence sequence(Place at, int depth) {
        List<Yaml> items = new ArrayList<>();
        while (!ends(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1));
        }
        return new Yaml.Sequence(items, at);
    }

    private Yaml.Mapping mapping(Place at, int depth) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        while (!ends(Event.ID.MappingEnd)) {
            Event start = events.get(next);
            Place keyPlace = places.apply(start);
            if (!(start instanceof ScalarEvent key)) {
                Yaml found = node(depth + 1);
                findings.error(keyPlace, "yaml.key-not-text", written(found), Message.of(found.kind()));
                skip();
                continue;
            }
            next++;
            Yaml value = node(depth + 1);
            if (entries.putIfAbsent(key.getValue(), new Yaml.Entry(keyPlace, value)) != null) {
                findings.error(keyPlace, "yaml.key-twice", key.getValue());
            }
        }
        return new Yaml.Mapping(entries, at);
    }

    /** A list or a mapping as somebody may have written it on one line. */
    private static String written(Yaml node) {
        return switch (node) {
            case Yaml.Sequence list ->
                list.items().stream().map(YamlTree::written).collect(Collectors.joining(", ", "[", "]"));
            case Yaml.Mapping names ->
                names.entries().entrySet().stream()
                        .map(pair ->
                                pair.getKey() + ": " + written(pair.getValue().value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Yaml.Scalar scalar -> scalar.text();
        };
    }

    /** Passes over a node, and says nothing of what is in it. */
    private void skip() {
        int depth = 0;
        do {
            switch (events.get(next++).getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                default -> {}
            }
        } while (depth > 0);
    }

    private boolean ends(Event.ID end) {
        boolean ended = events.get(next).getEventId() == end;
        next += ended ? 1 : 0;
        return ended;
    }
}
