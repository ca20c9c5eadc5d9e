package cn.jiannuo.rulebook.apportion;

import java.util.OptionalLong;

/** One line of the computation of a share, for publication beside the result. */
public sealed interface Reason {

    /** Its weight is 0: a proportional method gives it no more than its minimum. */
    record NoWeight() implements Reason {}

    /** Its proportional claim was smaller: it got its minimum, {@code places}. */
    record HeldToMinimum(long places) implements Reason {}

    /** Its proportional claim was larger: it got its maximum, {@code places}. */
    record HeldToMaximum(long places) implements Reason {}

    /**
     * Largest remainder: what was left beside the whole part, and where it stood.
     *
     * @param remainder smaller than one place, larger than none
     * @param rank 1 for the largest remainder, ties already decided
     * @param of how many remainders were ranked
     * @param roundedUp whether it brought one more place
     */
    record Remainder(ExactShare remainder, int rank, int of, boolean roundedUp) implements Reason {}

    /**
     * Divisor methods: its last place was won with {@code weight / wonAt}, the next would have stood at {@code weight /
     * nextAt}.
     *
     * @param wonAt empty when it won no place beyond its minimum
     * @param nextAt empty when it is at its maximum
     */
    record Quotients(long weight, OptionalLong wonAt, OptionalLong nextAt) implements Reason {}

    /**
     * Its claim to the last place was exactly as large as another's.
     *
     * @param by what told it from the nearest claimant on the other side of the line
     * @param listed whether the regulation lists that tie-break; if not, the order of codes had to decide
     * @param won whether it got the place
     * @param tied how many claimants had this same claim
     * @param places how many places there were for them
     */
    record TieDecided(TieBreak by, boolean listed, boolean won, int tied, int places) implements Reason {}

    /** It gave back {@code before - kept} places, and takes no part in sharing what was given back. */
    record GaveBack(long before, long kept) implements Reason {}

    /** It used all its {@code before} places and got {@code more} of those given back; 0 is possible. */
    record SharedInReturned(long before, long more) implements Reason {}
}
