package cn.jiannuo.rulebook.regulation;

import java.util.List;
import java.util.Optional;

/**
 * 评议表: criteria by which some appraise others, and what follows from the result.
 *
 * @param rated who or what is appraised
 * @param by who appraises
 * @param atLeast how many raters at least, or empty
 * @param scale grades from best to worst; empty when points are given
 * @param points full marks, or empty when grades are given
 * @param shareOf what shares are taken of
 * @param follows consequences, checked in order
 */
public record ScorecardRule(
        Header header,
        String rated,
        String by,
        boolean secret,
        Optional<Value> atLeast,
        List<Criterion> criteria,
        List<String> scale,
        Optional<Value> points,
        ShareOf shareOf,
        List<Consequence> follows,
        Optional<Schedule> planned)
        implements Rule {
    public ScorecardRule {
        criteria = List.copyOf(criteria);
        scale = List.copyOf(scale);
        follows = List.copyOf(follows);
    }

    /** What is looked at; points where the card gives points, or empty. */
    public record Criterion(String id, String name, Optional<Value> points) {}

    public enum ShareOf {
        VALID,
        MEMBERS,
        PRESENT
    }

    /** Somebody owes something when a share reaches, or a score misses, a figure. */
    public record Consequence(Test test, String what, Party who, DayPhrase due) {}

    /** What a result is held against. */
    public sealed interface Test {
        /** The share of a grade reaches a bound. */
        record ShareReaches(String grade, Value bound) implements Test {}

        /** The score stays below a bound. */
        record ScoreBelow(Value bound) implements Test {}

        /** The score reaches a bound. */
        record ScoreReaches(Value bound) implements Test {}
    }

    @Override
    public Kind kind() {
        return Kind.SCORECARD;
    }

    @Override
    public Optional<Schedule> schedule() {
        return planned;
    }
}
