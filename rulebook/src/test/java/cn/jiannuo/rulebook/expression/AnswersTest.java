package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.appraisal;
import static cn.jiannuo.rulebook.expression.Fixture.honour;
import static cn.jiannuo.rulebook.expression.Fixture.person;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static cn.jiannuo.rulebook.expression.Fixture.test;
import static cn.jiannuo.rulebook.expression.Truth.NO;
import static cn.jiannuo.rulebook.expression.Truth.UNKNOWN;
import static cn.jiannuo.rulebook.expression.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Entity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static Entity ranked(String rank) {
        return person().set("rank", BuiltIn.RANK.indexOf(rank));
    }

    @Test
    void a_rank_stands_above_at_or_below_a_rung() {
        assertThat(test("person.rank >= '正处级'", about(ranked("副厅级")))).isEqualTo(YES);
        assertThat(test("person.rank >= '正处级'", about(ranked("正处级")))).isEqualTo(YES);
        assertThat(test("person.rank >= '正处级'", about(ranked("副处级")))).isEqualTo(NO);
        assertThat(test("'正处级' > person.rank", about(ranked("副处级")))).isEqualTo(YES);
        assertThat(test("person.rank >= '正处级'", about(person()))).isEqualTo(UNKNOWN);
    }

    @Test
    void a_word_of_another_ladder_does_not_and_an_unlisted_word_may() {
        String merit = "person.honours.exists(h, h.level >= '记功')";
        Entity[] county = {honour("县级表彰")};
        Entity[] odd = {honour("县级表彰"), honour("先进工作者")};
        Entity[] third = {honour("先进工作者"), honour("记功")};
        assertThat(test(merit, about(person().set("honours", county)))).isEqualTo(NO);
        assertThat(test(merit, about(person().set("honours", odd)))).isEqualTo(UNKNOWN);
        assertThat(test(merit, about(person().set("honours", third)))).isEqualTo(YES);
    }

    @Test
    void a_missing_fact_is_never_a_no() {
        assertThat(test("person.children > 2", about(person()))).isEqualTo(UNKNOWN);
        assertThat(test("!(person.children > 2)", about(person()))).isEqualTo(UNKNOWN);
        assertThat(test("person.children > 2 && 1 > 2", about(person()))).isEqualTo(NO);
        assertThat(test("person.children > 2 || 2 > 1", about(person()))).isEqualTo(YES);
        assertThat(test("has(person.children)", about(person()))).isEqualTo(NO);
        assertThat(test("event.kind == 'hospitalised'", about(person()))).isEqualTo(UNKNOWN);
    }

    @Test
    void the_last_two_years_on_record_before_today_must_both_be_excellent() {
        String twice = "consecutive(person.appraisals, '优秀', 2)";
        assertThat(test(twice, with(appraisal(2025, "优秀"), appraisal(2024, "优秀"))))
                .isEqualTo(YES);
        assertThat(test(twice, with(appraisal(2026, "称职"), appraisal(2025, "优秀"), appraisal(2024, "优秀"))))
                .isEqualTo(YES);
        assertThat(test(twice, with(appraisal(2025, "称职"), appraisal(2024, "优秀"), appraisal(2023, "优秀"))))
                .isEqualTo(NO);
        assertThat(test(twice, with(appraisal(2025, "优秀"), appraisal(2023, "优秀"))))
                .isEqualTo(NO);
        assertThat(test(twice, with())).isEqualTo(NO);
        assertThat(test(twice, about(person()))).isEqualTo(UNKNOWN);
    }

    private static Situation with(Entity... appraisals) {
        return about(person().set("appraisals", appraisals));
    }

    @Test
    void money_is_counted_in_fen_and_days_in_days() {
        assertThat(Interpreter.value(read("2 * 3.50 CNY + 1元"), about(person())).number())
                .isEqualTo(800);
        assertThat(Interpreter.value(read("today + days(3) - today"), about(person()))
                        .number())
                .isEqualTo(3);
        assertThat(test("person.allowance <= figure(relief)", about(person().set("allowance", 100_001))))
                .isEqualTo(NO);
    }

    @Test
    void age_counts_whole_years() {
        Entity born = person().set("birth_date", LocalDate.of(1966, 11, 23));
        assertThat(test("years_between(person.birth_date, today) == 59", about(born)))
                .isEqualTo(YES);
    }

    @Test
    void an_explanation_tells_what_was_used_missing_and_compared_with_figures() {
        Entity one = person().set("children", 5).set("groups", (Object) List.of("women"));
        Explanation explanation = Interpreter.explain(
                read("'women' in person.groups && person.children >= figure('visit-days') && person.rank == '科员'"),
                about(one));
        assertThat(explanation.truth()).isEqualTo(UNKNOWN);
        assertThat(explanation.missing()).extracting(FieldRef::toString).containsExactly("person.rank");
        assertThat(explanation.used())
                .extracting(f -> f.field().toString())
                .containsExactly("person.groups", "person.children");
        assertThat(explanation.comparisons())
                .containsExactly(new Explanation.FigureComparison("visit-days", 28, Comparison.AT_LEAST, 0));
    }
}
