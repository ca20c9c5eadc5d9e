package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.expression.Term.Operation;
import cn.jiannuo.rulebook.fact.Type;
import org.jspecify.annotations.Nullable;

/** Checks {@code + - *}, signs, and days added to dates. */
final class Calculations {
    private final Checker checker;
    private final Problems problems;

    Calculations(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
    }

    @Nullable
    Term minus(Node.Minus minus) {
        Term of = checker.typed(minus.of(), Type.INT, Type.MONEY);
        if (of == null) {
            return null;
        }
        if (of instanceof Term.Constant constant) {
            return new Term.Constant(minus.offset(), constant.type(), -constant.number());
        }
        Term zero = new Term.Constant(minus.offset(), of.type(), 0);
        return new Term.Arithmetic(minus.offset(), of.type(), Operation.SUBTRACT, zero, of);
    }

    @Nullable
    Term binary(Node.Binary node) {
        Operation operation = switch (node.operator().text()) {
            case "+" -> Operation.ADD;
            case "-" -> Operation.SUBTRACT;
            default -> Operation.MULTIPLY;
        };
        if (operation != Operation.MULTIPLY && node.right() instanceof Node.Call days && isDays(days)) {
            return shifted(node, operation, node.left(), days);
        }
        if (operation == Operation.ADD && node.left() instanceof Node.Call days && isDays(days)) {
            return shifted(node, operation, node.right(), days);
        }
        Term left = checker.term(node.left());
        Term right = checker.term(node.right());
        if (left == null || right == null) {
            return null;
        }
        Type type = result(operation, left.type(), right.type());
        if (type == null) {
            refuse(node, operation, left, right);
            return null;
        }
        return new Term.Arithmetic(node.offset(), type, operation, left, right);
    }

    private static boolean isDays(Node.Call call) {
        return call.receiver() == null && call.function().equals("days");
    }

    /** A date and so many days. */
    private @Nullable Term shifted(Node.Binary node, Operation operation, Node dateNode, Node.Call days) {
        Term date = checker.typed(dateNode, Type.DATE);
        if (days.arguments().size() != 1) {
            problems.add(
                    days,
                    Kind.ARGUMENT_COUNT,
                    "days",
                    "1",
                    String.valueOf(days.arguments().size()));
            return null;
        }
        Term count = checker.typed(days.arguments().getFirst(), Type.INT);
        return date == null || count == null
                ? null
                : new Term.Arithmetic(node.offset(), Type.DATE, operation, date, count);
    }

    private static @Nullable Type result(Operation operation, Type left, Type right) {
        if (left == Type.INT && right == Type.INT) {
            return Type.INT;
        }
        if (operation == Operation.MULTIPLY) {
            boolean money = (left == Type.INT && right == Type.MONEY) || (left == Type.MONEY && right == Type.INT);
            return money ? Type.MONEY : null;
        }
        if (left == Type.MONEY && right == Type.MONEY) {
            return Type.MONEY;
        }
        return operation == Operation.SUBTRACT && left == Type.DATE && right == Type.DATE ? Type.INT : null;
    }

    private void refuse(Node.Binary node, Operation operation, Term left, Term right) {
        String symbol = node.operator().text();
        boolean product = operation == Operation.MULTIPLY;
        if (!product && left.type() == Type.DATE && right.type() == Type.INT) {
            problems.add(node.right(), Kind.DAYS_WANTED, "days(" + checker.text(node.right()) + ")");
        } else {
            problems.add(node, Kind.CANNOT_COMPUTE, symbol, TypeWord.of(left), TypeWord.of(right));
        }
    }
}
