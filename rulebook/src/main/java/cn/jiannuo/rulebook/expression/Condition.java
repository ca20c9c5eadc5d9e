package cn.jiannuo.rulebook.expression;

/** A condition ready to be asked many times. Stateless: many threads may ask at once, each with its own situation. */
@FunctionalInterface
public interface Condition {
    /** 0 no, 1 yes, 2 unknown: {@link Truth#of(int)}. */
    int test(Situation situation);
}
