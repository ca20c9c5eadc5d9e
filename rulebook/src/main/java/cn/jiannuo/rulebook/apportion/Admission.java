package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is refused before anything is computed: all faults at once, in the order of codes. */
final class Admission {
    private Admission() {}

    static List<Refusal> faults(Method method, long places, Collection<Claimant> claimants) {
        List<Refusal> faults = new ArrayList<>();
        if (places < 0) {
            faults.add(new Refusal.NegativePlaces(places));
        }
        if (claimants.isEmpty()) {
            faults.add(new Refusal.NoClaimants());
        }
        byId(claimants).forEach((id, same) -> {
            if (id.isBlank()) {
                faults.add(new Refusal.BlankId(same.size()));
            } else if (same.size() > 1) {
                faults.add(new Refusal.DuplicateId(id, same.size()));
            }
            same.forEach(claimant -> numbers(claimant, faults));
        });
        return faults.isEmpty() ? totals(method, places, claimants) : faults;
    }

    private static SortedMap<String, List<Claimant>> byId(Collection<Claimant> claimants) {
        SortedMap<String, List<Claimant>> byId = new TreeMap<>();
        for (Claimant claimant : claimants) {
            String id = claimant.id().isBlank() ? "" : claimant.id();
            byId.computeIfAbsent(id, key -> new ArrayList<>()).add(claimant);
        }
        return byId;
    }

    private static void numbers(Claimant claimant, List<Refusal> faults) {
        long atMost = claimant.atMost().orElse(Long.MAX_VALUE);
        negative(claimant, Refusal.Number.WEIGHT, claimant.weight(), faults);
        negative(claimant, Refusal.Number.AT_LEAST, claimant.atLeast(), faults);
        negative(claimant, Refusal.Number.AT_MOST, atMost, faults);
        if (atMost >= 0 && claimant.atLeast() > atMost) {
            faults.add(new Refusal.MinimumAboveMaximum(claimant.id(), claimant.atLeast(), atMost));
        }
    }

    private static void negative(Claimant claimant, Refusal.Number number, long value, List<Refusal> faults) {
        if (value < 0) {
            faults.add(new Refusal.Negative(claimant.id(), number, value));
        }
    }

    private static List<Refusal> totals(Method method, long places, Collection<Claimant> claimants) {
        List<Refusal> faults = new ArrayList<>();
        BigInteger minima = BigInteger.ZERO;
        for (Claimant claimant : claimants) {
            minima = minima.add(BigInteger.valueOf(claimant.atLeast()));
        }
        if (minima.compareTo(BigInteger.valueOf(places)) > 0) {
            faults.add(new Refusal.MinimaExceedPlaces(minima, places));
        }
        if (method != Method.EQUAL && claimants.stream().allMatch(c -> c.weight() == 0)) {
            faults.add(new Refusal.NoWeightAtAll(claimants.size()));
        }
        return faults;
    }
}
