package cn.jiannuo.rulebook.procedure;

import org.jspecify.annotations.Nullable;

/** Holds an outcome against the votes said to support it. */
final class VoteCount {
    private VoteCount() {}

    /** Why these votes do not give this outcome, or null when they do. */
    static @Nullable Refusal refuse(Step step, Vote rule, String outcome, Votes votes) {
        if (!votes.addUp()) {
            return new Refusal.VotesDoNotAddUp(votes);
        }
        if (!rule.quorum().met(votes.present(), votes)) {
            return new Refusal.QuorumMissed(votes.present(), rule.quorum().needed(votes));
        }
        long needed = rule.passes().needed(votes);
        boolean carried = rule.passes().met(votes.inFavour(), votes);
        if (carried == step.isStraight(outcome)) {
            return null;
        }
        return carried
                ? new Refusal.VoteCarried(outcome, votes.inFavour(), needed)
                : new Refusal.VoteNotCarried(outcome, votes.inFavour(), needed);
    }
}
