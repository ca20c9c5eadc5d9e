package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import java.util.List;

/** A cursor over tokens. The first thing that stands wrong is reported and ends the reading: the cursor jumps to the end. */
final class Tokens {
    private final List<Token> tokens;
    private final Problems problems;
    private int at;
    private boolean failed;

    Tokens(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }

    boolean take(String symbol) {
        boolean here = peek().is(symbol);
        if (here) {
            next();
        }
        return here;
    }

    /** The token that should stand here; when another does, reading ends. */
    Token expect(String symbol) {
        if (!peek().is(symbol)) {
            unexpected(symbol);
        }
        return next();
    }

    /** Where the token before this one ends. */
    int lastEnd() {
        return at == 0 ? 0 : tokens.get(at - 1).end();
    }

    boolean failed() {
        return failed;
    }

    void unexpected(String expected) {
        fail(peek(), Kind.UNEXPECTED, peek().text(), expected);
    }

    void fail(Token token, Kind kind, String... args) {
        fail(token.offset(), token.end(), kind, args);
    }

    void fail(int offset, int end, Kind kind, String... args) {
        if (!failed) {
            problems.add(offset, end, kind, args);
        }
        failed = true;
        at = tokens.size() - 1;
    }
}
