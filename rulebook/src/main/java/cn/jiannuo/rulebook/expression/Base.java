package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;

/** What stands before the dot of a field. */
public sealed interface Base {
    /** As the condition writes it. */
    String name();

    Shape shape();

    /** One of the entities of the situation. */
    record Of(Root root, Shape shape) implements Base {
        @Override
        public String name() {
            return root.word();
        }
    }

    /**
     * The variable of a list macro, such as {@code h} in {@code person.honours.exists(h, …)}.
     *
     * @param depth how many macros stand around this one
     * @param list what it runs through
     */
    record Element(String name, int depth, Term.Access list) implements Base {
        @Override
        public Shape shape() {
            return ((Type.ListOf) list.type()).shape();
        }
    }
}
