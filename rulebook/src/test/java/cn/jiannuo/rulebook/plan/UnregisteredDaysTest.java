package cn.jiannuo.rulebook.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.read.Pack;
import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.rulebook.regulation.Rulebook;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes round on a day nobody has registered is asked for, not forgotten. */
class UnregisteredDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

    private static final String PACK = """
            ---
            regulation: small
            title: 小办法
            issuer: 某单位
            version: 试行
            in-force: 2020-01-01
            source: {document: 测试, date: 2020-01-01}
            questions-to: hr
            seats: {hr: 人事处, union: 工会}
            ---
            # 小办法
            ## 第一章　总则 {#general}
            ### 第一条　生日和回家 {#first}
            祝贺生日，安排回家。
            ```rule
            duty: greeting
            name: 祝贺生日
            every: anniversary of person.birth_date
            each: person
            who: union
            due: same day
            ```
            ```rule
            duty: home-trip
            name: 安排回家
            every: 1 month from person.away_from until person.away_to
            each: person
            if: "person.away == 'in-province'"
            who: union
            due: 5 days
            ```
            ```rule
            event: help-needed
            name: 要帮的事
            about: person
            fields:
              handler: {type: seat, name: 谁来办}
            ```
            ```rule
            duty: help
            name: 帮忙
            on: help-needed
            who: event.handler
            due: 5 days
            ```
            """;

    private static final PackReader.Result READ = PackReader.read(List.of(new PackReader.Source("small.md", PACK)));

    private static List<Duty> plan(
            List<Map<String, String>> people, List<Map<String, String>> events, LocalDate from, LocalDate to) {
        assertThat(READ.findings()).isEmpty();
        Roster roster = EntityText.people("people", people, READ.vocabulary()).get();
        Events happened = events.isEmpty()
                ? Events.none()
                : EntityText.events("events", events, READ.vocabulary(), roster).get();
        Planner planner = new Planner(
                Rulebook.of(READ.packs().stream().map(Pack::regulation).toList(), READ.vocabulary()),
                WorkCalendar.china(),
                roster.units(),
                roster.columns(),
                happened,
                Map.of(),
                from,
                to);
        List<Duty> duties = new ArrayList<>();
        planner.plan(roster.people(), duties::add);
        return duties.stream().sorted().toList();
    }

    private static Map<String, String> person(String code, String birth, String away, String from) {
        return Map.of("code", code, "name", "某人", "unit", "本部", "birth_date", birth, "away", away, "away_from", from);
    }

    private static List<String> words(List<Duty> duties) {
        return duties.stream()
                .map(d -> d.code() + " " + d.subject() + " " + d.starts() + " " + d.due() + " "
                        + d.obligors().getFirst().party())
                .toList();
    }

    @Test
    void an_unregistered_birthday_is_asked_of_the_seat_for_questions_once_a_year() {
        List<Duty> duties =
                plan(List.of(person("a1", "", "", ""), person("a2", "1980-03-02", "", "")), List.of(), FIRST, LAST);
        assertThat(words(duties))
                .containsExactly(
                        "greeting a2 2026-03-02 2026-03-02 union",
                        "greeting? a1 2026-01-01 2026-12-31 hr",
                        "greeting a2 2027-03-02 2027-03-02 union",
                        "greeting? a1 2027-01-01 2027-12-31 hr");
        assertThat(duties.get(1).questions().getFirst().missing().getFirst()).hasToString("person.birth_date");
    }

    @Test
    void an_unregistered_first_day_is_asked_only_of_whom_the_rule_may_hold() {
        List<Duty> duties = plan(
                List.of(person("a1", "1980-03-02", "in-province", ""), person("a2", "1980-03-02", "", "")),
                List.of(),
                FIRST,
                LocalDate.of(2026, 12, 31));
        assertThat(words(duties))
                .containsExactlyInAnyOrder(
                        "greeting a1 2026-03-02 2026-03-02 union",
                        "greeting a2 2026-03-02 2026-03-02 union",
                        "home-trip? a1 2026-01-01 2026-12-31 hr");
    }

    @Test
    void what_has_begun_goes_on_while_its_last_day_is_unregistered() {
        List<Duty> duties = plan(
                List.of(person("a1", "1980-03-02", "in-province", "2026-09-30")),
                List.of(),
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 12, 31));
        assertThat(words(duties))
                .containsExactly(
                        "home-trip a1 2026-10-30 2026-11-04 union",
                        "home-trip a1 2026-11-30 2026-12-05 union",
                        "home-trip a1 2026-12-30 2027-01-04 union");
    }

    @Test
    void two_years_in_one_call_are_the_two_years_day_by_day() {
        List<Map<String, String>> people = List.of(
                person("a1", "", "in-province", ""),
                person("a2", "1980-02-29", "", ""),
                person("a3", "", "in-province", "2026-05-31"));
        List<Duty> days = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            days.addAll(plan(people, List.of(), day, day));
        }
        assertThat(words(days.stream().sorted().toList())).isEqualTo(words(plan(people, List.of(), FIRST, LAST)));
    }

    @Test
    void a_duty_whose_obligor_the_event_does_not_name_is_a_question_about_that_person() {
        List<Map<String, String>> events =
                List.of(Map.of("kind", "help-needed", "date", "2026-03-10", "person", "a1", "handler", ""));
        List<Duty> duties = plan(
                List.of(person("a1", "1980-05-02", "", "")),
                events,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31));
        assertThat(words(duties)).containsExactly("help? a1 2026-03-10 2026-03-15 hr");
    }
}
