package cn.jiannuo.rulebook.procedure;

/** What must hold before a step can be finished. */
public sealed interface Requirement {
    /** Every opinion received so far in this matter has an answer with a reason. */
    record EveryOpinionAnswered() implements Requirement {}

    /** A document of this name has been attached, by this step or by an earlier one that still stands. */
    record DocumentAttached(String name) implements Requirement {}
}
