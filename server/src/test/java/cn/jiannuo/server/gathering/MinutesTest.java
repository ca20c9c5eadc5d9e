package cn.jiannuo.server.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.OnOccasion.Standing;
import cn.jiannuo.server.gathering.core.AnswerSaid;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Minutes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A1, A2 and A4: minutes typed on the spot, each thing said answered within its time, by whoever it was given to. */
@ServerTest
class MinutesTest {
    private static final LocalDate MEETING = LocalDate.of(2026, 1, 22);
    private static final String PATH = "/voice/gatherings/harmonious-office/symposium";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private Bureau bureau;
    private Kind kind;

    @BeforeEach
    void found() throws IOException {
        bureau = new Bureau(context);
        bureau.strike(MEETING);
        kind = bureau.kind("harmonious-office", "symposium");
    }

    private MockHttpServletRequestBuilder minutes(String code, String act) {
        return post(PATH)
                .with(bureau.as(code))
                .with(csrf())
                .param("act", act)
                .param("token", "one-sheet")
                .param("f.date", MEETING.toString())
                .param("f.level", "middle");
    }

    private static MockHttpServletRequestBuilder said(
            MockHttpServletRequestBuilder form, String words, String author, String handler) {
        return form.param("words", words).param("author", author).param("handler", handler);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder form) throws Exception {
        return mvc.perform(form).andReturn().getResponse();
    }

    private String page(String code, String address) throws Exception {
        return mvc.perform(get(address).with(bureau.as(code)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<Standing> owed(String code) {
        return bureau.within(() -> bureau.bean(OnOccasion.class)
                .of(bureau.signedIn(code), kind.regulation(), kind.answeringIds(), List.of("minutes-one-sheet")));
    }

    private Outcome answer(String code, long duty, String words) {
        return bureau.within(() -> bureau.bean(AnswerSaid.class).answer(bureau.signedIn(code), duty, words));
    }

    private void written() throws Exception {
        var form = said(minutes("SJ019", "save"), "会议太多", "夏志宏", "office");
        assertThat(send(said(form, "想学用手机", "", "youth-league")).getStatus()).isEqualTo(303);
    }

    @Test
    void only_whom_the_clause_names_writes_the_minutes() throws Exception {
        assertThat(send(said(minutes("SJ080", "save"), "会议太多", "", "office")).getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get(PATH + "/new").with(bureau.as("SJ080")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void a_row_that_is_not_whole_is_refused_and_nothing_typed_is_lost() throws Exception {
        var form = said(minutes("SJ019", "save"), "会议太多", "夏志红", "office");
        var answer = send(said(said(form, "食堂早点关门太早", "", ""), "", "", "hr"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("名册里没有“夏志红”", "还没有选由谁办理", "还没有写说了什么", "会议太多", "食堂早点关门太早");
        assertThat(owed("SJ019")).isEmpty();
        assertThat(page("SJ019", PATH + "/new")).contains("上次写到", "食堂早点关门太早");
    }

    @Test
    void a_meeting_that_is_still_to_come_has_no_minutes() throws Exception {
        var form = minutes("SJ019", "save").param("f.place", "三楼会议室");
        bureau.clock().set(MEETING.minusDays(1));
        var answer = send(said(form, "会议太多", "", "office"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("要开过了再记", "三楼会议室", "会议太多");
    }

    @Test
    void the_same_sheet_sent_twice_is_one_meeting() throws Exception {
        written();
        assertThat(owed("SJ019")).hasSize(2);
        written();
        assertThat(owed("SJ019")).hasSize(2);
        assertThat(year()).extracting(due -> due.held().size()).containsOnly(0, 1);
    }

    private List<Minutes.Due> year() {
        return bureau.within(() -> bureau.bean(Minutes.class).year(bureau.signedIn("SJ019"), kind, 2026));
    }

    @Test
    void the_minutes_of_one_level_show_that_one_meeting_was_held_and_no_other() throws Exception {
        written();
        assertThat(year())
                .extracting(due -> due.duty().rule(), due -> due.duty().state(), due -> due.said())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("symposium-middle", DutyState.ASKED, 2),
                        org.assertj.core.groups.Tuple.tuple("symposium-young", DutyState.OPEN, 0),
                        org.assertj.core.groups.Tuple.tuple("symposium-retired", DutyState.OPEN, 0));
    }

    @Test
    void who_owes_the_answer_gives_it_in_words_and_nobody_else_does() throws Exception {
        written();
        long duty = owed("SJ019").getFirst().row().id();
        assertThat(answer("SJ080", duty, "已经砍掉一半")).isEqualTo(Outcome.refused(new Refused.Unknown()));
        assertThat(answer("SJ081", duty, "我自己答"))
                .isInstanceOfSatisfying(
                        Outcome.No.class, no -> assertThat(no.why()).isInstanceOf(Refused.NotYours.class));
        assertThat(answer("SJ007", duty, "  "))
                .isInstanceOfSatisfying(
                        Outcome.No.class, no -> assertThat(no.why()).isInstanceOf(Refused.Missing.class));
        assertThat(answer("SJ007", duty, "字".repeat(AnswerSaid.MOST + 1)))
                .isInstanceOfSatisfying(
                        Outcome.No.class, no -> assertThat(no.why()).isInstanceOf(Refused.Missing.class));
        assertThat(answer("SJ007", duty, "二月起每周三不开会")).isEqualTo(new Outcome.Done(DutyState.ASKED));
        assertThat(answer("SJ007", duty, "再答一次"))
                .isInstanceOfSatisfying(
                        Outcome.No.class, no -> assertThat(no.why()).isInstanceOf(Refused.AlreadyDone.class));
        assertThat(page("SJ081", "/voice/gatherings/said/" + duty)).contains("二月起每周三不开会");
        assertThat(page("SJ081", "/notices")).contains("会议太多");
    }

    @Test
    void what_somebody_said_is_read_by_him_and_by_whom_it_concerns() throws Exception {
        written();
        long named = owed("SJ019").getFirst().row().id();
        long unnamed = owed("SJ019").getLast().row().id();
        assertThat(page("SJ081", "/voice/gatherings")).contains("会议太多").doesNotContain("想学用手机");
        assertThat(mvc.perform(get("/voice/gatherings/said/" + unnamed).with(bureau.as("SJ081")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get("/voice/gatherings/said/" + named).with(bureau.as("SJ080")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(page("SJ023", "/voice/gatherings/said/" + unnamed)).contains("没有留名", "想学用手机");
    }

    @Test
    void an_answer_after_its_month_counts_as_late_for_ever() throws Exception {
        written();
        long duty = owed("SJ019").getFirst().row().id();
        bureau.strike(LocalDate.of(2026, 3, 2));
        assertThat(answer("SJ007", duty, "二月起每周三不开会")).isInstanceOf(Outcome.Done.class);
        Minutes.Due middle = year().stream()
                .filter(due -> due.duty().rule().equals("symposium-middle"))
                .findFirst()
                .orElseThrow();
        assertThat(middle.answered()).isEqualTo(1);
        assertThat(middle.late()).isEqualTo(2);
    }

    @Test
    void a_visit_without_needs_shows_that_the_front_line_was_visited() throws Exception {
        var answer = send(post("/voice/gatherings/harmonious-office/front-line-needs")
                .with(bureau.as("SJ114"))
                .with(csrf())
                .param("act", "save")
                .param("token", "visit-one")
                .param("f.date", MEETING.toString())
                .param("f.place", "云溪高速公路跟踪审计组"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(page("SJ114", "/voice/gatherings")).contains("到审计一线问需要", "已办");
        var nowhere = send(post("/voice/gatherings/harmonious-office/front-line-needs")
                .with(bureau.as("SJ114"))
                .with(csrf())
                .param("act", "save")
                .param("token", "visit-two")
                .param("f.date", MEETING.toString()));
        assertThat(nowhere.getStatus()).isEqualTo(422);
        assertThat(nowhere.getContentAsString()).contains("还没有填去了哪个审计组");
    }
}
