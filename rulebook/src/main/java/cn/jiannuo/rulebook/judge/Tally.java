package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.judge.Verdict.Met;
import cn.jiannuo.rulebook.judge.Weighing.Amount;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Consequence;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Test;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.regulation.VoteRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what people have judged: ratings, scores, ballots, entries. */
public final class Tally {
    private final Weighing weighing;
    private final LocalDate on;

    /** @param on the day whose figures apply */
    public Tally(Regulation regulation, LocalDate on) {
        this.weighing = new Weighing(regulation, Judgements.OPEN);
        this.on = on;
    }

    /**
     * Ballots of a vote (票数).
     *
     * @param members all who are entitled to vote
     * @param present those who came
     * @param valid ballots that count
     * @param inFavour of those
     */
    public record Ballots(long members, long present, long valid, long inFavour) {}

    public enum VoteResult {
        NO_QUORUM,
        PASSES,
        FAILS
    }

    /** Whether a vote is carried; below the quorum nothing is counted. */
    public VoteResult vote(VoteRule rule, Ballots ballots) {
        Amount quorum = amount(rule.quorum());
        if (weighing.compare(ballots.present(), Math.max(1, ballots.members()), quorum) < 0) {
            return VoteResult.NO_QUORUM;
        }
        long whole = whole(rule.of(), ballots.members(), ballots.present(), ballots.valid());
        int sign = weighing.compare(ballots.inFavour(), Math.max(1, whole), amount(rule.passes()));
        return sign > 0 || (sign == 0 && !rule.moreThan()) ? VoteResult.PASSES : VoteResult.FAILS;
    }

    private static long whole(ScorecardRule.ShareOf of, long members, long present, long valid) {
        return switch (of) {
            case MEMBERS -> members;
            case PRESENT -> present;
            case VALID -> valid;
        };
    }

    /**
     * What follows from ratings.
     *
     * @param counts ratings by grade
     * @param members all raters; counts only where shares are of members
     * @param present raters present; counts only where shares are of those present
     */
    public List<Consequence> ratings(ScorecardRule rule, Map<String, Long> counts, long members, long present) {
        long valid = counts.values().stream().mapToLong(Long::longValue).sum();
        if (!enough(rule, valid)) {
            return List.of();
        }
        long whole = Math.max(1, whole(rule.shareOf(), members, present, valid));
        List<Consequence> follows = new ArrayList<>();
        for (Consequence consequence : rule.follows()) {
            if (consequence.test() instanceof Test.ShareReaches share
                    && weighing.compare(counts.getOrDefault(share.grade(), 0L), whole, amount(share.bound())) >= 0) {
                follows.add(consequence);
            }
        }
        return follows;
    }

    /** Fewer raters than a card asks for say nothing about anybody. */
    private boolean enough(ScorecardRule rule, long raters) {
        Optional<Value> least = rule.atLeast();
        return least.isEmpty() || weighing.compare(raters, amount(least.get())) >= 0;
    }

    /** Whether a score is above full marks, and so no score at all. */
    public boolean isBeyond(ScorecardRule rule, long score) {
        return rule.points().isPresent()
                && weighing.compare(score, amount(rule.points().get())) > 0;
    }

    /** What follows from a score. */
    public List<Consequence> score(ScorecardRule rule, long score) {
        List<Consequence> follows = new ArrayList<>();
        for (Consequence consequence : rule.follows()) {
            boolean holds = switch (consequence.test()) {
                case Test.ScoreBelow below -> weighing.compare(score, amount(below.bound())) < 0;
                case Test.ScoreReaches reached -> weighing.compare(score, amount(reached.bound())) >= 0;
                case Test.ShareReaches share -> false;
            };
            if (holds) {
                follows.add(consequence);
            }
        }
        return follows;
    }

    /** How far a count lies from a target's bound: negative below it. */
    public long target(TargetRule rule, long counted) {
        Amount bound = amount(rule.bound());
        weighing.compare(counted, bound);
        return counted - bound.number();
    }

    /** How far a number of places lies from a total: negative below it. */
    public long places(Value total, long taken) {
        Amount bound = amount(total);
        weighing.compare(taken, bound);
        return taken - bound.number();
    }

    private Amount amount(Value value) {
        return weighing.amount(value, on).orElseThrow(() -> new NoValueInForce(Weighing.name(value), on));
    }

    /** Figures something was held against so far. */
    public List<Met> met() {
        return weighing.met();
    }
}
