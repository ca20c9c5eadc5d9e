package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact a condition speaks of, by its way from a root through lists: {@code person.honours.level}.
 *
 * @param path at least one field; all but the last are lists
 */
public record FieldRef(Root root, List<Field> path) {
    public FieldRef {
        path = List.copyOf(path);
    }

    static FieldRef of(Term.Access access) {
        return switch (access.base()) {
            case Base.Of of -> new FieldRef(of.root(), List.of(access.field()));
            case Base.Element element -> {
                FieldRef list = of(element.list());
                List<Field> path = new ArrayList<>(list.path());
                path.add(access.field());
                yield new FieldRef(list.root(), path);
            }
        };
    }

    /** The field itself. */
    public Field field() {
        return path.getLast();
    }

    /** As a condition would write it, with dots. */
    @Override
    public String toString() {
        return root.word() + "."
                + String.join(".", path.stream().map(Field::name).toList());
    }
}
