package cn.jiannuo.rulebook.roster;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps one instance of what a table says again and again (posts, groups), and gives up where nothing repeats. */
final class Repeated<T> {
    private static final int KEPT = 50_000;
    private static final int LONGEST = 200;

    private final Map<String, T> known = new HashMap<>();

    /** What a text stands for, made anew only when it is not known yet. */
    T of(String text, Function<String, T> made) {
        T value = known.get(text);
        if (value == null) {
            value = made.apply(text);
            keep(text, value);
        }
        return value;
    }

    @Nullable
    T get(String text) {
        return known.get(text);
    }

    void keep(String text, T value) {
        if (known.size() < KEPT && text.length() <= LONGEST) {
            known.put(text, value);
        }
    }
}
