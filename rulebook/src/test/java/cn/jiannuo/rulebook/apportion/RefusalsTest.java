package cn.jiannuo.rulebook.apportion;

import static cn.jiannuo.rulebook.apportion.Units.shared;
import static cn.jiannuo.rulebook.apportion.Units.weighing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void minima_above_the_places_are_refused_with_both_figures() {
        List<Claimant> claimants =
                List.of(new Claimant("A", 9, 3, OptionalLong.empty()), new Claimant("B", 1, 2, OptionalLong.empty()));

        assertThat(refusals(4, claimants)).containsExactly(new Refusal.MinimaExceedPlaces(BigInteger.valueOf(5), 4));
        assertThat(Apportioner.apportion(Method.LARGEST_REMAINDER, 5, claimants, List.of()))
                .isInstanceOf(Apportionment.class);
    }

    @Test
    void minima_too_large_to_add_up_in_a_long_are_refused_all_the_same() {
        Claimant greedy = new Claimant("A", 1, Long.MAX_VALUE, OptionalLong.empty());
        Claimant other = new Claimant("B", 1, Long.MAX_VALUE, OptionalLong.empty());

        assertThat(refusals(Long.MAX_VALUE, List.of(greedy, other)))
                .containsExactly(new Refusal.MinimaExceedPlaces(
                        BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1), Long.MAX_VALUE));
    }

    @Test
    void no_weight_at_all_is_refused_by_every_proportional_method() {
        for (Method method : List.of(Method.LARGEST_REMAINDER, Method.SAINTE_LAGUE, Method.D_HONDT)) {
            assertThat(refusals(Apportioner.apportion(method, 5, weighing(0, 0), List.of())))
                    .as(method.chinese())
                    .containsExactly(new Refusal.NoWeightAtAll(2));
        }
    }

    @Test
    void a_code_that_occurs_twice_is_refused_by_name() {
        List<Claimant> claimants = List.of(Claimant.of("财务处", 3), Claimant.of("办公室", 4), Claimant.of("财务处", 3));

        assertThat(refusals(5, claimants)).containsExactly(new Refusal.DuplicateId("财务处", 2));
    }

    @Test
    void a_claimant_without_a_code_is_refused() {
        assertThat(refusals(5, List.of(Claimant.of(" ", 3), Claimant.of("", 4), Claimant.of("A", 4))))
                .containsExactly(new Refusal.BlankId(2));
    }

    @Test
    void negative_numbers_are_refused_each_by_name_and_all_at_once() {
        List<Claimant> claimants = List.of(
                Claimant.of("C", 1).within(0, -2),
                new Claimant("B", 1, -3, OptionalLong.empty()),
                Claimant.of("A", -1));

        assertThat(refusals(-7, claimants))
                .containsExactly(
                        new Refusal.NegativePlaces(-7),
                        new Refusal.Negative("A", Refusal.Number.WEIGHT, -1),
                        new Refusal.Negative("B", Refusal.Number.AT_LEAST, -3),
                        new Refusal.Negative("C", Refusal.Number.AT_MOST, -2));
    }

    @Test
    void a_minimum_above_the_maximum_is_refused() {
        assertThat(refusals(9, List.of(Claimant.of("A", 1).within(4, 3))))
                .containsExactly(new Refusal.MinimumAboveMaximum("A", 4, 3));
    }

    @Test
    void nobody_to_share_among_is_refused() {
        assertThat(refusals(9, List.of())).containsExactly(new Refusal.NoClaimants());
    }

    @Test
    void what_is_said_to_be_kept_must_be_said_of_everyone_and_fit_what_they_have() {
        Apportionment before = shared(Method.LARGEST_REMAINDER, 10, weighing(5, 3, 2)); // 5 3 2

        assertThat(refusals(Apportioner.redistribute(before, Map.of("A", -1L, "B", 4L, "Z", 1L, "Y", 0L))))
                .containsExactly(
                        new Refusal.Negative("A", Refusal.Number.KEPT, -1),
                        new Refusal.KeptMoreThanPlaced("B", 4, 3),
                        new Refusal.NotReported("C", 2),
                        new Refusal.UnknownId("Y"),
                        new Refusal.UnknownId("Z"));
    }

    @Test
    void a_result_that_does_not_add_up_cannot_exist() {
        Apportionment right = shared(Method.LARGEST_REMAINDER, 10, weighing(5, 3, 2));

        assertThatThrownBy(
                        () -> new Apportionment(right.method(), 11, right.ties(), right.shares(), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10 of 11");
        assertThatThrownBy(() -> new Refused(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactShare.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ExactShare.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Refusal> refusals(long places, List<Claimant> claimants) {
        return refusals(Apportioner.apportion(Method.LARGEST_REMAINDER, places, claimants, List.of()));
    }

    private static List<Refusal> refusals(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reasons();
    }
}
