package cn.jiannuo.rulebook.fact;

import java.util.List;
import java.util.Map;

/**
 * All that conditions of a set of packs may speak of: the shape of a person, of a unit, of each kind of event, and the ladders.
 *
 * <p>Built from the built-in fields and what the packs declare; readers of rosters and events fill entities of these shapes.
 *
 * @param person built-in and declared facts of a person
 * @param unit built-in and declared facts of a unit
 * @param events shape by kind of event; every kind starts with the built-in event fields in the same slots
 * @param ladders orders among words, by name
 */
public record Vocabulary(Shape person, Shape unit, Map<String, Shape> events, Map<String, Ladder> ladders) {
    public Vocabulary {
        events = Map.copyOf(events);
        ladders = Map.copyOf(ladders);
    }

    /** The ladders on which a word stands. */
    public List<Ladder> laddersWith(String word) {
        return ladders.values().stream().filter(l -> l.height(word) >= 0).toList();
    }
}
