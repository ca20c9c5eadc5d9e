package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands between operators: signs, members, calls, literals. */
final class Operands {
    private final Parser parser;
    private final Tokens tokens;
    private final Problems problems;
    private final Literals literals;

    Operands(Parser parser, Tokens tokens, Problems problems) {
        this.parser = parser;
        this.tokens = tokens;
        this.problems = problems;
        this.literals = new Literals(tokens, problems);
    }

    Node unary() {
        Token sign = tokens.peek();
        if (!sign.is("!") && !sign.is("-")) {
            return member();
        }
        if (!parser.deeper()) {
            return nothing();
        }
        tokens.next();
        Node of = unary();
        parser.shallower();
        return sign.is("!") ? new Node.Not(sign.offset(), of.end(), of) : new Node.Minus(sign.offset(), of.end(), of);
    }

    private Node member() {
        Node node = primary();
        while (tokens.peek().is(".") || tokens.peek().is("[") || tokens.peek().is("{")) {
            Token symbol = tokens.next();
            if (!symbol.is(".")) {
                tokens.fail(symbol, Kind.NOT_IN_LANGUAGE, symbol.text());
                return node;
            }
            Token name = tokens.peek();
            if (name.kind() != Token.Kind.NAME) {
                tokens.unexpected("name");
                return node;
            }
            tokens.next();
            node = tokens.peek().is("(")
                    ? call(node, name)
                    : new Node.Select(node.offset(), name.end(), node, name.text(), name.offset());
        }
        return node;
    }

    private Node primary() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case NUMBER, DECIMAL -> literals.numeral();
            case TEXT -> {
                tokens.next();
                yield new Node.Text(token.offset(), token.end(), token.text());
            }
            case NAME -> named();
            case SYMBOL, END -> bracketed(token);
        };
    }

    private Node named() {
        Token name = tokens.peek();
        if (name.text().equals("in")) {
            tokens.unexpected("value");
            return nothing();
        }
        tokens.next();
        if (name.text().equals("true") || name.text().equals("false")) {
            return new Node.Bool(name.offset(), name.end(), name.text().equals("true"));
        }
        return tokens.peek().is("(") ? call(null, name) : new Node.Name(name.offset(), name.end(), name.text());
    }

    private Node bracketed(Token open) {
        if (open.is("(")) {
            tokens.next();
            Node inner = parser.expression();
            tokens.expect(")");
            return inner;
        }
        if (open.is("[")) {
            tokens.next();
            List<Node> members = list("]");
            return new Node.ListLiteral(open.offset(), tokens.lastEnd(), members);
        }
        if (open.is("{")) {
            tokens.fail(open, Kind.NOT_IN_LANGUAGE, open.text());
        } else {
            tokens.unexpected("value");
        }
        return nothing();
    }

    private Node call(@Nullable Node receiver, Token name) {
        tokens.expect("(");
        Node dashed = receiver == null && name.text().equals("figure") ? literals.dashedName() : null;
        List<Node> arguments;
        if (dashed == null) {
            arguments = list(")");
        } else {
            arguments = List.of(dashed);
            tokens.expect(")");
        }
        int offset = receiver == null ? name.offset() : receiver.offset();
        return new Node.Call(offset, tokens.lastEnd(), receiver, name.text(), name.offset(), arguments);
    }

    private List<Node> list(String closing) {
        List<Node> members = new ArrayList<>();
        if (!tokens.take(closing)) {
            do {
                members.add(parser.expression());
            } while (tokens.take(","));
            tokens.expect(closing);
        }
        return members;
    }

    /** Stands for what could not be read; nobody looks at it. */
    private static Node nothing() {
        return new Node.Broken(0, 0);
    }
}
