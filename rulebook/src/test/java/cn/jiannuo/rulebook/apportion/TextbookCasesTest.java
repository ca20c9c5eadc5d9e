package cn.jiannuo.rulebook.apportion;

import static cn.jiannuo.rulebook.apportion.Units.inOrder;
import static cn.jiannuo.rulebook.apportion.Units.share;
import static cn.jiannuo.rulebook.apportion.Units.shared;
import static cn.jiannuo.rulebook.apportion.Units.weighing;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TextbookCasesTest {

    /** Shares of 8 by weight out of 230: 800/230 = 3 110/230, 640/230 = 2 180/230, 240/230 = 1 10/230, 160/230. */
    private static final List<Claimant> FOUR = weighing(100, 80, 30, 20);

    @Test
    void largest_remainder_gives_whole_parts_and_then_the_largest_parts_left_over() {
        // Whole parts 3 2 1 0 leave two places; the remainders 180 (B) and 160 (D) are the largest.
        Apportionment result = shared(Method.LARGEST_REMAINDER, 8, FOUR);

        assertThat(inOrder(result)).containsExactly(3L, 3L, 1L, 1L);
        assertThat(result.line()).contains(ExactShare.of(160, 230));
    }

    @Test
    void the_published_share_shows_exact_share_whole_part_remainder_and_rank() {
        Share b = share(shared(Method.LARGEST_REMAINDER, 8, FOUR), "B");

        assertThat(b.exact()).isEqualTo(ExactShare.of(640, 230));
        assertThat(b.bounded()).isEqualTo(b.exact());
        assertThat(b.base()).isEqualTo(2);
        assertThat(b.extra()).isEqualTo(1);
        assertThat(b.bounded().remainder()).isEqualTo(BigInteger.valueOf(180));
        assertThat(b.why()).containsExactly(new Reason.Remainder(ExactShare.of(180, 230), 1, 4, true));
    }

    @Test
    void d_hondt_gives_each_place_to_the_highest_weight_over_1_2_3() {
        // 100 80 50 40 33⅓ 30 26⅔ 25 are the eight highest: A at /1 /2 /3 /4, B at /1 /2 /3, C at /1.
        Apportionment result = shared(Method.D_HONDT, 8, FOUR);

        assertThat(inOrder(result)).containsExactly(4L, 3L, 1L, 0L);
        assertThat(result.line()).contains(ExactShare.of(100, 4));
        assertThat(share(result, "D").why())
                .containsExactly(new Reason.Quotients(20, OptionalLong.empty(), OptionalLong.of(1)));
        assertThat(share(result, "A").why())
                .containsExactly(new Reason.Quotients(100, OptionalLong.of(4), OptionalLong.of(5)));
    }

    @Test
    void sainte_lague_gives_each_place_to_the_highest_weight_over_1_3_5() {
        // 100 80 33⅓ 30 26⅔ 20 20 16 are the eight highest: A /1 /3 /5, B /1 /3 /5, C /1, D /1.
        Apportionment result = shared(Method.SAINTE_LAGUE, 8, FOUR);

        assertThat(inOrder(result)).containsExactly(3L, 3L, 1L, 1L);
        assertThat(result.line()).contains(ExactShare.of(80, 5));
    }

    @Test
    void equal_gives_everyone_the_same_and_the_odd_places_by_the_tie_break() {
        // 10 = 4·2 + 2; the two left over go to the two largest.
        Apportionment result = shared(Method.EQUAL, 10, FOUR);

        assertThat(inOrder(result)).containsExactly(3L, 3L, 2L, 2L);
        assertThat(share(result, "C").exact()).isEqualTo(ExactShare.of(10, 4));
        assertThat(share(result, "C").why()).contains(new Reason.TieDecided(TieBreak.HEADCOUNT, true, false, 4, 2));
    }

    @Test
    void equal_shares_need_no_weight() {
        assertThat(inOrder(shared(Method.EQUAL, 6, weighing(0, 0, 0)))).containsExactly(2L, 2L, 2L);
    }

    @Test
    void one_place_more_in_all_costs_a_unit_one_under_largest_remainder_only() {
        // 10: 60/14 = 4 4/14, 4 4/14, 20/14 = 1 6/14: the last place goes to C. 11: 4 10/14, 4 10/14, 1 8/14: to A, B.
        List<Claimant> alabama = weighing(6, 6, 2);

        assertThat(inOrder(shared(Method.LARGEST_REMAINDER, 10, alabama))).containsExactly(4L, 4L, 2L);
        assertThat(inOrder(shared(Method.LARGEST_REMAINDER, 11, alabama))).containsExactly(5L, 5L, 1L);
        // Sainte-Laguë: after 4 4 1 the next quotients are 6/9, 6/9 and 2/3, all equal; more heads first, then the
        // code.
        assertThat(inOrder(shared(Method.SAINTE_LAGUE, 10, alabama))).containsExactly(5L, 4L, 1L);
        assertThat(inOrder(shared(Method.SAINTE_LAGUE, 11, alabama))).containsExactly(5L, 5L, 1L);
        assertThat(inOrder(shared(Method.SAINTE_LAGUE, 12, alabama))).containsExactly(5L, 5L, 2L);
    }

    @Test
    void d_hondt_favours_the_large_and_may_exceed_a_share_rounded_up() {
        // The 14th place of A stands at 64/14 = 4.57, the second of each other at 9/2 = 4.5.
        List<Claimant> oneLarge = weighing(64, 9, 9, 9, 9);

        assertThat(inOrder(shared(Method.D_HONDT, 18, oneLarge))).containsExactly(14L, 1L, 1L, 1L, 1L);
        // 18·64/100 = 11 52/100 and 18·9/100 = 1 62/100: D'Hondt gives A two more than its share rounded up.
        assertThat(inOrder(shared(Method.LARGEST_REMAINDER, 18, oneLarge))).containsExactly(11L, 2L, 2L, 2L, 1L);
    }

    @Test
    void no_places_are_shared_as_none_for_everyone() {
        for (Method method : Method.values()) {
            Apportionment none = shared(method, 0, FOUR);
            assertThat(inOrder(none)).as(method.chinese()).containsExactly(0L, 0L, 0L, 0L);
            assertThat(none.line()).isEmpty();
        }
    }

    @Test
    void numbers_near_the_end_of_the_range_are_exact() {
        // Double arithmetic cannot tell these weights apart; the one head more decides the odd place.
        long huge = Long.MAX_VALUE / 2;
        List<Claimant> claimants = weighing(huge, huge + 1);

        assertThat(inOrder(shared(Method.LARGEST_REMAINDER, 3, claimants))).containsExactly(1L, 2L);
        for (Method method : List.of(Method.LARGEST_REMAINDER, Method.SAINTE_LAGUE, Method.D_HONDT)) {
            assertThat(inOrder(shared(method, Long.MAX_VALUE, claimants)))
                    .as(method.chinese())
                    .containsExactly(huge, huge + 1);
        }
    }

    @Test
    void methods_and_tie_breaks_are_found_by_the_word_a_pack_writes() {
        for (Method method : Method.values()) {
            assertThat(Method.called(method.word())).contains(method);
        }
        for (TieBreak tieBreak : TieBreak.values()) {
            assertThat(TieBreak.called(tieBreak.word())).contains(tieBreak);
        }
        assertThat(Method.called("largest-remainder")).contains(Method.LARGEST_REMAINDER);
        assertThat(Method.called("by mood")).isEmpty();
        assertThat(TieBreak.called("by mood")).isEmpty();
    }
}
