package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed expression whose names and types nobody has looked at yet. */
sealed interface Node {
    int offset();

    /** Behind the last unit. */
    int end();

    record Name(int offset, int end, String name) implements Node {}

    /** A whole number or an amount of money. */
    record Numeral(int offset, int end, Type type, long value) implements Node {}

    /** A literal that is already reported. */
    record Broken(int offset, int end) implements Node {}

    record Bool(int offset, int end, boolean value) implements Node {}

    record Text(int offset, int end, String value) implements Node {}

    record ListLiteral(int offset, int end, List<Node> members) implements Node {}

    record Select(int offset, int end, Node of, String field, int fieldOffset) implements Node {}

    record Call(int offset, int end, @Nullable Node receiver, String function, int nameOffset, List<Node> arguments)
            implements Node {
        int nameEnd() {
            return nameOffset + function.length();
        }
    }

    record Not(int offset, int end, Node of) implements Node {}

    record Minus(int offset, int end, Node of) implements Node {}

    record Binary(int offset, int end, Token operator, Node left, Node right) implements Node {}

    record Logic(int offset, int end, boolean and, List<Node> operands) implements Node {}

    record Choose(int offset, int end, Node condition, Node then, Node otherwise) implements Node {}
}
