package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Rules.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What follows when nobody answers, and people whom only a field names, in words of the office. */
class SilenceInProseTest {
    private static String firstStep(String keys) {
        return line("第一步", """
                procedure: trip
                name: 请假
                on: hospitalised
                steps:
                  ask:
                    name: 请示
                    due: 2 days
                %s
                  look: {name: 复核, by: hr, due: 2 days, outcomes: {good: end done}}
                """.formatted(keys.indent(4).stripTrailing()));
    }

    @Test
    void the_outcome_of_silence_is_said_as_what_happens_when_nobody_answers() {
        assertThat(firstStep("by: hr\nsilence: deemed\noutcomes: {approve: look, deemed: end deemed-refused}"))
                .contains("同意的，转到“复核”；到期没有答复的，就此办结");
    }

    @Test
    void silence_that_counts_as_consent_is_said_beside_the_consent() {
        assertThat(firstStep("by: hr\nsilence: approve\noutcomes: {approve: look, refuse: end refused}"))
                .contains("同意的，转到“复核”；不同意的，就此办结（没有同意）；到期没有答复，也算“同意”");
    }

    @Test
    void silence_in_a_step_with_one_way_on_takes_that_way() {
        assertThat(firstStep("by: hr\nsilence: done\noutcomes: {done: look}")).contains("办完转到“复核”；到期没有答复，也这样往下走");
    }

    @Test
    void who_is_named_by_a_field_is_said_by_the_name_of_the_field_even_where_only_the_text_was_kept() {
        assertThat(firstStep("by: event.handler\n"
                        + "extend: {approved-by: event.handler, at-most: 2 days}\n"
                        + "not: [event.handler]\noutcomes: {done: look}"))
                .contains("由承办部门办", "由承办部门批", "回避：承办部门不能办");
        assertThat(firstStep("by: person.post\n"
                        + "collects: {what: opinions, from: 全体职工, open-for: 2 days, answered-by: person.post}\n"
                        + "outcomes: {done: look}"))
                .contains("由职务办", "由职务逐条答复")
                .doesNotContainPattern("[a-z]");
    }
}
