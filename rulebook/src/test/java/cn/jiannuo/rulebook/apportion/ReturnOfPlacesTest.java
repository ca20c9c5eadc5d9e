package cn.jiannuo.rulebook.apportion;

import static cn.jiannuo.rulebook.apportion.Units.inOrder;
import static cn.jiannuo.rulebook.apportion.Units.places;
import static cn.jiannuo.rulebook.apportion.Units.share;
import static cn.jiannuo.rulebook.apportion.Units.shared;
import static cn.jiannuo.rulebook.apportion.Units.weighing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReturnOfPlacesTest {

    @Test
    void places_given_back_go_to_those_who_used_all_theirs() {
        // 20 by 10 : 6 : 4 are 10, 6, 4. A keeps 5. The 15 others by 6 : 4 are 9 and 6.
        Apportionment before = shared(Method.LARGEST_REMAINDER, 20, weighing(10, 6, 4));
        Apportionment after = shared(Apportioner.redistribute(before, Map.of("A", 5L, "B", 6L, "C", 4L)));

        assertThat(inOrder(after)).containsExactly(5L, 9L, 6L);
        assertThat(share(after, "A").why()).containsExactly(new Reason.GaveBack(10, 5));
        assertThat(share(after, "B").why()).containsExactly(new Reason.SharedInReturned(6, 3));
    }

    @Test
    void an_unlucky_rounding_is_made_good_first() {
        // 4 by 5 : 5 : 3 are 1 7/13, 1 7/13, 12/13: C and A round up. B, who lost the tie to A, gets what C gives back.
        Apportionment before = shared(Method.LARGEST_REMAINDER, 4, weighing(5, 5, 3));
        assertThat(inOrder(before)).containsExactly(2L, 1L, 1L);

        Apportionment after = shared(Apportioner.redistribute(before, Map.of("A", 2L, "B", 1L, "C", 0L)));
        assertThat(inOrder(after)).containsExactly(2L, 2L, 0L);
    }

    @Test
    void a_maximum_still_holds_and_what_nobody_can_take_stays_unplaced() {
        List<Claimant> units = List.of(Claimant.of("A", 6), Claimant.of("B", 4).within(0, 5));
        Apportionment before = shared(Method.D_HONDT, 10, units); // 6 4
        Apportionment after = shared(Apportioner.redistribute(before, Map.of("A", 3L, "B", 4L)));

        assertThat(inOrder(after)).containsExactly(3L, 5L);
        assertThat(after.unplaced()).isEqualTo(2);
    }

    @Test
    void who_gave_back_gets_nothing_in_a_later_round_either() {
        Apportionment before = shared(Method.SAINTE_LAGUE, 20, weighing(10, 6, 4)); // 10 6 4
        Apportionment first = shared(Apportioner.redistribute(before, Map.of("A", 5L, "B", 6L, "C", 4L)));
        assertThat(inOrder(first)).containsExactly(5L, 9L, 6L);

        Apportionment second = shared(Apportioner.redistribute(first, Map.of("A", 5L, "B", 7L, "C", 6L)));
        assertThat(inOrder(second)).containsExactly(5L, 7L, 8L);
    }

    @Test
    void nothing_given_back_changes_nothing() {
        for (Method method : Method.values()) {
            Apportionment before = shared(method, 17, weighing(10, 6, 4));
            assertThat(places(shared(Apportioner.redistribute(before, places(before)))))
                    .as(method.chinese())
                    .isEqualTo(places(before));
        }
    }

    @Test
    void when_everyone_gives_back_the_places_stay_unplaced() {
        Apportionment before = shared(Method.EQUAL, 9, weighing(1, 1, 1));
        Apportionment after = shared(Apportioner.redistribute(before, Map.of("A", 2L, "B", 1L, "C", 0L)));

        assertThat(inOrder(after)).containsExactly(2L, 1L, 0L);
        assertThat(after.unplaced()).isEqualTo(6);
    }

    @Test
    void nobody_who_used_all_places_loses_one_and_none_is_lost_on_the_way() {
        long seed = 20180501;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Claimant> claimants = Units.randomBounded(random);
            Method method = Method.values()[random.nextInt(Method.values().length)];
            Apportionment before = shared(method, Units.minima(claimants) + random.nextInt(30), claimants);
            Map<String, Long> kept = new HashMap<>(places(before));
            kept.replaceAll((id, n) -> n > 0 && random.nextInt(3) == 0 ? Long.valueOf(random.nextLong(n)) : n);

            Apportionment after = shared(Apportioner.redistribute(before, kept));
            for (Share was : before.shares()) {
                long held = kept.getOrDefault(was.id(), 0L);
                boolean gaveBack = held < was.places();
                assertThat(share(after, was.id()).places())
                        .as("seed %s round %s %s", seed, round, was)
                        .isBetween(
                                held, gaveBack ? held : was.claimant().atMost().orElse(Long.MAX_VALUE));
            }
            assertThat(after.places()).isEqualTo(before.places());
        }
    }
}
