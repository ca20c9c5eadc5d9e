package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one source. */
final class Problems {
    private final List<ExpressionProblem> found = new ArrayList<>();

    void add(int offset, int end, Kind kind, String... args) {
        found.add(new ExpressionProblem(offset, Math.max(0, end - offset), kind, List.of(args)));
    }

    void add(Node node, Kind kind, String... args) {
        add(node.offset(), node.end(), kind, args);
    }

    void add(Token token, Kind kind, String... args) {
        add(token.offset(), token.end(), kind, args);
    }

    boolean none() {
        return found.isEmpty();
    }

    List<ExpressionProblem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ExpressionProblem::offset))
                .distinct()
                .toList();
    }
}
