package cn.jiannuo.rulebook.apportion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole parts of the shares, then one place each to the largest remainders (Hare quota). */
final class LargestRemainder {
    private final List<Entry> entries;
    private final Rate rate;
    private final TieOrder order;

    LargestRemainder(List<Entry> entries, Rate rate, TieOrder order) {
        this.entries = entries;
        this.rate = rate;
        this.order = order;
    }

    /** A share that is not whole. */
    private record Fraction(Claimant claimant, ExactShare left) {}

    Award award(long total) {
        List<Fraction> fractions = new ArrayList<>();
        long rest = total;
        for (Entry entry : entries) {
            ExactShare share = rate.bounded(entry);
            rest -= share.whole().longValueExact();
            if (share.remainder().signum() > 0) {
                fractions.add(new Fraction(entry.claimant(), new ExactShare(share.remainder(), share.denominator())));
            }
        }
        fractions.sort(Comparator.comparing(Fraction::left, ExactShare::compareSize)
                .reversed()
                .thenComparing(Fraction::claimant, order));
        // The fractions add up to the rest, so fewer than all of them round up, and none beyond its maximum.
        int roundedUp = Math.toIntExact(rest);
        Optional<ExactShare> line = roundedUp == 0 ? Optional.empty() : Optional.of(fractions.get(roundedUp - 1).left);
        return new Award(parts(fractions, roundedUp, ties(fractions, roundedUp)), line);
    }

    private Map<String, Reason> ties(List<Fraction> fractions, int roundedUp) {
        if (roundedUp == 0 || roundedUp == fractions.size()) {
            return Map.of();
        }
        ExactShare line = fractions.get(roundedUp - 1).left;
        if (line.compareSize(fractions.get(roundedUp).left) != 0) {
            return Map.of();
        }
        List<Claimant> tied = new ArrayList<>();
        int won = 0;
        for (int i = 0; i < fractions.size(); i++) {
            if (fractions.get(i).left.compareSize(line) == 0) {
                tied.add(fractions.get(i).claimant);
                won += i < roundedUp ? 1 : 0;
            }
        }
        return order.explain(tied, won);
    }

    private Map<String, Award.Part> parts(List<Fraction> fractions, int roundedUp, Map<String, Reason> ties) {
        Map<String, Reason.Remainder> ranks = new HashMap<>();
        for (int i = 0; i < fractions.size(); i++) {
            ranks.put(
                    fractions.get(i).claimant.id(),
                    new Reason.Remainder(fractions.get(i).left, i + 1, fractions.size(), i < roundedUp));
        }
        Map<String, Award.Part> parts = new HashMap<>();
        for (Entry entry : entries) {
            String id = entry.claimant().id();
            List<Reason> why = held(entry);
            Optional<Reason.Remainder> rank = Optional.ofNullable(ranks.get(id));
            rank.ifPresent(why::add);
            Optional.ofNullable(ties.get(id)).ifPresent(why::add);
            long extra = rank.filter(Reason.Remainder::roundedUp).isPresent() ? 1 : 0;
            parts.put(id, new Award.Part(rate.bounded(entry).whole().longValueExact(), extra, why));
        }
        return parts;
    }

    private List<Reason> held(Entry entry) {
        List<Reason> why = new ArrayList<>();
        if (entry.weight() == 0) {
            why.add(new Reason.NoWeight());
        }
        int side = rate.side(entry);
        if (side < 0) {
            why.add(new Reason.HeldToMinimum(entry.least()));
        } else if (side > 0) {
            why.add(new Reason.HeldToMaximum(entry.most()));
        }
        return why;
    }
}
