package cn.jiannuo.rulebook.text;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.rulebook.procedure.Refusal;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.rulebook.table.TableProblem;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FamilyTest {
    private static final Family REFUSAL = new Family("refusal");

    @Test
    void a_constant_has_a_key_in_lower_case_with_dashes() {
        assertThat(new Family("table").key(TableProblem.Kind.NO_SUCH_SHEET)).isEqualTo("table.no-such-sheet");
    }

    @Test
    void a_refusal_names_its_parts_in_their_order() {
        Refusal refusal = new Refusal.NotYetTurn("sign", "office", "union");
        assertThat(Messages.chinese().render(REFUSAL.message(refusal)))
                .isEqualTo("“sign”这一步要依次签，先由“union”签，再由“office”签。");
    }

    @Test
    void a_refusal_without_a_nearest_name_does_not_ask_about_one() {
        Refusal refusal = new Refusal.UnknownStep("xyz", null);
        assertThat(Messages.chinese().render(REFUSAL.message(refusal))).isEqualTo("没有“xyz”这一步。");
    }

    @Test
    void a_recusal_says_which_tie_it_rests_on() {
        Refusal refusal = new Refusal.PersonExcluded("close", "a07", new Exclusion.WhoDid("draft"));
        assertThat(Messages.chinese().render(REFUSAL.message(refusal)))
                .isEqualTo("“close”这一步，“a07”应当回避：办过“draft”的人不能再办这一步。");
    }

    @Test
    void a_count_of_votes_that_does_not_add_up_is_shown_whole() {
        Refusal refusal = new Refusal.VotesDoNotAddUp(new Votes(90, 60, 40, 15, 4, 0));
        assertThat(Messages.chinese().render(REFUSAL.message(refusal))).contains("应到 90 人，到会 60 人，赞成 40，反对 15，弃权 4");
    }

    @Test
    void a_day_is_written_as_the_reader_writes_days() {
        Message message = REFUSAL.message(new Refusal.CollectionOpen("opinions", LocalDate.of(2026, 3, 5)));
        assertThat(Messages.chinese().render(message)).contains("2026年3月5日");
        assertThat(new Messages(Locale.ENGLISH).render(message)).contains("March 5, 2026");
    }

    @Test
    void places_that_do_not_suffice_are_counted() {
        var refusal = new cn.jiannuo.rulebook.apportion.Refusal.MinimaExceedPlaces(BigInteger.valueOf(1001), 1000);
        assertThat(Messages.chinese().render(new Family("apportion").message(refusal)))
                .isEqualTo("各单位的最少名额共 1001 个，总数只有 1000 个，不够分。");
    }

    @Test
    void several_names_are_listed() {
        Message message = REFUSAL.message(new Refusal.SignaturesNeeded("sign", List.of("union", "office")));
        assertThat(Messages.chinese().render(message)).isEqualTo("“sign”这一步还缺签字：union、office。");
        assertThat(new Messages(Locale.ENGLISH).render(message))
                .isEqualTo("Step “sign” still lacks signatures: union, office.");
    }
}
