package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;

/** Reads expressions: text to a checked {@link Term}, or every reason why not. */
public final class Expressions {
    /** UTF-16 units a source may have. */
    public static final int LONGEST = 10_000;

    private Expressions() {}

    /** Reads an expression of any type. Never throws, whatever the source. */
    public static Parsed parse(String source, Scope scope) {
        return parse(source, scope, List.of());
    }

    /** Reads a condition: an expression of type yes/no. */
    public static Parsed condition(String source, Scope scope) {
        return parse(source, scope, List.of(Type.BOOL));
    }

    /** Reads an expression of one of the types; of any, when none is given. Never throws, whatever the source. */
    public static Parsed parse(String source, Scope scope, List<Type> expected) {
        Problems problems = new Problems();
        if (source.isBlank()) {
            problems.add(0, source.length(), Kind.EMPTY);
        } else if (source.length() > LONGEST) {
            String found = String.valueOf(source.length());
            problems.add(0, source.length(), Kind.TOO_LONG, found, String.valueOf(LONGEST));
        } else {
            Parser parser = new Parser(source, new Lexer(source, problems).tokens(), problems);
            Node node = parser.whole();
            if (!parser.failed()) {
                Checker checker = new Checker(source, scope, problems);
                Term term =
                        expected.isEmpty() ? checker.term(node) : checker.typed(node, expected.toArray(Type[]::new));
                if (term != null && problems.none()) {
                    return new Parsed.Accepted(term);
                }
            }
        }
        return new Parsed.Refused(problems.inOrder());
    }
}
