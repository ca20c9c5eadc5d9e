package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A condition that is interpreted at first and compiled once it is asked often: most are asked of a few entities only, and a
 * start should not wait for classes that nobody needs. Threads may share it.
 */
public final class Tiered implements Condition {
    private static final int OFTEN = 2_000;

    private final Term term;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile @Nullable Condition compiled;

    /**
     * @throws IllegalArgumentException when the term is not of type yes/no
     */
    public Tiered(Term condition) {
        if (condition.type() != Type.BOOL) {
            throw new IllegalArgumentException("not a condition but " + TypeWord.of(condition));
        }
        this.term = condition;
    }

    @Override
    public int test(Situation situation) {
        Condition fast = compiled;
        if (fast != null) {
            return fast.test(situation);
        }
        if (asked.incrementAndGet() == OFTEN) {
            compiled = Condition.compile(term);
        }
        return new Evaluation(situation, null).truth(term);
    }

    /** What is asked. */
    public Term term() {
        return term;
    }

    boolean isCompiled() {
        return compiled != null;
    }
}
