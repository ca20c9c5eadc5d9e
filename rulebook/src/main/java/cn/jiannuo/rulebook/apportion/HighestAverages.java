package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Divisor methods: the place after {@code n} goes by {@code weight / (step·n + 1)}, step 1 for D'Hondt, 2 for
 * Sainte-Laguë.
 *
 * <p>Everything that the proportional rate alone settles is given at once; only what rounding leaves open, at most about
 * one place for each claimant, is given one by one.
 */
final class HighestAverages {
    private final List<Entry> entries;
    private final int step;
    private final TieOrder order;

    HighestAverages(List<Entry> entries, int step, TieOrder order) {
        this.entries = entries;
        this.step = step;
        this.order = order;
    }

    /** A claimant with the places it has so far. */
    record Standing(Entry entry, long places, int step) {
        long wonAt() {
            return step * (places - 1) + 1;
        }

        long nextAt() {
            return step * places + 1;
        }

        boolean beyondMinimum() {
            return places > entry.least();
        }

        boolean canTakeMore() {
            return places < entry.most();
        }

        int compareNext(Standing other) {
            return Wide.compareProducts(entry.weight(), other.nextAt(), other.entry.weight(), nextAt());
        }
    }

    Award award(long total) {
        List<Standing> done = new ArrayList<>();
        PriorityQueue<Standing> next =
                new PriorityQueue<>(Comparator.comparing((Standing s) -> s, Standing::compareNext)
                        .reversed()
                        .thenComparing(s -> s.entry.claimant(), order));
        long rest = total;
        Rate safe = safeRate(total);
        for (Entry entry : entries) {
            Standing start = new Standing(entry, settled(entry, safe), step);
            rest -= start.places;
            (start.canTakeMore() ? next : done).add(start);
        }
        for (; rest > 0; rest--) {
            Standing first = next.remove();
            Standing after = new Standing(first.entry, first.places + 1, step);
            (after.canTakeMore() ? next : done).add(after);
        }
        done.addAll(next);
        return new Line(done, order).award();
    }

    /**
     * Rounding to the nearest may give up to half a place too much to each; so many places are held back that the start
     * is never above the result. From any start below it, taking the highest quotients leads to the same result.
     */
    private Rate safeRate(long total) {
        BigInteger minima = BigInteger.ZERO;
        for (Entry entry : entries) {
            minima = minima.add(BigInteger.valueOf(entry.least()));
        }
        long heldBack = (step - 1) * ((entries.size() + 1L) / 2);
        return Rate.reaching(entries, minima.max(BigInteger.valueOf(total).subtract(BigInteger.valueOf(heldBack))));
    }

    /** Places whose quotient is at or above what the rate asks: the rate times the weight, rounded down or to nearest. */
    private long settled(Entry entry, Rate rate) {
        ExactShare share = rate.of(entry);
        BigInteger steps = BigInteger.valueOf(step);
        BigInteger numerator =
                share.numerator().multiply(steps).add(share.denominator().multiply(BigInteger.valueOf(step - 1)));
        return entry.clamp(numerator.divide(share.denominator().multiply(steps)));
    }

    /** The smallest quotient that won a place, if any was won beyond the minima. */
    static Optional<Standing> lowest(List<Standing> standings) {
        return standings.stream()
                .filter(Standing::beyondMinimum)
                .min((a, b) -> Wide.compareProducts(a.entry.weight(), b.wonAt(), b.entry.weight(), a.wonAt()));
    }
}
