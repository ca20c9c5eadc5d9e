package cn.jiannuo.rulebook.apportion;

import static cn.jiannuo.rulebook.apportion.Units.inOrder;
import static cn.jiannuo.rulebook.apportion.Units.share;
import static cn.jiannuo.rulebook.apportion.Units.shared;
import static cn.jiannuo.rulebook.apportion.Units.weighing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void every_branch_has_its_delegate_and_the_rest_is_shared_by_headcount() {
        // 20 by 60 : 37 : 3 is 12, 7 40/100, 60/100. C is held to 2; 18 by 60 : 37 is 11 13/97, 6 84/97.
        List<Claimant> branches =
                List.of(Claimant.of("A", 60), Claimant.of("B", 37), new Claimant("C", 3, 2, OptionalLong.empty()));
        Apportionment result = shared(Method.LARGEST_REMAINDER, 20, branches);

        assertThat(inOrder(result)).containsExactly(11L, 7L, 2L);
        assertThat(share(result, "C").exact()).isEqualTo(ExactShare.of(60, 100));
        assertThat(share(result, "C").bounded()).isEqualTo(ExactShare.of(2, 1));
        assertThat(share(result, "C").why()).containsExactly(new Reason.HeldToMinimum(2));
        assertThat(share(result, "B").bounded()).isEqualTo(ExactShare.of(666, 97));
        assertThat(share(result, "B").why()).containsExactly(new Reason.Remainder(ExactShare.of(84, 97), 1, 2, true));
    }

    @Test
    void what_a_unit_cannot_take_goes_to_the_others() {
        // A is due 8 of 10 but can take 5; the other 5 by 1 : 1 are 2½ each, and the code decides.
        List<Claimant> units =
                List.of(new Claimant("A", 8, 0, OptionalLong.of(5)), Claimant.of("B", 1), Claimant.of("C", 1));
        Apportionment result = shared(Method.LARGEST_REMAINDER, 10, units);

        assertThat(inOrder(result)).containsExactly(5L, 3L, 2L);
        assertThat(share(result, "A").why()).containsExactly(new Reason.HeldToMaximum(5));
        assertThat(result.unplaced()).isZero();
    }

    @Test
    void a_maximum_that_frees_places_can_lift_another_above_its_minimum() {
        // 10 by 8 : 1 : 1: B is due 1, below its minimum of 2; but with A held to 4, B and C are due 3 each.
        List<Claimant> units = List.of(
                new Claimant("A", 8, 0, OptionalLong.of(4)),
                new Claimant("B", 1, 2, OptionalLong.empty()),
                Claimant.of("C", 1));

        for (Method method : List.of(Method.LARGEST_REMAINDER, Method.SAINTE_LAGUE, Method.D_HONDT)) {
            Apportionment result = shared(method, 10, units);
            assertThat(inOrder(result)).as(method.chinese()).containsExactly(4L, 3L, 3L);
            assertThat(share(result, "B").why()).noneMatch(Reason.HeldToMinimum.class::isInstance);
        }
    }

    @Test
    void divisor_methods_show_who_was_held() {
        // D'Hondt, 6 places by 50 : 30 : 1 with at most 2 for A and at least 1 for C: the rest, 3, goes to B, at 30/3.
        List<Claimant> units = List.of(
                new Claimant("A", 50, 0, OptionalLong.of(2)),
                Claimant.of("B", 30),
                new Claimant("C", 1, 1, OptionalLong.empty()));
        Apportionment result = shared(Method.D_HONDT, 6, units);

        assertThat(inOrder(result)).containsExactly(2L, 3L, 1L);
        assertThat(result.line()).contains(ExactShare.of(30, 3));
        assertThat(share(result, "A").why()).contains(new Reason.HeldToMaximum(2));
        assertThat(share(result, "B").why())
                .containsExactly(new Reason.Quotients(30, OptionalLong.of(3), OptionalLong.of(4)));
        assertThat(share(result, "C").why()).contains(new Reason.HeldToMinimum(1));
    }

    @Test
    void places_are_left_only_when_everyone_is_at_the_maximum() {
        List<Claimant> units =
                List.of(Claimant.of("A", 7).within(0, 3), Claimant.of("B", 2).within(1, 4));

        for (Method method : Method.values()) {
            Apportionment exactly = shared(method, 7, units);
            assertThat(inOrder(exactly)).as(method.chinese()).containsExactly(3L, 4L);
            assertThat(exactly.unplaced()).isZero();

            Apportionment tooMany = shared(method, 12, units);
            assertThat(inOrder(tooMany)).as(method.chinese()).containsExactly(3L, 4L);
            assertThat(tooMany.unplaced()).isEqualTo(5);
            assertThat(share(tooMany, "A").why()).containsExactly(new Reason.HeldToMaximum(3));
        }
    }

    @Test
    void a_unit_without_weight_gets_its_minimum_and_no_more_even_when_places_are_left() {
        List<Claimant> units = List.of(
                Claimant.of("A", 5).within(0, 3), new Claimant("B", 0, 1, OptionalLong.empty()), Claimant.of("C", 0));

        for (Method method : List.of(Method.LARGEST_REMAINDER, Method.SAINTE_LAGUE, Method.D_HONDT)) {
            Apportionment result = shared(method, 10, units);
            assertThat(inOrder(result)).as(method.chinese()).containsExactly(3L, 1L, 0L);
            assertThat(result.unplaced()).isEqualTo(6);
            assertThat(share(shared(method, 3, units), "C").why())
                    .as(method.chinese())
                    .containsExactly(new Reason.NoWeight());
        }
    }

    @Test
    void minima_that_use_up_all_places_are_granted_and_leave_nothing_to_share() {
        List<Claimant> units = List.of(
                new Claimant("A", 1, 2, OptionalLong.empty()),
                new Claimant("B", 99, 1, OptionalLong.empty()),
                Claimant.of("C", 50));

        for (Method method : Method.values()) {
            Apportionment result = shared(method, 3, units);
            assertThat(inOrder(result)).as(method.chinese()).containsExactly(2L, 1L, 0L);
            assertThat(result.line()).isEmpty();
        }
    }

    @Test
    void the_recuperation_places_of_the_two_pools_are_all_handed_out() {
        // E1: 300 for agencies, 700 for the front line. 300 by 812 : 455 : 61 of 1,328: 183 576/1328, 102 1044/1328, 13
        // 1036.
        Apportionment agencies = shared(Method.LARGEST_REMAINDER, 300, weighing(812, 455, 61));
        Apportionment frontLine = shared(Method.SAINTE_LAGUE, 700, weighing(2310, 1204, 1204, 96));

        assertThat(inOrder(agencies)).containsExactly(183L, 103L, 14L);
        assertThat(frontLine.shares())
                .extracting(Share::places)
                .satisfies(p ->
                        assertThat(p.stream().mapToLong(Long::longValue).sum()).isEqualTo(700));
    }
}
