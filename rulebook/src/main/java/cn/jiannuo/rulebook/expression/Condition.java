package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;

/** A condition ready to be asked many times. Stateless: many threads may ask at once, each with its own situation. */
@FunctionalInterface
public interface Condition {
    /** 0 no, 1 yes, 2 unknown: {@link Truth#of(int)}. */
    int test(Situation situation);

    /**
     * The condition as JVM bytecode, whatever its size. Takes milliseconds; {@link Tiered} does it only when it pays.
     *
     * @throws IllegalArgumentException when the term is not of type yes/no
     */
    static Condition compile(Term condition) {
        if (condition.type() != Type.BOOL) {
            throw new IllegalArgumentException("not a condition but " + TypeWord.of(condition));
        }
        return Bytecode.compile(condition);
    }
}
