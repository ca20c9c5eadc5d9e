package cn.jiannuo.rulebook.procedure;

import java.util.List;

/** Where an outcome leads. */
public sealed interface Target {
    /** To one other step. Landing on a step already done re-opens it and what followed it. */
    record ToStep(String step) implements Target {}

    /** The matter is over, in a state with a name such as {@code approved}. */
    record End(String state) implements Target {}

    /**
     * Several branches at once. A branch has arrived when an outcome in it leads to the join step.
     *
     * @param branches the first step of each branch, two or more
     * @param join the step that follows all branches
     * @param waits whether the join waits for every branch, or goes on with the first and drops the others
     */
    record Fork(List<String> branches, String join, Waits waits) implements Target {
        public Fork {
            branches = List.copyOf(branches);
        }
    }

    /** How many branches a join waits for. */
    enum Waits {
        FOR_ALL,
        FOR_ANY
    }
}
