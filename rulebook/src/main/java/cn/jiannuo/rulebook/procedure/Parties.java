package cn.jiannuo.rulebook.procedure;

import java.util.List;

/**
 * Who does a step: seats or relations as the pack writes them, such as {@code union} or {@code head(department(person))}.
 *
 * @param names in the order of the text, each once
 * @param signing what several parties owe; without meaning for one
 */
public record Parties(List<String> names, Signing signing) {
    /** No party at all. */
    public static final Parties NOBODY = new Parties(List.of(), Signing.ANY);

    public Parties {
        names = List.copyOf(names);
    }

    /** What several parties owe together. */
    public enum Signing {
        /** One of them is enough. */
        ANY,
        /** Each signs, in any order. */
        ALL,
        /** Each signs, in the order written. */
        IN_ORDER
    }

    /** A single party. */
    public static Parties one(String name) {
        return new Parties(List.of(name), Signing.ANY);
    }

    /** Each of these signs, in any order. */
    public static Parties all(String... names) {
        return new Parties(List.of(names), Signing.ALL);
    }

    /** Any one of these. */
    public static Parties any(String... names) {
        return new Parties(List.of(names), Signing.ANY);
    }

    /** Each of these signs, one after the other. */
    public static Parties inOrder(String... names) {
        return new Parties(List.of(names), Signing.IN_ORDER);
    }

    /** Whether the step ends by signatures of several rather than by one decision. */
    public boolean joint() {
        return names.size() > 1 && signing != Signing.ANY;
    }
}
