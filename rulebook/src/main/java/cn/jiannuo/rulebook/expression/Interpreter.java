package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import org.jspecify.annotations.Nullable;

/** Answers terms by walking them: for single questions, and for answers that must be explained. */
public final class Interpreter {
    private Interpreter() {}

    /**
     * The answer to a condition.
     *
     * @throws IllegalArgumentException when the term is not of type yes/no
     */
    public static Truth test(Term condition, Situation situation) {
        if (condition.type() != Type.BOOL) {
            throw new IllegalArgumentException("not a condition but " + TypeWord.of(condition));
        }
        return Truth.of(new Evaluation(situation, null).truth(condition));
    }

    /** The value of a term of any type; of a condition 0, 1 or missing. */
    public static Value value(Term term, Situation situation) {
        return value(term, new Evaluation(situation, null));
    }

    /** The value of a term, and what it came from. */
    public static Explanation explain(Term term, Situation situation) {
        Trail trail = new Trail();
        Value value = value(term, new Evaluation(situation, trail));
        return trail.explanation(value);
    }

    private static Value value(Term term, Evaluation evaluation) {
        if (term instanceof Term.Access access) {
            return evaluation.field(access);
        }
        @Nullable Object object = term.type() == Type.TEXT ? evaluation.text(term) : null;
        long number = term.type().isNumber() ? evaluation.number(term) : Entity.MISSING;
        return new Value(term.type(), number, object);
    }
}
