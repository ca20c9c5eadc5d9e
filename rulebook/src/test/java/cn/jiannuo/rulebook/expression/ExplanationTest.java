package cn.jiannuo.rulebook.expression;

import static cn.jiannuo.rulebook.expression.Fixture.about;
import static cn.jiannuo.rulebook.expression.Fixture.appraisal;
import static cn.jiannuo.rulebook.expression.Fixture.honour;
import static cn.jiannuo.rulebook.expression.Fixture.person;
import static cn.jiannuo.rulebook.expression.Fixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.expression.Explanation.FigureComparison;
import cn.jiannuo.rulebook.fact.Entity;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static Explanation explain(String source, Entity person) {
        return Interpreter.explain(read(source), about(person));
    }

    @Test
    void only_facts_that_left_the_answer_open_are_missing() {
        String source = "person.children > 2 || person.party_member || person.joined_on < today";
        Explanation open = explain(source, person().set("party_member", 0));
        assertThat(open.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(open.missing())
                .extracting(FieldRef::toString)
                .containsExactly("person.children", "person.joined_on");
        Explanation known = explain(source, person().set("party_member", 1));
        assertThat(known.truth()).isEqualTo(Truth.YES);
        assertThat(known.missing()).isEmpty();
        assertThat(known.used()).extracting(f -> f.field().toString()).containsExactly("person.party_member");
    }

    @Test
    void a_missing_fact_in_a_list_is_named_by_its_way() {
        Entity[] honours = {honour("嘉奖").set("level", Entity.MISSING)};
        Explanation open = explain("person.honours.exists(h, h.level >= '记功')", person().set("honours", honours));
        assertThat(open.missing()).extracting(FieldRef::toString).containsExactly("person.honours.level");
        assertThat(open.missing().getFirst().field().label()).isEqualTo("层级");
    }

    @Test
    void a_word_nobody_has_placed_is_named() {
        Entity[] honours = {honour("三等功")};
        Explanation open = explain("person.honours.exists(h, h.level >= '记功')", person().set("honours", honours));
        assertThat(open.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(open.missing()).isEmpty();
        assertThat(open.unplaced()).singleElement().satisfies(fact -> {
            assertThat(fact.field()).hasToString("person.honours.level");
            assertThat(fact.value().object()).isEqualTo("三等功");
        });
    }

    @Test
    void a_year_or_grade_missing_from_a_run_is_named() {
        Entity[] appraisals = {appraisal(2025, "优秀"), appraisal(2024, "优秀").set("grade", (Object) null)};
        Explanation open = explain("consecutive(person.appraisals, '优秀', 2)", person().set("appraisals", appraisals));
        assertThat(open.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(open.missing()).extracting(FieldRef::toString).containsExactly("person.appraisals.grade");
    }

    @Test
    void a_value_is_below_at_or_above_a_figure() {
        String source = "person.children >= figure(visit-days)";
        assertThat(explain(source, person().set("children", 4)).comparisons())
                .containsExactly(new FigureComparison("visit-days", 0, Comparison.AT_LEAST, -1));
        assertThat(explain(source, person().set("children", 5)).comparisons())
                .containsExactly(new FigureComparison("visit-days", 0, Comparison.AT_LEAST, 0));
        assertThat(explain("figure(visit-days) < person.children", person().set("children", 6))
                        .comparisons())
                .containsExactly(new FigureComparison("visit-days", 0, Comparison.MORE, 1));
        assertThat(explain("person.allowance <= 2 * figure(relief)", person().set("allowance", 200_000))
                        .comparisons())
                .containsExactly(new FigureComparison("relief", 0, Comparison.AT_MOST, 0));
        assertThat(explain(source, person()).comparisons()).isEmpty();
    }

    @Test
    void figures_are_listed_with_their_value_or_as_without_one() {
        Explanation known = explain("person.children >= figure(visit-days)", person().set("children", 4));
        assertThat(known.figures()).singleElement().satisfies(f -> {
            assertThat(f.figure()).isEqualTo("visit-days");
            assertThat(f.value().number()).isEqualTo(5);
        });
        Situation before = new Situation(Fixture.TODAY, Figures.NONE).person(person().set("children", 4));
        Explanation open = Interpreter.explain(read("person.children >= figure(visit-days)"), before);
        assertThat(open.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(open.withoutValue()).containsExactly("visit-days");
        assertThat(open.missing()).isEmpty();
    }

    @Test
    void the_facts_of_a_condition_are_listed_without_asking_it() {
        Term term = read("person.rank >= '正处级' || person.honours.exists(h, h.level == '记功' && h.date < today)"
                + " || consecutive(person.appraisals, '优秀', figure(visit-days))");
        assertThat(FactsUsed.in(term))
                .extracting(FieldRef::toString)
                .containsExactly(
                        "person.rank",
                        "person.honours",
                        "person.honours.level",
                        "person.honours.date",
                        "person.appraisals.year",
                        "person.appraisals.grade",
                        "person.appraisals");
        assertThat(FactsUsed.figures(term)).containsExactly("visit-days");
    }
}
