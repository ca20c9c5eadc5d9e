package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens to nodes, by CEL's precedence: {@code ?:}, {@code ||}, {@code &&}, comparisons and {@code in}, {@code + -},
 * {@code *}, {@code ! -}, members.
 */
final class Parser {
    /** Parentheses, arguments and signs within each other. */
    static final int DEEPEST = 60;

    private final Tokens tokens;
    private final Problems problems;
    private final String source;
    private final Operands operands;
    private int depth;

    Parser(String source, List<Token> tokens, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.tokens = new Tokens(tokens, problems);
        this.operands = new Operands(this, this.tokens, problems);
    }

    /** The whole source as one node; meaningless when {@link #failed()}. */
    Node whole() {
        Node node = expression();
        if (tokens.peek().kind() != Token.Kind.END) {
            tokens.unexpected("end");
        }
        if (!tokens.failed()) {
            NodeDepth.tooDeep(node)
                    .ifPresent(deep ->
                            tokens.fail(deep.offset(), deep.end(), Kind.TOO_DEEP, String.valueOf(NodeDepth.MOST)));
        }
        return node;
    }

    boolean failed() {
        return tokens.failed();
    }

    Node expression() {
        if (!deeper()) {
            return new Node.Broken(0, 0);
        }
        Node condition = or();
        if (tokens.take("?")) {
            Node then = expression();
            tokens.expect(":");
            Node otherwise = expression();
            condition = new Node.Choose(condition.offset(), otherwise.end(), condition, then, otherwise);
        }
        depth--;
        return condition;
    }

    private Node or() {
        MixedLogic mixed = new MixedLogic(source);
        List<Node> terms = new ArrayList<>();
        terms.add(and(mixed));
        while (tokens.peek().is("||")) {
            mixed.operator(tokens.next());
            terms.add(and(mixed));
        }
        mixed.report(tokens, problems);
        return logic(false, terms);
    }

    private Node and(MixedLogic mixed) {
        List<Node> terms = new ArrayList<>();
        terms.add(relation(mixed));
        while (tokens.peek().is("&&")) {
            mixed.operator(tokens.next());
            terms.add(relation(mixed));
        }
        return logic(true, terms);
    }

    private static Node logic(boolean and, List<Node> terms) {
        return terms.size() == 1
                ? terms.getFirst()
                : new Node.Logic(terms.getFirst().offset(), terms.getLast().end(), and, terms);
    }

    private Node relation(MixedLogic mixed) {
        int start = tokens.peek().offset();
        Node left = sum();
        boolean compared = false;
        while (isRelation(tokens.peek())) {
            Token operator = tokens.next();
            if (compared) {
                problems.add(operator, Kind.CHAINED_COMPARISON, operator.text());
            }
            compared = true;
            Node right = sum();
            left = new Node.Binary(left.offset(), right.end(), operator, left, right);
        }
        mixed.operand(start, tokens.lastEnd());
        return left;
    }

    private static boolean isRelation(Token token) {
        return token.isName("in")
                || (token.kind() == Token.Kind.SYMBOL
                        && Comparison.of(token.text()).isPresent());
    }

    private Node sum() {
        Node left = product();
        while ((tokens.peek().is("+") || tokens.peek().is("-"))) {
            Token operator = tokens.next();
            Node right = product();
            left = new Node.Binary(left.offset(), right.end(), operator, left, right);
        }
        return left;
    }

    private Node product() {
        Node left = operands.unary();
        while ((tokens.peek().is("*") || tokens.peek().is("/") || tokens.peek().is("%"))) {
            Token operator = tokens.next();
            if (!operator.is("*")) {
                problems.add(operator, Kind.NOT_IN_LANGUAGE, operator.text());
            }
            Node right = operands.unary();
            left = new Node.Binary(left.offset(), right.end(), operator, left, right);
        }
        return left;
    }

    /** Goes one level down, unless that is too deep. */
    boolean deeper() {
        if (depth >= DEEPEST) {
            tokens.fail(tokens.peek(), Kind.TOO_DEEP, String.valueOf(DEEPEST));
            return false;
        }
        depth++;
        return true;
    }

    void shallower() {
        depth--;
    }
}
