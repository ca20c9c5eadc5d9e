package cn.jiannuo.rulebook.apportion;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Places shared 名额分配: the same whatever the order in which the claimants came.
 *
 * @param method how
 * @param places places to share; 0 or more
 * @param ties the tie-breaks the regulation lists, in order
 * @param shares one for each claimant, by code
 * @param line the smallest remainder, or the smallest quotient, that still brought a place; empty when there was no such
 *     place
 * @param unplaced places left because every claimant that may take more is at its maximum; otherwise 0
 */
public record Apportionment(
        Method method, long places, List<TieBreak> ties, List<Share> shares, Optional<ExactShare> line, long unplaced)
        implements Outcome {

    /** @throws IllegalArgumentException if the shares and {@code unplaced} do not make up {@code places} */
    public Apportionment {
        ties = List.copyOf(ties);
        shares = List.copyOf(shares);
        BigInteger sum = BigInteger.valueOf(unplaced);
        for (Share share : shares) {
            sum = sum.add(BigInteger.valueOf(share.places()));
        }
        if (unplaced < 0 || !sum.equals(BigInteger.valueOf(places))) {
            throw new IllegalArgumentException("shares make " + sum + " of " + places + " places");
        }
    }

    /** The share of the claimant with this code; empty when it took no part. */
    public Optional<Share> share(String id) {
        return shares.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
