package cn.jiannuo.rulebook.apportion;

import static cn.jiannuo.rulebook.apportion.Units.inOrder;
import static cn.jiannuo.rulebook.apportion.Units.minima;
import static cn.jiannuo.rulebook.apportion.Units.places;
import static cn.jiannuo.rulebook.apportion.Units.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromisesOfSharingTest {
    private static final long SEED = 1000_300_700L;
    private static final int ROUNDS = 400;

    @ParameterizedTest
    @EnumSource(Method.class)
    void every_place_is_handed_out_within_everyones_bounds(Method method) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Claimant> claimants = Units.randomBounded(random);
            Apportionment result = shared(method, minima(claimants) + random.nextInt(40), claimants);
            for (Share share : result.shares()) {
                Claimant c = share.claimant();
                assertThat(share.places())
                        .as("seed %s round %s %s", SEED, round, share)
                        .isBetween(c.atLeast(), c.atMost().orElse(Long.MAX_VALUE));
                assertThat(share.extra()).isBetween(0L, 1L);
            }
            assertThat(inOrder(result).stream().mapToLong(Long::longValue).sum() + result.unplaced())
                    .isEqualTo(result.places());
            if (result.unplaced() > 0) {
                assertThat(result.shares())
                        .as("seed %s round %s", SEED, round)
                        .allMatch(s -> (s.claimant().weight() == 0 && method != Method.EQUAL)
                                || s.places() == s.claimant().atMost().orElse(Long.MAX_VALUE));
            }
        }
    }

    @Test
    void under_largest_remainder_each_gets_its_share_rounded_down_or_up() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Apportionment result = shared(Method.LARGEST_REMAINDER, random.nextInt(60), Units.random(random));
            for (Share share : result.shares()) {
                long floor = share.exact().whole().longValueExact();
                long ceiling = share.exact().remainder().signum() == 0 ? floor : floor + 1;
                assertThat(share.places())
                        .as("seed %s round %s %s", SEED, round, share)
                        .isBetween(floor, ceiling);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SAINTE_LAGUE", "D_HONDT", "EQUAL"})
    void one_place_more_in_all_never_costs_anyone_a_place(Method method) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS / 10; round++) {
            List<Claimant> claimants = Units.randomBounded(random);
            List<Long> before = inOrder(shared(method, minima(claimants), claimants));
            for (long places = minima(claimants) + 1; places < minima(claimants) + 40; places++) {
                List<Long> after = inOrder(shared(method, places, claimants));
                for (int i = 0; i < after.size(); i++) {
                    assertThat(after.get(i))
                            .as("seed %s round %s places %s %s", SEED, round, places, claimants)
                            .isGreaterThanOrEqualTo(before.get(i));
                }
                before = after;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void the_order_in_which_units_are_listed_changes_nothing_not_even_the_reasons(Method method) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Claimant> claimants = Units.randomBounded(random);
            long places = minima(claimants) + random.nextInt(40);
            List<Claimant> shuffled = new ArrayList<>(claimants);
            Collections.shuffle(shuffled, random);

            assertThat(shared(method, places, shuffled))
                    .as("seed %s round %s", SEED, round)
                    .isEqualTo(shared(method, places, claimants));
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void counting_heads_in_dozens_changes_nothing(Method method) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            List<Claimant> claimants = Units.randomBounded(random);
            long places = minima(claimants) + random.nextInt(40);
            List<Claimant> scaled = claimants.stream()
                    .map(c -> new Claimant(c.id(), 12 * c.weight(), c.atLeast(), c.atMost()))
                    .toList();

            assertThat(places(shared(method, places, scaled)))
                    .as("seed %s round %s", SEED, round)
                    .isEqualTo(places(shared(method, places, claimants)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LARGEST_REMAINDER", "SAINTE_LAGUE", "D_HONDT"})
    void a_larger_unit_never_gets_less_than_a_smaller_one(Method method) {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Apportionment result = shared(method, random.nextInt(60), Units.random(random));
            for (Share one : result.shares()) {
                for (Share other : result.shares()) {
                    if (one.claimant().weight() > other.claimant().weight()) {
                        assertThat(one.places())
                                .as("seed %s round %s %s %s", SEED, round, one, other)
                                .isGreaterThanOrEqualTo(other.places());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void a_million_places_over_twenty_thousand_units_add_up(Method method) {
        Random random = new Random(SEED);
        List<Claimant> claimants = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            claimants.add(Claimant.of("unit-" + i, 1 + random.nextInt(5000)).within(1, 60));
        }
        Apportionment result = shared(method, 1_000_000, claimants);

        assertThat(inOrder(result).stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000_000);
    }
}
