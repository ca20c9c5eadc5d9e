package cn.jiannuo.rulebook.regulation;

import java.util.Optional;

/**
 * 表决: what a body decides by vote, and when it is carried.
 *
 * @param by the body, in words
 * @param of what the majority is counted of
 * @param quorum share of the members that must be present
 * @param passes share that must be in favour
 * @param moreThan whether {@code passes} must be exceeded, or only reached
 */
public record VoteRule(
        Header header,
        String by,
        boolean secret,
        ScorecardRule.ShareOf of,
        Value quorum,
        Value passes,
        boolean moreThan,
        Optional<Schedule> planned)
        implements Rule {
    @Override
    public Kind kind() {
        return Kind.VOTE;
    }

    @Override
    public Optional<Schedule> schedule() {
        return planned;
    }
}
