package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Rules.duty;
import static cn.jiannuo.rulebook.explain.Rules.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutiesInProseTest {
    @Test
    void a_duty_answers_when_who_by_when_how_it_shows_and_what_if_not() {
        String rule = duty(
                "if: \"event.relation in ['self', 'spouse']\"",
                "who: [union, hr, department(person)]",
                "due: figure(visit-days)",
                "evidence: visit",
                "confirmed-by: person",
                "tell: [office]",
                "escalation: [{after: 1 workday, to: leader-in-charge(department(person))}, {after: 2 workdays, to: discipline}]");
        Sentence sentence = Packs.sentence(rule, Rules.HOSPITALISED, Rules.VISIT, Rules.VISIT_DAYS);
        assertThat(sentence.lines().stream().map(l -> l.label() + " " + l.plain()))
                .containsExactly(
                        "什么时候 登记了“住院”",
                        "什么情形 关系是本人或配偶",
                        "谁去办 工会、人事教育处、所在处室，各办各的，都办了才算",
                        "几天内 那天起 5 个工作日内",
                        "怎么算办了 办的人记一笔“看望记录”，不用另外填表",
                        "谁来确认 本人",
                        "办完告诉 办公室",
                        "没办到 过期 1 个工作日，报给分管所在处室的领导；过期 2 个工作日还没办，报给纪检监察室");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            5 workdays | 几天内 | 那天起 5 个工作日内
            3 days, or next workday | 几天内 | 那天起 3 天内，遇放假顺延
            same day, or previous workday | 最晚哪天 | 当天，遇放假提前
            1 month after event.until | 几天内 | 结束日期起 1 个月内
            2 workdays before event.until | 最晚哪天 | 结束日期前 2 个工作日
            before event.until | 最晚哪天 | 结束日期前一天
            on 12-20 | 最晚哪天 | 12月20日前
            """)
    void a_last_day_is_told_from_the_day_it_counts_from(String due, String label, String said) {
        assertThat(line(label, duty("who: union", "due: " + due))).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            quarter | 每季度
            month on 10 | 每月10日
            week on Friday | 每周五
            year on 03-08 | 每年3月8日
            half-year on last workday | 每半年最后一个工作日
            festivals 元旦, 春节, 中秋 | 每逢元旦、春节、中秋
            anniversary of person.birth_date | 每年生日
            15 days from person.away_from until person.away_to | 从外派开始日期算起，每 15 天一次，到外派结束日期为止
            """)
    void what_comes_round_again_is_said_as_in_a_calendar(String every, String said) {
        String rule = """
                duty: again
                name: 又到日子
                every: %s
                each: person
                who: union
                due: same day
                """.formatted(every);
        assertThat(line("什么时候", rule)).isEqualTo(said);
    }

    @Test
    void the_end_of_a_period_is_the_end_of_what_people_call_it() {
        String rule = """
                duty: report
                name: 季报
                every: quarter
                who: office
                due: 10 workdays after end of period
                """;
        assertThat(line("几天内", rule)).isEqualTo("季度结束后 10 个工作日内");
    }

    @Test
    void a_lead_answers_and_the_others_help() {
        assertThat(line("谁去办", duty("who: {lead: union, support: [hr, office]}", "due: same day")))
                .isEqualTo("工会牵头，人事教育处、办公室配合");
    }

    @Test
    void whoever_the_event_names_is_said_by_the_name_of_the_field() {
        assertThat(line("谁去办", duty("who: event.handler", "due: same day"))).isEqualTo("承办部门");
        assertThat(line("谁去办", duty("each: event.opinions", "who: item.handler", "due: same day")))
                .isEqualTo("承办人");
    }

    @Test
    void everyone_a_calendar_duty_is_about_is_named_in_one_phrase() {
        String rule = """
                duty: train
                name: 培训
                every: year
                each: person
                if: "person.employment in ['active', 'seconded']"
                who: hr
                due: on 12-31
                """;
        assertThat(line("对谁", rule)).isEqualTo("每位在职或借调人员");
    }

    @Test
    void a_figure_keeps_its_identity_so_that_a_page_can_mark_it() {
        Line due = Packs.sentence(duty("who: union", "due: figure(visit-days)"), Rules.HOSPITALISED, Rules.VISIT_DAYS)
                .line("几天内")
                .orElseThrow();
        List<Wording.Piece> pieces = due.text().getFirst().pieces();
        assertThat(pieces).contains(new Wording.Number("5 个工作日", java.util.Optional.of("visit-days")));
    }
}
