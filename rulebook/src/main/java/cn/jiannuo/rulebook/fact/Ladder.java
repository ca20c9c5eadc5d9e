package cn.jiannuo.rulebook.fact;

import java.util.List;

/**
 * An order among words: ranks (职级), levels of commendation (表彰层级).
 *
 * @param name such as {@code rank} or {@code commendation}
 * @param rungs words from the lowest to the highest
 */
public record Ladder(String name, List<String> rungs) {
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** Height of a word, from 0, or -1 when it is not on this ladder. */
    public int height(String word) {
        return rungs.indexOf(word);
    }
}
