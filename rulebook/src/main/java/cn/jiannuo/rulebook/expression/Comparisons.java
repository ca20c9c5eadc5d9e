package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks {@code == != < <= > >=} and {@code in}. */
final class Comparisons {
    private final Checker checker;
    private final Problems problems;
    private final Words words;

    Comparisons(Checker checker, Scope scope, Problems problems) {
        this.checker = checker;
        this.problems = problems;
        this.words = new Words(scope.vocabulary(), problems);
    }

    @Nullable
    Term compare(Node.Binary node, Comparison comparison) {
        if (isOn(node.left())) {
            return onLadder(node, comparison.flipped(), node.right(), (Node.Call) node.left());
        }
        if (isOn(node.right())) {
            return onLadder(node, comparison, node.left(), (Node.Call) node.right());
        }
        Term left = checker.term(node.left());
        Term right = checker.term(node.right());
        if (left == null || right == null) {
            return null;
        }
        if (isWord(left) && right instanceof Term.Text) {
            return word(node, comparison, left, node.right());
        }
        if (isWord(right) && left instanceof Term.Text) {
            return word(node, comparison.flipped(), right, node.left());
        }
        return values(node, comparison, left, right);
    }

    /** A field or other term that holds a word, beside a literal word. */
    private @Nullable Term word(Node.Binary node, Comparison comparison, Term operand, Node literal) {
        Node.Text text = (Node.Text) literal;
        if (comparison.ordered()) {
            return words.rung(node.offset(), comparison, operand, text, text.value(), null);
        }
        if (operand instanceof Term.Access fact && fact.type() instanceof Type.OneOf type) {
            Term word = words.option(type.choice(), text);
            return word == null ? null : new Term.Is(node.offset(), comparison == Comparison.NOT_EQUAL, fact, word);
        }
        words.checkEventKind(operand, text);
        return new Term.Compare(node.offset(), comparison, operand, new Term.Text(text.offset(), text.value()));
    }

    private @Nullable Term values(Node.Binary node, Comparison comparison, Term left, Term right) {
        String symbol = comparison.symbol();
        if (!left.type().equals(right.type()) || left.type() == Type.TEXTS || left.type() instanceof Type.ListOf) {
            problems.add(node, Kind.CANNOT_COMPARE, symbol, TypeWord.of(left), TypeWord.of(right));
            return null;
        }
        boolean hasOrder = left.type() == Type.INT || left.type() == Type.MONEY || left.type() == Type.DATE;
        if (comparison.ordered() && !hasOrder) {
            problems.add(node, Kind.NO_ORDER, symbol, TypeWord.of(left));
            return null;
        }
        if (left.type() instanceof Type.OneOf) {
            return new Term.Is(node.offset(), comparison == Comparison.NOT_EQUAL, (Term.Access) left, right);
        }
        return new Term.Compare(node.offset(), comparison, left, right);
    }

    private static boolean isOn(Node node) {
        return node instanceof Node.Call call
                && call.receiver() == null
                && call.function().equals("on");
    }

    private static boolean isWord(Term term) {
        return term.type() instanceof Type.OneOf || (term.type() == Type.TEXT && !(term instanceof Term.Text));
    }

    private @Nullable Term onLadder(Node.Binary node, Comparison comparison, Node other, Node.Call on) {
        Term operand = checker.term(other);
        if (!comparison.ordered()) {
            return checker.misplaced(on, "on", "< <= > >=");
        }
        if (on.arguments().size() != 2) {
            problems.add(
                    on,
                    Kind.ARGUMENT_COUNT,
                    "on",
                    "2",
                    String.valueOf(on.arguments().size()));
            return null;
        }
        if (!(on.arguments().get(0) instanceof Node.Text ladder)
                || !(on.arguments().get(1) instanceof Node.Text word)) {
            problems.add(on, Kind.LITERAL_WANTED, "on");
            return null;
        }
        if (operand == null) {
            return null;
        }
        if (!isWord(operand)) {
            problems.add(other, Kind.WRONG_TYPE, TypeWord.of(operand), "choice|text");
            return null;
        }
        return words.rung(node.offset(), comparison, operand, word, word.value(), ladder);
    }

    @Nullable
    Term in(Node.Binary node) {
        Term needle = checker.term(node.left());
        if (node.right() instanceof Node.ListLiteral list) {
            return needle == null ? null : inLiterals(node, needle, list);
        }
        Term texts = checker.typed(node.right(), Type.TEXTS);
        if (needle == null || texts == null) {
            return null;
        }
        if (needle.type() != Type.TEXT) {
            problems.add(node.left(), Kind.WRONG_TYPE, TypeWord.of(needle), "text");
            return null;
        }
        return new Term.Contains(node.offset(), needle, (Term.Access) texts);
    }

    private @Nullable Term inLiterals(Node.Binary node, Term needle, Node.ListLiteral list) {
        if (list.members().isEmpty()) {
            problems.add(list, Kind.EMPTY_LIST);
            return null;
        }
        List<Term> members = new ArrayList<>();
        for (Node member : list.members()) {
            Term literal = member(needle, member);
            if (literal != null) {
                members.add(literal);
            }
        }
        return members.size() < list.members().size() ? null : new Term.In(node.offset(), needle, members);
    }

    private @Nullable Term member(Term needle, Node member) {
        if (needle.type() instanceof Type.OneOf type && member instanceof Node.Text text) {
            return words.option(type.choice(), text);
        }
        Term term = checker.term(member);
        if (term == null) {
            return null;
        }
        boolean comparable = needle.type() instanceof Type.Simple && needle.type() != Type.TEXTS;
        if (!comparable || !needle.type().equals(term.type())) {
            problems.add(member, Kind.CANNOT_COMPARE, "in", TypeWord.of(needle), TypeWord.of(term));
            return null;
        }
        if (!(term instanceof Term.Constant) && !(term instanceof Term.Text)) {
            problems.add(member, Kind.LITERAL_WANTED, "in");
            return null;
        }
        if (member instanceof Node.Text text) {
            words.checkEventKind(needle, text);
        }
        return term;
    }
}
