package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The kinds of event packs declare, by name or Chinese label; a label that two kinds share names neither. */
final class EventKinds {
    private final Map<String, Shape> shapes;
    private final Map<String, Shape> spellings = new HashMap<>();

    EventKinds(Map<String, Shape> events) {
        this.shapes = new TreeMap<>(events);
        Map<String, Integer> uses = new HashMap<>();
        shapes.values().forEach(shape -> uses.merge(Spelling.fold(shape.label()), 1, Integer::sum));
        shapes.forEach((name, shape) -> {
            String label = Spelling.fold(shape.label());
            if (!label.isEmpty() && uses.getOrDefault(label, 0) == 1) {
                spellings.put(label, shape);
            }
        });
        shapes.forEach((name, shape) -> spellings.put(Spelling.fold(name), shape));
    }

    @Nullable
    Shape find(String text) {
        Shape exact = shapes.get(text);
        return exact != null ? exact : spellings.get(Spelling.fold(text));
    }

    /** In the order of their names. */
    List<Shape> all() {
        return List.copyOf(shapes.values());
    }

    /** The nearest name or label, then every kind as {@code name}. */
    List<String> expectation(String text) {
        List<String> words = new ArrayList<>(shapes.keySet());
        shapes.values().forEach(shape -> words.add(shape.label()));
        List<String> expected = new ArrayList<>();
        expected.add(Spelling.nearest(text, words));
        expected.addAll(shapes.keySet());
        return expected;
    }
}
