package cn.jiannuo.rulebook.expression;

/** What people have answered where a condition is left to their judgement. */
@FunctionalInterface
public interface Said {
    /** Nobody has said anything yet. */
    Said NOTHING = question -> Truth.UNKNOWN;

    /** The answer to a question, or unknown while nobody has given one. */
    Truth answer(String question);
}
