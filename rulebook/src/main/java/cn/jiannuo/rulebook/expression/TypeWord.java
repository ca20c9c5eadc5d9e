package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;
import java.util.Locale;

/** The words for types among the arguments of {@link ExpressionProblem}. */
final class TypeWord {
    private TypeWord() {}

    static String of(Type type) {
        return switch (type) {
            case Type.Simple simple -> simple.name().toLowerCase(Locale.ROOT);
            case Type.OneOf unused -> "choice";
            case Type.ListOf unused -> "list";
        };
    }

    static String of(Term term) {
        return of(term.type());
    }
}
