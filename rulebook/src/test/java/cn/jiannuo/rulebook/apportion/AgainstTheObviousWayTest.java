package cn.jiannuo.rulebook.apportion;

import static cn.jiannuo.rulebook.apportion.Units.minima;
import static cn.jiannuo.rulebook.apportion.Units.places;
import static cn.jiannuo.rulebook.apportion.Units.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgainstTheObviousWayTest {
    private static final long SEED = 2018L;

    @Test
    void divisor_methods_give_what_giving_one_place_after_the_other_gives() {
        Random random = new Random(SEED);
        for (int round = 0; round < 4000; round++) {
            List<Claimant> claimants = Units.randomBounded(random);
            long all = minima(claimants) + random.nextInt(60);

            assertThat(places(shared(Method.D_HONDT, all, claimants)))
                    .as("seed %s round %s: %s places, %s", SEED, round, all, claimants)
                    .isEqualTo(SlowAndObvious.oneByOne(1, all, claimants));
            assertThat(places(shared(Method.SAINTE_LAGUE, all, claimants)))
                    .as("seed %s round %s: %s places, %s", SEED, round, all, claimants)
                    .isEqualTo(SlowAndObvious.oneByOne(2, all, claimants));
        }
    }

    @Test
    void largest_remainder_gives_what_fixing_bounds_one_side_at_a_time_gives() {
        Random random = new Random(SEED);
        int compared = 0;
        for (int round = 0; round < 4000; round++) {
            List<Claimant> claimants = Units.randomBounded(random);
            long all = minima(claimants) + random.nextInt(40);
            Apportionment result = shared(Method.LARGEST_REMAINDER, all, claimants);
            if (result.unplaced() == 0) {
                compared++;
                assertThat(places(result))
                        .as("seed %s round %s: %s places, %s", SEED, round, all, claimants)
                        .isEqualTo(SlowAndObvious.largestRemainder(all, claimants));
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    @Test
    void the_published_line_separates_those_who_won_from_those_who_did_not() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            Apportionment result = shared(Method.D_HONDT, 1 + random.nextInt(60), Units.random(random));
            ExactShare line = result.line().orElseThrow();
            for (Share share : result.shares()) {
                long weight = share.claimant().weight();
                assertThat(ExactShare.of(weight, share.places() + 1).compareSize(line))
                        .as("seed %s round %s next place of %s", SEED, round, share)
                        .isLessThanOrEqualTo(0);
                assertThat(share.places() == 0
                                || ExactShare.of(weight, share.places()).compareSize(line) >= 0)
                        .as("seed %s round %s last place of %s", SEED, round, share)
                        .isTrue();
            }
        }
    }
}
