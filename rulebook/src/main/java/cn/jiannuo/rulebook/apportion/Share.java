package cn.jiannuo.rulebook.apportion;

import java.util.List;

/**
 * What one claimant gets, with the whole computation.
 *
 * @param claimant who, with weight, minimum and maximum as they were used
 * @param exact its share of all places by weight alone, minima and maxima left aside
 * @param bounded its share once minima and maxima are kept and the rest is shared by weight; equals {@code exact} in
 *     size where no claimant is held to either
 * @param base places that were never in question: the whole part of {@code bounded}, or for divisor methods those won
 *     above the line (see {@link Apportionment#line()}) together with the minimum
 * @param extra 0 or 1: the place for the remainder, or the one won exactly at the line
 * @param why the steps, in order
 */
public record Share(Claimant claimant, ExactShare exact, ExactShare bounded, long base, long extra, List<Reason> why) {

    public Share {
        why = List.copyOf(why);
    }

    /** The claimant's code. */
    public String id() {
        return claimant.id();
    }

    /** Places it gets. */
    public long places() {
        return base + extra;
    }

    /** Whether a tie was decided here by the order of codes although no listed rule says so; this must be published. */
    public boolean decidedByUnlistedCode() {
        return why.stream().anyMatch(r -> r instanceof Reason.TieDecided tie && !tie.listed());
    }
}
