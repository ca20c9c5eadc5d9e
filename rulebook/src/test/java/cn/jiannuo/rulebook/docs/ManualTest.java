package cn.jiannuo.rulebook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.check.PackCheck;
import cn.jiannuo.rulebook.check.Report;
import cn.jiannuo.rulebook.read.PackReader.Source;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.source.Finding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever copies from the manual gets a regulation that passes. */
class ManualTest {
    private static final List<Source> MANUAL = Pages.manual();
    private static final Report REPORT = PackCheck.check(MANUAL, WorkCalendar.china());

    private static List<Finding> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    @Test
    void the_manual_put_together_is_a_regulation_without_an_error() {
        assertThat(errors(REPORT)).isEmpty();
        assertThat(REPORT.packs()).hasSize(2);
    }

    @Test
    void each_kind_of_rule_stands_in_the_manual_with_an_example_that_runs() {
        Set<Rule.Kind> kinds = EnumSet.noneOf(Rule.Kind.class);
        for (Rule rule : REPORT.packs().getFirst().regulation().rules()) {
            kinds.add(rule.kind());
            assertThat(REPORT.cases()).containsKey("canteen/" + rule.id());
        }
        assertThat(kinds).containsExactlyInAnyOrder(Rule.Kind.values());
    }

    @Test
    void figures_events_and_facts_are_shown_too() {
        String pack = MANUAL.getFirst().content();
        assertThat(pack).contains("```rule\nfigure:", "```rule\nevent:", "```rule\nfact:");
    }

    @Test
    void a_wrong_day_in_an_example_of_the_manual_would_be_noticed() {
        Source first = MANUAL.getFirst();
        String wrong = first.content().replace("expect: due 2026-04-07", "expect: due 2026-04-06");
        assertThat(wrong).isNotEqualTo(first.content());
        Report report = PackCheck.check(List.of(new Source(first.name(), wrong)), WorkCalendar.china());
        assertThat(errors(report)).hasSize(1);
    }

    @Test
    void each_deadline_in_the_table_of_deadlines_is_understood() {
        List<String> phrases = Pages.firstColumn("docs/rulebook.md", "**期限**");
        assertThat(phrases).hasSizeGreaterThan(10);
        for (String phrase : phrases) {
            assertThat(errors(duty("every: quarter", "due: " + phrase.replace("event.date", "person.away_to"))))
                    .as(phrase)
                    .isEmpty();
        }
    }

    @Test
    void each_recurrence_in_the_table_of_recurrences_is_understood() {
        List<String> recurrences = Pages.firstColumn("docs/rulebook.md", "**轮回**");
        assertThat(recurrences).hasSizeGreaterThan(10);
        for (String recurrence : recurrences) {
            assertThat(errors(duty("every: " + recurrence, "due: same day")))
                    .as(recurrence)
                    .isEmpty();
        }
    }

    @Test
    void a_deadline_that_no_table_shows_is_refused() {
        assertThat(errors(duty("every: quarter", "due: soon after 03-31"))).isNotEmpty();
        assertThat(errors(duty("every: fortnight", "due: same day"))).isNotEmpty();
    }

    /** A duty about each person, put where the manual's own mooncakes stand; only the reading of it is looked at. */
    private static Report duty(String... keys) {
        String block = """
                ```rule
                duty: probe
                name: 试一试
                each: person
                who: canteen
                %s
                ```
                ```example
                given: {in: 1990, person: {code: s01, name: 林小燕, unit: 局机关, employment: active}}
                cases: {施行以前没有: {expect: nothing}}
                ```
                """.formatted(String.join("\n", Arrays.asList(keys)));
        String pack = MANUAL.getFirst().content().replace("### 第四条", block + "\n### 第四条");
        return PackCheck.check(List.of(new Source(MANUAL.getFirst().name(), pack)), WorkCalendar.china());
    }
}
