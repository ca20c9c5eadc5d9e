package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Shares places among claimants (clause E1): exact integers, no chance, the same result for any order of input.
 *
 * <p>Minima and maxima: each claimant gets {@code rate·weight}, but not less than its minimum and not more than its
 * maximum, at the one rate that hands out all places; then the method rounds. A claimant of weight 0 gets its minimum
 * and no more, except under {@link Method#EQUAL}.
 */
public final class Apportioner {
    private Apportioner() {}

    /**
     * Shares {@code places}. All are handed out unless everyone who may take more is at its maximum.
     *
     * @param ties asked in this order when claims are equal; what they leave open the order of codes decides, and each
     *     share says so
     * @return an {@link Apportionment}, or {@link Refused} when numbers are negative, a code is blank or occurs twice, the
     *     minima exceed the places, a minimum exceeds its maximum, or there is no claimant or no weight
     */
    public static Outcome apportion(Method method, long places, Collection<Claimant> claimants, List<TieBreak> ties) {
        List<Refusal> faults = Admission.faults(method, places, claimants);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        List<Entry> entries = claimants.stream()
                .sorted(Comparator.comparing(Claimant::id))
                .map(claimant -> Entry.of(claimant, method, places))
                .toList();
        BigInteger all = BigInteger.valueOf(places);
        BigInteger unplaced = all.subtract(sum(entries, Entry::most));
        if (unplaced.signum() > 0) {
            List<Share> full = full(entries, all);
            return new Apportionment(method, places, ties, full, Optional.empty(), unplaced.longValueExact());
        }
        Rate rate = Rate.reaching(entries, all);
        Award award = award(method, places, entries, rate, new TieOrder(List.copyOf(ties)));
        return new Apportionment(method, places, ties, shares(entries, all, rate, award), award.line(), 0);
    }

    /**
     * Shares again what was given back (E1: unused places return to the same pool by a day the regulation names).
     *
     * <p>Who gave back keeps what it kept and gets no more; who used all its places loses none; among these the places
     * given back, and those unplaced before, are shared so that in the end all of them come as near to proportion as what
     * they already have allows. Maxima still hold.
     *
     * @param kept for every claimant, how many of its places it has used or keeps
     * @return an {@link Apportionment} of the same pool, or {@link Refused} when a claimant has not reported, is unknown, or
     *     keeps fewer than 0 or more than it has
     */
    public static Outcome redistribute(Apportionment before, Map<String, Long> kept) {
        return new ReturnOfPlaces(before, kept).share();
    }

    private static Award award(Method method, long places, List<Entry> entries, Rate rate, TieOrder order) {
        return switch (method) {
            case LARGEST_REMAINDER, EQUAL -> new LargestRemainder(entries, rate, order).award(places);
            case SAINTE_LAGUE -> new HighestAverages(entries, 2, order).award(places);
            case D_HONDT -> new HighestAverages(entries, 1, order).award(places);
        };
    }

    private static List<Share> shares(List<Entry> entries, BigInteger all, Rate rate, Award award) {
        BigInteger weight = sum(entries, Entry::weight);
        List<Share> shares = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Award.Part part =
                    Objects.requireNonNull(award.parts().get(entry.claimant().id()));
            ExactShare exact = exact(entry, all, weight);
            shares.add(new Share(entry.claimant(), exact, rate.bounded(entry), part.base(), part.extra(), part.why()));
        }
        return shares;
    }

    private static ExactShare exact(Entry entry, BigInteger all, BigInteger weight) {
        return new ExactShare(all.multiply(BigInteger.valueOf(entry.weight())), weight);
    }

    private static List<Share> full(List<Entry> entries, BigInteger all) {
        BigInteger weight = sum(entries, Entry::weight);
        List<Share> shares = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Reason why = entry.weight() == 0 ? new Reason.NoWeight() : new Reason.HeldToMaximum(entry.most());
            ExactShare most = ExactShare.of(entry.most(), 1);
            shares.add(new Share(entry.claimant(), exact(entry, all, weight), most, entry.most(), 0, List.of(why)));
        }
        return shares;
    }

    private static BigInteger sum(List<Entry> entries, ToLongFunction<Entry> number) {
        BigInteger sum = BigInteger.ZERO;
        for (Entry entry : entries) {
            sum = sum.add(BigInteger.valueOf(number.applyAsLong(entry)));
        }
        return sum;
    }
}
