package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nodes to terms: resolves names, checks types, reports everything that is wrong. Null means: already reported.
 */
final class Checker {
    private final Scope scope;
    private final Problems problems;
    private final String source;
    private final Names names;
    private final Comparisons comparisons;
    private final Calculations calculations;
    private final Calls calls;

    Checker(String source, Scope scope, Problems problems) {
        this.source = source;
        this.scope = scope;
        this.problems = problems;
        this.names = new Names(scope, problems);
        this.comparisons = new Comparisons(this, scope, problems);
        this.calculations = new Calculations(this, problems);
        this.calls = new Calls(this, problems);
    }

    @Nullable
    Term term(Node node) {
        return switch (node) {
            case Node.Name name -> names.value(name);
            case Node.Select select -> field(select);
            case Node.Numeral numeral -> new Term.Constant(numeral.offset(), numeral.type(), numeral.value());
            case Node.Broken unused -> null;
            case Node.Bool bool -> new Term.Constant(bool.offset(), Type.BOOL, bool.value() ? 1 : 0);
            case Node.Text text -> new Term.Text(text.offset(), text.value());
            case Node.ListLiteral list -> misplaced(list, "[]", "in");
            case Node.Not not -> {
                Term of = condition(not.of());
                yield of == null ? null : new Term.Not(not.offset(), of);
            }
            case Node.Minus minus -> calculations.minus(minus);
            case Node.Binary binary -> binary(binary);
            case Node.Logic logic -> logic(logic);
            case Node.Choose choose -> choose(choose);
            case Node.Call call -> calls.call(call);
        };
    }

    /** A term of type yes/no. */
    @Nullable
    Term condition(Node node) {
        return typed(node, Type.BOOL);
    }

    /** A term of one of the types. */
    @Nullable
    Term typed(Node node, Type... types) {
        Term term = term(node);
        if (term != null && !Arrays.asList(types).contains(term.type())) {
            String expected = Arrays.stream(types).map(TypeWord::of).collect(Collectors.joining("|"));
            problems.add(node, Kind.WRONG_TYPE, TypeWord.of(term), expected);
            return null;
        }
        return term;
    }

    /** A field, of whatever type. */
    Term.@Nullable Access field(Node.Select select) {
        Base base = select.of() instanceof Node.Name name ? names.base(name) : notAnEntity(select.of());
        return base == null ? null : names.field(base, select);
    }

    private @Nullable Base notAnEntity(Node node) {
        Term term = term(node);
        if (term != null) {
            problems.add(node, Kind.WRONG_TYPE, TypeWord.of(term), "entity");
        }
        return null;
    }

    private @Nullable Term binary(Node.Binary binary) {
        Token operator = binary.operator();
        if (operator.isName("in")) {
            return comparisons.in(binary);
        }
        Comparison comparison = Comparison.of(operator.text()).orElse(null);
        return comparison == null ? calculations.binary(binary) : comparisons.compare(binary, comparison);
    }

    private @Nullable Term logic(Node.Logic logic) {
        List<Term> terms = new ArrayList<>();
        for (Node operand : logic.operands()) {
            Term term = condition(operand);
            if (term != null) {
                terms.add(term);
            }
        }
        if (terms.size() < logic.operands().size()) {
            return null;
        }
        return logic.and() ? new Term.And(logic.offset(), terms) : new Term.Or(logic.offset(), terms);
    }

    private @Nullable Term choose(Node.Choose choose) {
        Term condition = condition(choose.condition());
        Type[] types = {Type.BOOL, Type.INT, Type.MONEY, Type.DATE, Type.TEXT};
        Term then = typed(choose.then(), types);
        Term otherwise = then == null ? term(choose.otherwise()) : typed(choose.otherwise(), then.type());
        if (condition == null || then == null || otherwise == null) {
            return null;
        }
        return new Term.Choose(choose.offset(), condition, then, otherwise);
    }

    @Nullable
    Term misplaced(Node node, String what, String where) {
        problems.add(node, Kind.MISPLACED, what, where);
        return null;
    }

    Names names() {
        return names;
    }

    Scope scope() {
        return scope;
    }

    String text(Node node) {
        return source.substring(node.offset(), node.end());
    }
}
