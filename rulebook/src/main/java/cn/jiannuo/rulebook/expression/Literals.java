package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers, amounts of money, and names with dashes. */
final class Literals {
    private final Tokens tokens;
    private final Problems problems;

    Literals(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** {@code 12}, {@code 1000 CNY}, {@code 3.50 元}. */
    Node numeral() {
        Token number = tokens.next();
        Token unit = tokens.peek();
        if (unit.isName("CNY") || unit.isName("元")) {
            tokens.next();
            return money(number, unit.end());
        }
        if (number.kind() == Token.Kind.DECIMAL) {
            problems.add(number, Kind.DECIMAL_WITHOUT_CURRENCY, number.text());
            return new Node.Broken(number.offset(), number.end());
        }
        return whole(number, number.end(), Type.INT, new BigDecimal(number.text()));
    }

    private Node money(Token number, int end) {
        BigDecimal fen = new BigDecimal(number.text()).movePointRight(2).stripTrailingZeros();
        if (fen.scale() > 0) {
            problems.add(number, Kind.FINER_THAN_FEN, number.text());
            return new Node.Broken(number.offset(), end);
        }
        return whole(number, end, Type.MONEY, fen);
    }

    private Node whole(Token number, int end, Type type, BigDecimal value) {
        if (value.precision() - value.scale() > 18) {
            problems.add(number, Kind.NUMBER_TOO_LARGE, number.text());
            return new Node.Broken(number.offset(), end);
        }
        return new Node.Numeral(number.offset(), end, type, value.longValue());
    }

    /** The bare name in {@code figure(visit-days)}, or null when something else stands in the parentheses. */
    @Nullable
    Node dashedName() {
        StringBuilder name = new StringBuilder();
        int ahead = 0;
        Token first = tokens.peek();
        for (Token token = first; !token.is(")"); token = tokens.peek(++ahead)) {
            boolean part = token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.NUMBER || token.is("-");
            if (!part || token.offset() != first.offset() + name.length()) {
                return null;
            }
            name.append(token.text());
        }
        if (ahead == 0) {
            return null;
        }
        for (int i = 0; i < ahead; i++) {
            tokens.next();
        }
        return new Node.Text(first.offset(), first.offset() + name.length(), name.toString());
    }
}
