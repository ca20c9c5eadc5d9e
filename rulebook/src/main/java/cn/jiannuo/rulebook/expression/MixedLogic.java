package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices {@code &&} beside {@code ||} without parentheses, and writes down both readings: precedence changes who is entitled. */
final class MixedLogic {
    private final String source;
    private final List<String> operands = new ArrayList<>();
    private final List<String> operators = new ArrayList<>();
    private @Nullable Token second;

    MixedLogic(String source) {
        this.source = source;
    }

    void operator(Token operator) {
        if (second == null && !operators.isEmpty() && !operators.getLast().equals(operator.text())) {
            second = operator;
        }
        operators.add(operator.text());
    }

    void operand(int start, int end) {
        operands.add(start < end ? source.substring(start, end) : "");
    }

    /** Reports the second kind of operator, where there is one. */
    void report(Tokens tokens, Problems problems) {
        if (second != null && !tokens.failed()) {
            problems.add(second, Kind.MIXED_LOGIC, reading("&&"), reading("||"));
        }
    }

    /** The operands with runs of one operator in parentheses. */
    private String reading(String binding) {
        List<String> groups = new ArrayList<>();
        StringBuilder reading = new StringBuilder();
        groups.add(operands.getFirst());
        for (int i = 0; i < operators.size(); i++) {
            if (!operators.get(i).equals(binding)) {
                reading.append(group(groups, binding))
                        .append(' ')
                        .append(operators.get(i))
                        .append(' ');
                groups.clear();
            }
            groups.add(operands.get(i + 1));
        }
        return reading.append(group(groups, binding)).toString();
    }

    private static String group(List<String> operands, String binding) {
        String joined = String.join(" " + binding + " ", operands);
        return operands.size() > 1 ? "(" + joined + ")" : joined;
    }
}
