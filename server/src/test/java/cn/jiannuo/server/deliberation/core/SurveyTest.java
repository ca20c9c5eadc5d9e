package cn.jiannuo.server.deliberation.core;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.deliberation.core.SurveyResult.Seen;
import cn.jiannuo.server.duty.Bureau;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class SurveyTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate CLOSES = LocalDate.of(2026, 9, 11);

    @Autowired
    ApplicationContext context;

    @Autowired
    AskAround ask;

    @Autowired
    TakeSurvey take;

    @Autowired
    SurveyResult results;

    private Bureau bureau;
    private long survey;

    @BeforeEach
    void asked() {
        bureau = new Bureau(context, MONDAY, DeliberationTest.pack());
        assertThat(ask("T03", "", "菜\n服务", CLOSES)).isEqualTo(new Heard.Done());
        survey = bureau.one("select max(survey_id) from deliberation.survey where institution_id = :i", Long.class);
    }

    @Test
    void answers_are_counted_and_shown_once_it_is_closed_and_enough_have_answered() {
        for (String code : List.of("T01", "T02", "T03", "T04", "T05")) {
            assertThat(take(code, List.of(1, 3), code.equals("T04") ? "菜太咸" : ""))
                    .isEqualTo(new Heard.Done());
        }
        assertThat(see("T03").tallies()).as("nothing before it is closed").isEmpty();
        bureau.clock.set(CLOSES.plusDays(1));
        Seen seen = see("T06");
        assertThat(seen.taken()).isEqualTo(5);
        assertThat(seen.given(1, 1)).isEqualTo(5);
        assertThat(seen.given(2, 3)).isEqualTo(5);
        assertThat(seen.words()).as("for whoever asked only").isEmpty();
        assertThat(see("T03").words()).containsExactly("菜太咸");
    }

    @Test
    void four_answers_are_never_shown() {
        for (String code : List.of("T01", "T02", "T03", "T04")) {
            take(code, List.of(1, 1), "好");
        }
        bureau.clock.set(CLOSES.plusDays(1));
        assertThat(see("T03").tooFew()).isTrue();
        assertThat(see("T03").tallies()).isEmpty();
        assertThat(see("T03").words()).isEmpty();
    }

    @Test
    void each_answers_once_also_when_two_windows_send_at_the_same_time() throws Exception {
        Callable<Heard> answer = () -> take("T04", List.of(1, 2), "");
        try (var both = Executors.newFixedThreadPool(2)) {
            var said = both.invokeAll(List.of(answer, answer));
            assertThat(List.of(said.get(0).get(), said.get(1).get()))
                    .containsExactlyInAnyOrder(new Heard.Done(), new Heard.Wrong("survey-taken"));
        }
        assertThat(bureau.one("select sum(given) from deliberation.survey_tally where institution_id = :i", Long.class))
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThat(take("T04", List.of(0, 0), " ")).isEqualTo(new Heard.Wrong("survey-empty"));
        assertThat(take("T04", List.of(1), "")).isEqualTo(new Heard.Wrong("survey-empty"));
        assertThat(take("T04", List.of(1, 9), "")).isEqualTo(new Heard.Wrong("survey-empty"));
        bureau.clock.set(CLOSES.plusDays(1));
        assertThat(take("T04", List.of(1, 1), "")).isEqualTo(new Heard.Wrong("survey-closed", CLOSES));
        assertThat(ask("T04", "", "菜", CLOSES.plusDays(9))).isEqualTo(new Heard.Wrong("survey-office"));
        assertThat(ask("T03", "", "菜", CLOSES)).isEqualTo(new Heard.Wrong("survey-closes"));
        assertThat(ask("T03", "", " ", CLOSES.plusDays(9))).isEqualTo(new Heard.Wrong("survey-criteria", 0, 40));
        assertThat(ask("T03", "云岭市统计局/工会", "菜", CLOSES.plusDays(9)))
                .as("two people cannot stay unknown")
                .isEqualTo(new Heard.Wrong("survey-few", 2, 5));
    }

    /** Somebody who reads every table, with what PostgreSQL itself notes about each row. */
    @Test
    void nothing_in_the_tables_leads_from_a_person_to_an_answer() {
        for (String code : List.of("T01", "T02", "T04", "T05")) {
            take(code, List.of(code.equals("T04") ? 3 : 1, 2), code + "写的");
        }
        take("T06", List.of(0, 1), "");

        assertThat(columns("survey_taken")).containsExactlyInAnyOrder("institution_id", "survey_id", "person_id");
        assertThat(columns("survey_tally"))
                .containsExactlyInAnyOrder("institution_id", "survey_id", "criterion", "grade", "given");
        assertThat(columns("survey_word")).containsExactlyInAnyOrder("institution_id", "survey_id", "lot", "content");
        assertThat(writers("survey_tally"))
                .as("one transaction wrote every count")
                .hasSize(1);
        assertThat(writers("survey_word")).as("the same wrote every word").isEqualTo(writers("survey_tally"));
        assertThat(bureau.all(
                        "select content from deliberation.survey_word where institution_id = :i order by ctid",
                        String.class))
                .as("and laid them down by lot")
                .isEqualTo(bureau.all(
                        "select content from deliberation.survey_word where institution_id = :i order by lot",
                        String.class));
        assertThat(bureau.one(
                        "select count(*) from audit.entry where institution_id = :i and act like 'survey%'",
                        Long.class))
                .isZero();
    }

    private List<String> columns(String table) {
        return bureau.all(
                "select column_name from information_schema.columns where table_schema = 'deliberation' and table_name = '"
                        + table + "'",
                String.class);
    }

    private List<String> writers(String table) {
        return bureau.all(
                "select distinct xmin::text from deliberation." + table + " where institution_id = :i", String.class);
    }

    private SignedIn signed(String code) {
        return new SignedIn(bureau.person(code), Set.of(Power.MEMBER));
    }

    private Heard ask(String code, String audience, String criteria, LocalDate closes) {
        return bureau.within(() -> ask.ask(
                signed(code), new AskAround.Asked("", "食堂怎么样", "想改进", criteria, "满意\n基本满意\n不满意", audience, closes)));
    }

    private Heard take(String code, List<Integer> grades, String word) {
        return bureau.within(() -> take.take(bureau.person(code), survey, grades, word));
    }

    private Seen see(String code) {
        Optional<Seen> seen = bureau.within(() -> results.see(signed(code), survey));
        return seen.orElseThrow();
    }
}
