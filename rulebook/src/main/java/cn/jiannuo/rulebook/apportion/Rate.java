package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Places for each unit of weight, exact: the one rate at which everybody's {@code rate·weight}, held to minimum and
 * maximum, adds up to the places there are.
 */
record Rate(BigInteger places, BigInteger weight) {

    /** A rate at which some claimant leaves its minimum or reaches its maximum. */
    private record Turn(long places, long weight) {
        int compare(Turn other) {
            return Wide.compareProducts(places, other.weight, other.places, weight);
        }
    }

    /** At a turn and just above it: places of those held, weight of those who still move with the rate. */
    private record Reach(BigInteger held, BigInteger moving) {}

    /** The rate that hands out {@code total}, which lies between the sum of the minima and the sum of the maxima. */
    static Rate reaching(List<Entry> entries, BigInteger total) {
        List<Turn> turns = turns(entries);
        int low = 0;
        int high = turns.size();
        while (low < high) { // the sum grows with the rate, so the turns within reach come first
            int middle = (low + high) >>> 1;
            if (within(entries, turns.get(middle), total)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Turn last = low == 0 ? new Turn(0, 1) : turns.get(low - 1);
        Reach reach = reach(entries, last);
        return reach.moving.signum() == 0
                ? new Rate(BigInteger.valueOf(last.places), BigInteger.valueOf(last.weight))
                : new Rate(total.subtract(reach.held), reach.moving);
    }

    private static List<Turn> turns(List<Entry> entries) {
        List<Turn> turns = new ArrayList<>(2 * entries.size());
        for (Entry entry : entries) {
            if (entry.weight() > 0) {
                turns.add(new Turn(entry.most(), entry.weight()));
                if (entry.least() > 0) {
                    turns.add(new Turn(entry.least(), entry.weight()));
                }
            }
        }
        turns.sort(Turn::compare);
        return turns;
    }

    private static boolean within(List<Entry> entries, Turn turn, BigInteger total) {
        Reach reach = reach(entries, turn);
        BigInteger left = total.subtract(reach.held).multiply(BigInteger.valueOf(turn.weight));
        return reach.moving.multiply(BigInteger.valueOf(turn.places)).compareTo(left) <= 0;
    }

    private static Reach reach(List<Entry> entries, Turn turn) {
        BigInteger held = BigInteger.ZERO;
        BigInteger moving = BigInteger.ZERO;
        for (Entry entry : entries) {
            if (Wide.compareProducts(turn.places, entry.weight(), entry.least(), turn.weight) < 0) {
                held = held.add(BigInteger.valueOf(entry.least()));
            } else if (Wide.compareProducts(turn.places, entry.weight(), entry.most(), turn.weight) >= 0) {
                held = held.add(BigInteger.valueOf(entry.most()));
            } else {
                moving = moving.add(BigInteger.valueOf(entry.weight()));
            }
        }
        return new Reach(held, moving);
    }

    /** {@code rate·weight}, minimum and maximum left aside. */
    ExactShare of(Entry entry) {
        return new ExactShare(places.multiply(BigInteger.valueOf(entry.weight())), weight);
    }

    /** {@code rate·weight} held to minimum and maximum. */
    ExactShare bounded(Entry entry) {
        return switch (side(entry)) {
            case -1 -> ExactShare.of(entry.least(), 1);
            case 1 -> ExactShare.of(entry.most(), 1);
            default -> of(entry);
        };
    }

    /** -1 when the rate gives less than the minimum, 1 when it gives more than the maximum, otherwise 0. */
    int side(Entry entry) {
        ExactShare free = of(entry);
        if (free.compareSize(ExactShare.of(entry.least(), 1)) < 0) {
            return -1;
        }
        return free.compareSize(ExactShare.of(entry.most(), 1)) > 0 ? 1 : 0;
    }
}
