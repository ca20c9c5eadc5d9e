package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;

/**
 * A claimant as the computation sees it.
 *
 * @param weight 1 for everyone under {@link Method#EQUAL}
 * @param most never above the places there are, so that no maximum is a special case; without weight it is the minimum
 */
record Entry(Claimant claimant, long weight, long least, long most) {

    static Entry of(Claimant claimant, Method method, long places) {
        long weight = method == Method.EQUAL ? 1 : claimant.weight();
        long most = Math.min(claimant.atMost().orElse(places), places);
        return new Entry(claimant, weight, claimant.atLeast(), weight == 0 ? claimant.atLeast() : most);
    }

    long clamp(BigInteger count) {
        return count.max(BigInteger.valueOf(least))
                .min(BigInteger.valueOf(most))
                .longValueExact();
    }

    boolean capped() {
        return weight > 0 && claimant.atMost().isPresent() && claimant.atMost().getAsLong() == most;
    }
}
