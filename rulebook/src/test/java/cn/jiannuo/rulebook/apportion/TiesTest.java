package cn.jiannuo.rulebook.apportion;

import static cn.jiannuo.rulebook.apportion.Units.inOrder;
import static cn.jiannuo.rulebook.apportion.Units.share;
import static cn.jiannuo.rulebook.apportion.Units.shared;
import static cn.jiannuo.rulebook.apportion.Units.weighing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TiesTest {

    /** 3 places by 3 : 1 : 1 : 1 are 1 3/6, 3/6, 3/6, 3/6: two places for four equal remainders. */
    private static final List<Claimant> HALVES = weighing(3, 1, 1, 1);

    @Test
    void equal_remainders_are_decided_by_headcount_and_then_by_the_listed_code() {
        Apportionment result = shared(Method.LARGEST_REMAINDER, 3, HALVES);

        assertThat(inOrder(result)).containsExactly(2L, 1L, 0L, 0L);
        assertThat(tie(result, "A")).isEqualTo(new Reason.TieDecided(TieBreak.HEADCOUNT, true, true, 4, 2));
        assertThat(tie(result, "B")).isEqualTo(new Reason.TieDecided(TieBreak.CODE, true, true, 4, 2));
        assertThat(tie(result, "C")).isEqualTo(new Reason.TieDecided(TieBreak.CODE, true, false, 4, 2));
        assertThat(result.shares()).noneMatch(Share::decidedByUnlistedCode);
    }

    @Test
    void a_tie_the_listed_rules_leave_open_is_reported_as_decided_by_code_order() {
        Apportionment result =
                shared(Apportioner.apportion(Method.LARGEST_REMAINDER, 3, HALVES, List.of(TieBreak.HEADCOUNT)));

        assertThat(inOrder(result)).containsExactly(2L, 1L, 0L, 0L);
        assertThat(share(result, "A").decidedByUnlistedCode()).isFalse();
        assertThat(share(result, "B").decidedByUnlistedCode()).isTrue();
        assertThat(share(result, "C").decidedByUnlistedCode()).isTrue();
    }

    @Test
    void the_smaller_may_be_put_first() {
        Apportionment result = shared(
                Apportioner.apportion(Method.LARGEST_REMAINDER, 3, HALVES, List.of(TieBreak.SMALLER, TieBreak.CODE)));

        assertThat(inOrder(result)).containsExactly(1L, 1L, 1L, 0L);
        assertThat(tie(result, "A").by()).isEqualTo(TieBreak.SMALLER);
    }

    @Test
    void equal_quotients_at_the_line_are_decided_the_same_way() {
        // Two places by 4 : 2. The first goes to A at 4/1; for the second, A at 4/2 and B at 2/1 are equal.
        Apportionment result = shared(Method.D_HONDT, 2, weighing(4, 2));

        assertThat(inOrder(result)).containsExactly(2L, 0L);
        assertThat(share(result, "A").base()).isEqualTo(1);
        assertThat(share(result, "A").why())
                .containsExactly(
                        new Reason.Quotients(4, OptionalLong.of(2), OptionalLong.of(3)),
                        new Reason.TieDecided(TieBreak.HEADCOUNT, true, true, 2, 1));
        assertThat(tie(result, "B")).isEqualTo(new Reason.TieDecided(TieBreak.HEADCOUNT, true, false, 2, 1));
    }

    @Test
    void equal_claims_are_no_tie_when_all_of_them_are_met() {
        assertThat(shared(Method.D_HONDT, 3, weighing(4, 2)).shares())
                .flatExtracting(Share::why)
                .noneMatch(Reason.TieDecided.class::isInstance);
        assertThat(shared(Method.LARGEST_REMAINDER, 6, HALVES).shares())
                .flatExtracting(Share::why)
                .noneMatch(Reason.TieDecided.class::isInstance);
    }

    @Test
    void a_place_held_by_a_minimum_takes_no_part_in_a_tie() {
        // 5 : 5 : 5 with two places; A has one by its minimum, so B and C alone are tied for the other.
        List<Claimant> claimants =
                List.of(new Claimant("A", 5, 1, OptionalLong.empty()), Claimant.of("B", 5), Claimant.of("C", 5));
        Apportionment result = shared(Method.D_HONDT, 2, claimants);

        assertThat(inOrder(result)).containsExactly(1L, 1L, 0L);
        assertThat(share(result, "A").why()).contains(new Reason.HeldToMinimum(1));
        assertThat(tie(result, "B")).isEqualTo(new Reason.TieDecided(TieBreak.CODE, true, true, 2, 1));
    }

    private static Reason.TieDecided tie(Apportionment result, String id) {
        return share(result, id).why().stream()
                .filter(Reason.TieDecided.class::isInstance)
                .map(Reason.TieDecided.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
