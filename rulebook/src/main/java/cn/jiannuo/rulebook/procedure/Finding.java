package cn.jiannuo.rulebook.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a procedure as it is written.
 *
 * @param step the id of the step it was found at; the procedure's or the exception's id where no step is at fault
 * @param detail the name at fault: an outcome, a target, a branch, a party
 * @param nearest the known name closest to an unknown one, or null
 */
public record Finding(
        Kind kind, String step, String detail, @Nullable String nearest) {
    /** What is wrong. */
    public enum Kind {
        NO_STEPS,
        DUPLICATE_STEP,
        MISSING_OUTCOMES,
        /** An outcome, a branch, a join, an exclusion or an exception names a step that is not there. */
        UNKNOWN_STEP,
        NO_PARTY,
        DUPLICATE_PARTY,
        /** Votes are cast by one party, not by signatures of several. */
        VOTE_OF_SEVERAL_PARTIES,
        /** A vote that is not carried has nowhere to go. */
        VOTE_WITHOUT_ALTERNATIVE,
        EXTENSION_WITHOUT_DUE,
        EXTENSION_NEVER,
        /** The outcome for a passed deadline is not one of the step's. */
        UNKNOWN_OUTCOME,
        LAPSE_WITHOUT_DUE,
        /** Silence must not carry a vote. */
        LAPSE_CARRIES_VOTE,
        /** A fork into fewer than two branches, or twice into the same, or straight to its own join. */
        FORK_WITHOUT_BRANCHES,
        UNREACHABLE_STEP,
        /** From this step no end can be reached. */
        NO_WAY_TO_END,
        /** As {@link #NO_WAY_TO_END}, and the step comes back to itself for ever. */
        ENDLESS_CYCLE,
        /** A branch cannot reach the join. */
        FORK_NEVER_JOINS,
        /** A step lies in two branches of one fork. */
        BRANCHES_OVERLAP,
        /** A branch leads back to before its own fork other than by sending back. */
        BRANCH_LEAVES_FORK,
        /** A step inside a branch is the target of a step outside of it. */
        BRANCH_ENTERED_FROM_OUTSIDE,
        /** Steps that may all be skipped lead round in a circle. */
        ENDLESS_SKIP
    }

    Finding(Kind kind, String step, String detail) {
        this(kind, step, detail, null);
    }
}
