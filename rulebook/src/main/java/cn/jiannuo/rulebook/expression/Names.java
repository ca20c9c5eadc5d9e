package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves roots, variables of macros, and fields. */
final class Names {
    private static final String TODAY = "today";

    private final Scope scope;
    private final Problems problems;
    private final Deque<Base.Element> variables = new ArrayDeque<>();

    Names(Scope scope, Problems problems) {
        this.scope = scope;
        this.problems = problems;
    }

    /** A name that stands for a value by itself: only {@code today} does. */
    @Nullable
    Term value(Node.Name name) {
        if (name.name().equals(TODAY)) {
            return new Term.Today(name.offset());
        }
        if (lookup(name.name()).isPresent()) {
            problems.add(name, Kind.WRONG_TYPE, "entity", "bool|int|money|date|text");
        } else {
            unknown(name);
        }
        return null;
    }

    /** What stands before a dot. */
    @Nullable
    Base base(Node.Name name) {
        Optional<Base> base = lookup(name.name());
        if (base.isEmpty() && name.name().equals(TODAY)) {
            problems.add(name, Kind.WRONG_TYPE, "date", "entity");
        } else if (base.isEmpty()) {
            unknown(name);
        }
        return base.orElse(null);
    }

    private Optional<Base> lookup(String name) {
        for (Base.Element variable : variables) {
            if (variable.name().equals(name)) {
                return Optional.of(variable);
            }
        }
        Shape shape = scope.roots().get(name);
        return shape == null ? Optional.empty() : Root.of(name).map(root -> new Base.Of(root, shape));
    }

    Term.@Nullable Access field(Base base, Node.Select select) {
        int slot = base.shape().slot(select.field());
        if (slot >= 0) {
            return new Term.Access(select.offset(), base, slot);
        }
        String nearest = nearestField(base.shape(), select.field());
        problems.add(
                select.fieldOffset(),
                select.end(),
                Kind.UNKNOWN_FIELD,
                select.field(),
                base.shape().label(),
                nearest);
        return null;
    }

    private static String nearestField(Shape shape, String found) {
        List<String> names = new ArrayList<>();
        for (Field field : shape.fields()) {
            if (field.label().equals(found)) {
                return field.name();
            }
            names.add(field.name());
        }
        return Nearest.to(found, names).orElse("");
    }

    private void unknown(Node.Name name) {
        List<String> known = new ArrayList<>(scope.roots().keySet());
        variables.forEach(v -> known.add(v.name()));
        known.add(TODAY);
        String nearest = Nearest.to(name.name(), known).orElseGet(() -> owner(name.name()));
        problems.add(name, Kind.UNKNOWN_NAME, name.name(), nearest);
    }

    /** The root that has a field of this name, before it, or nothing. */
    private String owner(String field) {
        return scope.roots().entrySet().stream()
                .filter(root -> root.getValue().slot(field) >= 0)
                .map(root -> root.getKey() + "." + field)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Opens a variable over the elements of a list, or reports that its name is taken. */
    Base.@Nullable Element open(Node.Name name, Term.Access list) {
        boolean taken = Root.of(name.name()).isPresent() || name.name().equals(TODAY);
        if (taken || lookup(name.name()).isPresent()) {
            problems.add(name, Kind.NAME_TAKEN, name.name());
            return null;
        }
        Base.Element element = new Base.Element(name.name(), variables.size(), list);
        variables.push(element);
        return element;
    }

    void close() {
        variables.pop();
    }
}
