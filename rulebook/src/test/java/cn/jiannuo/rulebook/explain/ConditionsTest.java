package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Rules.condition;
import static cn.jiannuo.rulebook.explain.Rules.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            event.relation in ['self', 'spouse', 'parent'] ¦ 关系是本人、配偶或父母
            !(event.relation in ['self', 'spouse']) ¦ 关系不是本人或配偶
            person.rank >= '正处级' ¦ 职级在正处级及以上
            !(person.rank >= '正处级') ¦ 职级低于正处级
            person.employment == 'active' ¦ 是在职人员
            person.employment != 'retired' ¦ 不是退休人员
            person.away != '' ¦ 外派在外
            person.away == 'in-province' ¦ 外派在省内
            'women' in person.groups ¦ 是女职工
            !('women' in person.groups) ¦ 不是女职工
            person.honours.exists(h, h.level >= '记功') ¦ 荣誉里至少有一项，层级在记功及以上
            !person.honours.exists(h, h.level >= '记功') ¦ 荣誉里没有一项，层级在记功及以上
            consecutive(person.appraisals, '优秀', 2) ¦ 年度考核连续 2 年优秀
            event.days > figure(visit-days) ¦ 天数超过 5 个工作日
            event.amount <= 999.99 CNY ¦ 金额不超过 999.99 元
            event.until - event.date + 1 >= 5 ¦ 从“住院”那天到结束日期的天数（首尾都算）不少于 5 天
            month(event.date) >= 5 ¦ “住院”那天不早于5月
            year(event.date) == year(event.until) ¦ “住院”那天和结束日期在同一年
            years_between(person.joined_on, event.date) < 10 ¦ 从参加工作日期到“住院”那天不满 10 年
            has(person.marital) ¦ 登记了婚姻状况
            unit.level == 2 ¦ 是二级单位
            unit.level == 3 || unit.level == 4 ¦ 是三级单位或四级单位
            event.urgent ¦ 是紧急
            !event.urgent ¦ 不是紧急
            !event.listed ¦ 不在名单上
            event.which == 'a' ¦ “哪一场”一项是甲场
            event.handler == 'union' ¦ 承办部门是工会
            """)
    void a_condition_reads_as_chinese_would_say_it(String written, String said) {
        assertThat(condition(written)).isEqualTo(said);
    }

    @Test
    void what_must_hold_together_is_joined_by_and_and_what_may_by_or() {
        assertThat(condition("person.employment == 'active' && event.days > 3 && event.urgent"))
                .isEqualTo("是在职人员，天数超过 3，而且是紧急");
        assertThat(condition("event.urgent || event.listed")).isEqualTo("是紧急，或者在名单上");
    }

    @Test
    void not_both_is_either_not() {
        assertThat(condition("!(event.urgent && event.listed)")).isEqualTo("不是紧急，或者不在名单上");
    }

    @Test
    void an_alternative_among_conditions_is_set_out_line_by_line_so_that_nobody_can_read_it_the_other_way() {
        assertThat(condition("event.days > 3 && (event.urgent || event.listed)"))
                .isEqualTo("每一条都要有：；（一）天数超过 3；（二）是紧急，或者在名单上");
    }

    @Test
    void what_a_person_must_judge_names_the_seat_and_the_question() {
        String rule = Rules.duty(
                "if: {all: [event.urgent, {judged-by: union, question: 是否确有困难, evidence: 病历}]}",
                "who: union",
                "due: same day");
        assertThat(line("什么情形", rule)).isEqualTo("是紧急，而且由工会裁量：是否确有困难");
        assertThat(Packs.sentence(rule, Rules.HOSPITALISED).judgements())
                .containsExactly(new Judgement("工会", "是否确有困难", "病历"));
    }

    @Test
    void an_exception_is_named_by_the_rule_that_takes_the_case_away() {
        String base = Rules.duty("who: union", "due: same day");
        String exception = """
                duty: urgent-visit
                name: 马上看望
                on: hospitalised
                exception-to: visit-them
                if: event.urgent
                who: hr
                due: same day
                """;
        Prose prose = Packs.prose(base, exception, Rules.HOSPITALISED);
        assertThat(prose.sentences().get(0).line("除外").orElseThrow().plain()).isEqualTo("归“马上看望”管的");
        assertThat(prose.sentences().get(1).line("例外").orElseThrow().plain()).isEqualTo("两条都合的，照这一条，不照“看望住院的人”");
    }

    @Test
    void a_word_without_chinese_is_never_shown_in_english() {
        String said = condition("'night-shift-nurses' in person.groups");
        assertThat(said).isEqualTo("是名单上的人").doesNotContainPattern("[A-Za-z]");
    }
}
