package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/**
 * What a condition may name at the place where it stands. {@code today} may be named everywhere.
 *
 * @param roots shape by root word ({@link Root}); a root that is not here does not exist at this place
 * @param figures type by name of each dated figure: {@link Type#INT}, {@link Type#MONEY} or {@link Type#DATE}
 * @param vocabulary ladders and kinds of event
 */
public record Scope(Map<String, Shape> roots, Map<String, Type> figures, Vocabulary vocabulary) {
    /**
     * @throws IllegalArgumentException when a root is none of {@link Root}, or a figure is not a number
     */
    public Scope {
        roots = Map.copyOf(roots);
        figures = Map.copyOf(figures);
        for (String root : roots.keySet()) {
            if (Root.of(root).isEmpty()) {
                throw new IllegalArgumentException("no such root: " + root);
            }
        }
        figures.forEach((name, type) -> {
            if (type != Type.INT && type != Type.MONEY && type != Type.DATE) {
                throw new IllegalArgumentException("figure " + name + " is a number, money or day, not " + type);
            }
        });
    }

    /** This scope with one more root, or another shape for it. */
    public Scope with(Root root, Shape shape) {
        Map<String, Shape> more = new HashMap<>(roots);
        more.put(root.word(), shape);
        return new Scope(more, figures, vocabulary);
    }
}
