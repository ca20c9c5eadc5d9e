package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.expression.Explanation.Fact;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Rule;
import java.util.List;
import java.util.Optional;

/**
 * An answer and why.
 *
 * @param rule that decided
 * @param answer what it says
 * @param reason name of the ground, bar or consequence that decided, or empty
 * @param arithmetic the numbers it was computed from, or empty
 * @param facts facts it looked at, with their values
 * @param questions what must be answered first; empty unless the answer is to ask
 * @param met figures something was held against
 */
public record Verdict(
        Rule rule,
        Clause clause,
        Answer answer,
        String reason,
        Optional<Arithmetic> arithmetic,
        List<Fact> facts,
        List<Question> questions,
        List<Met> met) {
    public Verdict {
        facts = List.copyOf(facts);
        questions = List.copyOf(questions);
        met = List.copyOf(met);
    }

    public enum Answer {
        /** The rule does not speak of this case. */
        NOT_COVERED,
        ALLOWED,
        REFUSED,
        /** Forbidden, but the system can only notice it. */
        NOTICED,
        /** A person must say something first. */
        ASK
    }

    /**
     * A cap and what counts towards it.
     *
     * @param cap the most, or the least, allowed; money in 分
     * @param denominator of the cap; 1 but for fractions
     * @param unit of all numbers
     * @param before what counted before this case
     * @param asked what this case asks for; equal to {@link #left} when it names no amount
     * @param atMost whether {@code cap} is a most
     */
    public record Arithmetic(long cap, long denominator, String unit, long before, long asked, boolean atMost) {
        /** What the cap still leaves, at least 0. */
        public long left() {
            return Math.max(0, cap - before);
        }

        /** By how much the case goes beyond a most, or stays below a least; 0 when it does neither. */
        public long excess() {
            return Math.max(0, atMost ? before + asked - cap : cap - before - asked);
        }
    }

    /**
     * A figure something was held against.
     *
     * @param sign -1 below the figure, 0 at it, 1 above
     */
    public record Met(String figure, int sign) {}
}
