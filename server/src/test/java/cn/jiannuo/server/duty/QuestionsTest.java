package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.jiannuo.server.Founding;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.AnswerQuestion;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What must be answered before it is known whether something is owed. */
@ServerTest
class QuestionsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final String VISITS =
            "select count(*) from duty.duty where institution_id = :i and rule = 'help-visit'";

    @Autowired
    ApplicationContext context;

    @Autowired
    AnswerQuestion answer;

    @Autowired
    CompletePart complete;

    @Autowired
    MockMvc web;

    private Bureau bureau() {
        Bureau bureau = new Bureau(context, FIRST);
        bureau.adopt("hardship", FIRST);
        bureau.marital(Map.of("T01", "married", "T02", "married", "T03", "married", "T05", "single", "T06", "married"));
        return bureau;
    }

    /** Somebody whom misfortune met, and the union asked whether help is needed. */
    private long asked(Bureau bureau) {
        bureau.misfortune("T04", FIRST, "HR-1");
        bureau.strike();
        return bureau.duty("help-visit?", "HR-1");
    }

    private Outcome answer(Bureau bureau, String who, long duty, String value, String reason, long after) {
        return bureau.within(() -> answer.answer(bureau.person(who), duty, 1, value, reason, after));
    }

    private static long last(Bureau bureau) {
        return bureau.one("select max(answer_id) from duty.answer where institution_id = :i", Long.class);
    }

    @Test
    void a_yes_brings_the_duty_that_was_in_doubt_at_once_and_only_once() {
        Bureau bureau = bureau();
        long duty = asked(bureau);
        assertThat(bureau.one(VISITS, Long.class)).isZero();

        assertThat(answer(bureau, "T01", duty, "yes", "入户看过，孩子上学有困难", 0)).isEqualTo(new Outcome.Done(DutyState.KEPT));

        assertThat(bureau.one(
                        "select due from duty.duty where institution_id = :i and rule = 'help-visit'", LocalDate.class))
                .isEqualTo(LocalDate.of(2026, 1, 8));
        bureau.strike();
        bureau.strike(FIRST.plusDays(3));
        assertThat(bureau.one(VISITS, Long.class)).isEqualTo(1);
        assertThat(bureau.one(
                        "select by_name || '：' || value || '：' || reason from duty.answer where institution_id = :i",
                        String.class))
                .isEqualTo("陶卫国：yes：入户看过，孩子上学有困难");
    }

    @Test
    void a_no_ends_it_and_nothing_is_owed_however_often_the_clock_strikes() {
        Bureau bureau = bureau();
        long duty = asked(bureau);

        assertThat(answer(bureau, "T01", duty, "no", "已由亲属照顾", 0)).isEqualTo(new Outcome.Done(DutyState.KEPT));

        bureau.strike(FIRST.plusDays(1));
        assertThat(bureau.one(VISITS, Long.class)).isZero();
        assertThat(bureau.all(
                        "select act from duty.entry where institution_id = :i and duty_id = " + duty
                                + " order by entry",
                        String.class))
                .containsExactly("opened", "answered", "settled");
    }

    @Test
    void an_answer_holds_for_its_own_occasion_and_not_for_the_next() {
        Bureau bureau = bureau();
        answer(bureau, "T01", asked(bureau), "no", "不急", 0);
        bureau.misfortune("T04", FIRST.plusDays(1), "HR-2");
        bureau.strike(FIRST.plusDays(1));

        assertThat(bureau.state(bureau.duty("help-visit?", "HR-2"))).isEqualTo("OPEN");
    }

    @Test
    void a_missing_fact_is_asked_of_the_one_person_and_the_answer_decides_about_that_person() {
        Bureau bureau = bureau();
        bureau.strike();
        long duty = bureau.one(
                "select duty_id from duty.duty where institution_id = :i and rule = 'single-greeting?'", Long.class);

        assertThat(answer(bureau, "T03", duty, "单身", "本人说的", 0)).isEqualTo(new Outcome.Done(DutyState.KEPT));

        assertThat(bureau.one("select value from duty.answer where institution_id = :i", String.class))
                .isEqualTo("single");
        assertThat(bureau.all(
                        "select subject from duty.duty where institution_id = :i and rule = 'single-greeting' order by 1",
                        String.class))
                .containsExactly("T04", "T05");
    }

    @Test
    void what_the_roster_brings_later_need_not_be_answered_any_more() {
        Bureau bureau = bureau();
        bureau.strike();
        long duty = bureau.one(
                "select duty_id from duty.duty where institution_id = :i and rule = 'single-greeting?'", Long.class);
        bureau.marital(Map.of("T04", "single"));
        bureau.strike(FIRST.plusDays(1));

        assertThat(bureau.state(duty)).isEqualTo("KEPT");
        assertThat(bureau.all(
                        "select subject from duty.duty where institution_id = :i and rule = 'single-greeting' order by 1",
                        String.class))
                .containsExactly("T04", "T05");
    }

    @Test
    void only_who_is_asked_answers_with_a_reason_and_with_something_that_is_an_answer() {
        Bureau bureau = bureau();
        long duty = asked(bureau);

        assertThat(answer(bureau, "T05", duty, "yes", "看过", 0)).isEqualTo(new Outcome.No(new Refused.NotYours("工会")));
        assertThat(answer(bureau, "T01", duty, "yes", " ", 0)).isEqualTo(new Outcome.No(new Refused.Missing("reason")));
        assertThat(answer(bureau, "T01", duty, "也许", "看过", 0)).isEqualTo(new Outcome.No(new Refused.NotAnAnswer("也许")));
        assertThat(bureau.within(() -> answer.answer(bureau.person("T01"), duty, 7, "yes", "看过", 0)))
                .isEqualTo(new Outcome.No(new Refused.Unknown()));
        assertThat(bureau.within(() -> complete.complete(bureau.person("T01"), duty, 1, FIRST, "")))
                .as("it is not done by noting it as done")
                .isEqualTo(new Outcome.No(new Refused.AnswerFirst()));
        assertThat(bureau.one("select count(*) from duty.answer where institution_id = :i", Long.class))
                .isZero();
    }

    @Test
    void a_correction_is_a_further_answer_and_the_open_duty_follows_it() {
        Bureau bureau = bureau();
        long duty = asked(bureau);
        answer(bureau, "T01", duty, "yes", "入户看过", 0);
        long visit = bureau.duty("help-visit", "HR-1");

        assertThat(answer(bureau, "T01", duty, "no", "看错了人家", 0))
                .as("nobody corrects what he has not read")
                .isInstanceOfSatisfying(
                        Outcome.No.class, no -> assertThat(no.why()).isInstanceOf(Refused.AlreadyAnswered.class));
        assertThat(answer(bureau, "T01", duty, "no", "看错了人家", last(bureau)))
                .isEqualTo(new Outcome.Done(DutyState.KEPT));
        assertThat(bureau.state(visit)).isEqualTo("VOID");
        answer(bureau, "T01", duty, "yes", "没有看错", last(bureau));
        assertThat(bureau.state(visit)).isEqualTo("OPEN");
        assertThat(bureau.all(
                        "select value from duty.answer where institution_id = :i order by answer_id", String.class))
                .containsExactly("yes", "no", "yes");
    }

    @Test
    void a_question_that_an_answer_had_settled_is_asked_again_when_the_answer_is_corrected() {
        Bureau bureau = bureau();
        bureau.misfortune("T04", FIRST, "HR-1");
        bureau.strike();
        long company = bureau.duty("company?", "HR-1");
        int fact = bureau.one(
                "select question from duty.question where institution_id = :i and fact <> '' and duty_id = " + company,
                Integer.class);
        Actor office = bureau.person("T03");
        bureau.within(() -> answer.answer(office, company, fact, "married", "人事档案", 0));
        assertThat(bureau.state(company)).as("nobody married needs company").isEqualTo("KEPT");

        bureau.within(() -> answer.answer(office, company, fact, "single", "看错了一行", last(bureau)));

        assertThat(bureau.state(company)).as("the union has not said yet").isEqualTo("OPEN");
        assertThat(bureau.all(
                        "select act from duty.entry where institution_id = :i and duty_id = " + company
                                + " order by entry",
                        String.class))
                .containsExactly("opened", "answered", "settled", "answer-corrected", "asked-again");
    }

    @Test
    void what_was_done_already_is_not_undone_by_a_correction() {
        Bureau bureau = bureau();
        long duty = asked(bureau);
        answer(bureau, "T01", duty, "yes", "入户看过", 0);
        long visit = bureau.duty("help-visit", "HR-1");
        bureau.within(() -> complete.complete(bureau.person("T01"), visit, 1, FIRST, ""));
        bureau.within(() -> complete.complete(bureau.person("T03"), visit, 2, FIRST, ""));

        answer(bureau, "T01", duty, "no", "原来不急", last(bureau));

        assertThat(bureau.state(visit)).isEqualTo("ASKED");
    }

    @Test
    void when_several_answer_at_once_one_is_taken_and_the_others_are_told_who_was_quicker() throws Exception {
        Bureau bureau = bureau();
        long duty = asked(bureau);
        Actor union = bureau.person("T01");
        CountDownLatch gate = new CountDownLatch(1);
        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(5)) {
            List<Future<Outcome>> tries = IntStream.range(0, 5)
                    .mapToObj(i -> threads.submit(() -> {
                        gate.await();
                        return bureau.within(() -> answer.answer(union, duty, 1, i % 2 == 0 ? "yes" : "no", "看过", 0));
                    }))
                    .toList();
            gate.countDown();
            for (Future<Outcome> one : tries) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o instanceof Outcome.No no
                        && no.why() instanceof Refused.AlreadyAnswered given
                        && given.by().equals("陶卫国"))
                .hasSize(4);
        assertThat(bureau.one("select count(*) from duty.answer where institution_id = :i", Long.class))
                .isEqualTo(1);
    }

    @Test
    void the_page_asks_those_who_are_asked_and_keeps_what_was_typed() throws Exception {
        Bureau bureau = bureau();
        String page = "/duties/" + asked(bureau);

        web.perform(get(page).with(as(bureau, "T01")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("是不是急需帮助")))
                .andExpect(content().string(containsString("为什么，或者从哪里知道")))
                .andExpect(content().string(not(containsString("登记办好了"))));
        var refused = web.perform(post(page + "/questions/1/answer")
                        .param("value", "")
                        .param("reason", "入户看过")
                        .with(as(bureau, "T01"))
                        .with(csrf()))
                .andExpect(flash().attributeExists("notice", "typed"))
                .andReturn();
        web.perform(get(page).cookie(refused.getResponse().getCookies()).with(as(bureau, "T01")))
                .andExpect(content().string(containsString("value=\"入户看过\"")));
        web.perform(post(page + "/questions/1/answer")
                        .param("value", "yes")
                        .param("reason", "入户看过")
                        .with(as(bureau, "T01"))
                        .with(csrf()))
                .andExpect(flash().attribute("notice", new Frame.Notice("已记下答复，问清了。要办的已经列在待办里。", false)));
        web.perform(get(page).with(as(bureau, "T01"))).andExpect(content().string(containsString("答复：是。理由：入户看过")));
    }

    private static RequestPostProcessor as(Bureau bureau, String code) {
        Actor who = bureau.person(code);
        return Founding.member(bureau.id, who.person().orElseThrow(), who.name());
    }
}
