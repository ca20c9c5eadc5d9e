package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The methods as a textbook states them, without regard to time: one place after the other, one bound after the other. */
final class SlowAndObvious {
    private static final Comparator<Claimant> TIES =
            Comparator.comparingLong(Claimant::weight).reversed().thenComparing(Claimant::id);

    private SlowAndObvious() {}

    /** Each next place to the highest weight / (step·places + 1) of those who can take more. */
    static Map<String, Long> oneByOne(int step, long places, List<Claimant> claimants) {
        Map<String, Long> result = new TreeMap<>();
        claimants.forEach(c -> result.put(c.id(), c.atLeast()));
        for (long left = places - Units.minima(claimants); left > 0; left--) {
            Optional<Claimant> next = claimants.stream()
                    .filter(c -> c.weight() > 0
                            && result.getOrDefault(c.id(), 0L) < c.atMost().orElse(Long.MAX_VALUE))
                    .min((a, b) -> {
                        BigInteger forA = product(a.weight(), step * result.getOrDefault(b.id(), 0L) + 1);
                        BigInteger forB = product(b.weight(), step * result.getOrDefault(a.id(), 0L) + 1);
                        int higherFirst = forB.compareTo(forA);
                        return higherFirst != 0 ? higherFirst : TIES.compare(a, b);
                    });
            next.ifPresent(c -> result.merge(c.id(), 1L, Long::sum));
        }
        return result;
    }

    /**
     * Shares by weight; if bounds are violated, whichever side is violated by more in sum is fixed, and the rest shared
     * again; then whole parts and largest remainders. Needs enough room for all places.
     */
    static Map<String, Long> largestRemainder(long places, List<Claimant> claimants) {
        Map<String, Long> result = new TreeMap<>();
        List<Claimant> free = new ArrayList<>(claimants);
        free.removeIf(c -> c.weight() == 0 && result.put(c.id(), c.atLeast()) == null);
        boolean settled = false;
        while (!settled && !free.isEmpty()) {
            long rest =
                    places - result.values().stream().mapToLong(Long::longValue).sum();
            long weight = free.stream().mapToLong(Claimant::weight).sum();
            long missing = 0; // in units of 1/weight
            long above = 0;
            for (Claimant c : free) {
                missing += Math.max(0, c.atLeast() * weight - rest * c.weight());
                above += Math.max(0, rest * c.weight() - c.atMost().orElse(places) * weight);
            }
            settled = missing == 0 && above == 0;
            boolean fixLow = missing >= above;
            boolean fixHigh = above >= missing;
            free.removeIf(c -> {
                boolean low = fixLow && c.atLeast() * weight > rest * c.weight();
                boolean high = fixHigh && rest * c.weight() > c.atMost().orElse(places) * weight;
                if (low || high) {
                    result.put(c.id(), low ? c.atLeast() : c.atMost().orElse(places));
                }
                return low || high;
            });
        }
        round(places, free, result);
        return result;
    }

    private static void round(long places, List<Claimant> free, Map<String, Long> result) {
        long rest = places - result.values().stream().mapToLong(Long::longValue).sum();
        long weight = free.stream().mapToLong(Claimant::weight).sum();
        free.forEach(c -> result.put(c.id(), rest * c.weight() / weight));
        free.stream()
                .sorted(Comparator.comparingLong((Claimant c) -> -(rest * c.weight() % weight))
                        .thenComparing(TIES))
                .limit(places
                        - result.values().stream().mapToLong(Long::longValue).sum())
                .forEach(c -> result.merge(c.id(), 1L, Long::sum));
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
