package cn.jiannuo.server.deliberation.core;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Refusal;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.deliberation.core.TopicDetail.View;
import cn.jiannuo.server.deliberation.core.TopicDetail.Voice;
import cn.jiannuo.server.duty.Bureau;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 两下两上 and public notices, as a regulation of the tests' own has them. T03 heads the office, T01 the union. */
@ServerTest
class DeliberationTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final LocalDate FIRST_OVER = LocalDate.of(2026, 9, 15);
    private static final LocalDate SECOND_OVER = LocalDate.of(2026, 9, 19);

    @Autowired
    ApplicationContext context;

    @Autowired
    Matters matters;

    @Autowired
    RaiseTopic raise;

    @Autowired
    WriteDraft write;

    @Autowired
    GiveOpinion give;

    @Autowired
    AnswerOpinion answer;

    @Autowired
    NoteMeeting note;

    @Autowired
    TopicDetail detail;

    @Autowired
    Topics topics;

    private Bureau bureau;

    @BeforeEach
    void found() {
        bureau = new Bureau(context, MONDAY, pack());
    }

    @Test
    void a_matter_is_drafted_heard_answered_changed_heard_again_decided_and_published() {
        long matter = construction();
        assertThat(text("T03", matter, "draft", "一、修锅炉房。\r\n\r\n　二、预算30万元。\n")).isEqualTo(new Heard.Done());
        assertThat(say("T04", matter, "first-round", 1, 2, "30万元不够")).isEqualTo(new Heard.Done());
        assertThat(say("T05", matter, "first-round", 1, 0, "先修车库")).isEqualTo(new Heard.Done());
        bureau.strike(FIRST_OVER);
        assertThat(answer("T03", matter, 1, Response.ADOPTED, "改为35万元")).isEqualTo(new Heard.Done());
        assertThat(answer("T03", matter, 2, Response.NOT_ADOPTED, "车库去年修过")).isEqualTo(new Heard.Done());
        assertThat(text("T03", matter, "concentrate", "一、修锅炉房。\n二、预算35万元。")).isEqualTo(new Heard.Done());
        bureau.strike(SECOND_OVER.plusDays(2));
        assertThat(meet("T01", matter, new Votes(6, 5, 4, 1, 0, 0), "陶卫国、周敏、马骏、梁文博、何建平", "何建平：预算仍偏紧"))
                .isEqualTo(new Heard.Done());
        assertThat(text("T03", matter, "publish", "同意修锅炉房，预算35万元。")).isEqualTo(new Heard.Done());

        View seen = view("T06", matter).orElseThrow();
        assertThat(seen.topic().title()).isEqualTo("修锅炉房");
        assertThat(seen.topic().why()).isEqualTo("去年冬天停过三次");
        assertThat(seen.topic().ended()).isEqualTo("published");
        assertThat(seen.drafts()).extracting(Drafts.Draft::name).containsExactly("草案", "修改稿", "决定");
        assertThat(seen.drafts().getFirst().paragraphs()).containsExactly("一、修锅炉房。", "二、预算30万元。");
        assertThat(seen.rounds()).extracting(Rounds.Round::asked).containsExactly(6L, 6L);
        assertThat(seen.rounds()).extracting(Rounds.Round::closedOn).doesNotContainNull();
        assertThat(seen.voices()).extracting(Voice::author).containsExactly("赵桂芳", "梁文博");
        assertThat(seen.voices())
                .extracting(voice -> voice.remark().paragraph())
                .containsExactly(2, 0);
        assertThat(seen.voices()).extracting(Voice::reply).containsExactly("改为35万元", "车库去年修过");
        assertThat(seen.meetings()).singleElement().satisfies(meeting -> {
            assertThat(meeting.carried()).isTrue();
            assertThat(meeting.dissent()).isEqualTo("何建平：预算仍偏紧");
        });
    }

    @Test
    void everybody_asked_is_told_and_whoever_spoke_hears_of_the_answer_and_the_end() {
        long matter = construction();
        text("T03", matter, "draft", "一、修锅炉房。");
        assertThat(told("deliberation.notice.asked")).isEqualTo(6);
        say("T04", matter, "first-round", 1, 1, "好");
        bureau.strike(FIRST_OVER);
        answer("T03", matter, 1, Response.ADOPTED, "谢谢");
        assertThat(told("deliberation.notice.answered")).isEqualTo(1);
        bureau.within(() -> write.decide(bureau.person("T03"), matter, "concentrate", "dropped", "钱另有安排"));
        assertThat(told("deliberation.notice.ended")).isEqualTo(1);
    }

    @Test
    void no_step_is_skipped_and_no_text_left_out() {
        long matter = construction();
        assertThat(text("T03", matter, "draft", " \n　\n")).isEqualTo(new Heard.Wrong("no-text"));
        assertThat(bureau.within(() -> write.decide(bureau.person("T03"), matter, "draft", "drafted", "")))
                .as("the straight way asks for the text")
                .isEqualTo(new Heard.Wrong("no-text"));
        assertThat(meet("T01", matter, new Votes(6, 1, 1, 0, 0, 0), "陶卫国", "")).isInstanceOf(Heard.No.class);
        assertThat(text("T04", matter, "draft", "我来写")).isEqualTo(new Heard.No(new Why.NotYours("办公室")));
        assertThat(text("T03", matter, "draft", "长".repeat(5001)))
                .isEqualTo(new Heard.Wrong("long-paragraph", 1, 5001, 5000));
        text("T03", matter, "draft", "一、修锅炉房。");
        say("T04", matter, "first-round", 1, 1, "好");
        bureau.strike(FIRST_OVER);
        assertThat(text("T03", matter, "concentrate", "二稿"))
                .as("one opinion waits")
                .isInstanceOf(Heard.No.class);
        assertThat(view("T03", matter).orElseThrow().drafts())
                .as("what is refused is no version")
                .hasSize(1);
    }

    @Test
    void what_is_typed_while_a_round_closes_is_kept_for_its_author_alone() {
        long matter = construction();
        text("T03", matter, "draft", "一、修锅炉房。");
        bureau.strike(FIRST_OVER);
        assertThat(say("T04", matter, "first-round", 1, 1, "写了一下午的意见")).isEqualTo(new Heard.TooLate());

        assertThat(view("T04", matter).orElseThrow().late())
                .singleElement()
                .satisfies(late -> assertThat(late.content()).isEqualTo("写了一下午的意见"));
        assertThat(view("T05", matter).orElseThrow().late()).isEmpty();
        assertThat(view("T04", matter).orElseThrow().voices())
                .as("it does not count")
                .isEmpty();
        assertThat(text("T03", matter, "concentrate", "二稿")).isEqualTo(new Heard.Done());
    }

    @Test
    void an_urgent_matter_leaves_out_the_second_round_with_a_reason_all_can_read() {
        long matter = construction();
        text("T03", matter, "draft", "一、修锅炉房。");
        assertThat(bureau.within(
                        () -> matters.act(bureau.person("T04"), matter, new Deed.UseException("urgent", "要塌了"))))
                .isEqualTo(Moved.refused(new Why.NotYours("工会")));
        bureau.within(() -> matters.act(bureau.person("T01"), matter, new Deed.UseException("urgent", "锅炉房有塌落危险")));
        bureau.strike(FIRST_OVER);
        text("T03", matter, "concentrate", "一、立即修锅炉房。");

        View seen = view("T06", matter).orElseThrow();
        assertThat(seen.matter().standing().active("decide")).isPresent();
        assertThat(seen.exceptions()).extracting(use -> use.reason()).containsExactly("锅炉房有塌落危险");
    }

    @Test
    void a_vote_needs_its_quorum_its_names_and_the_words_of_who_was_against() {
        long matter = construction();
        text("T03", matter, "draft", "一、修锅炉房。");
        bureau.strike(FIRST_OVER);
        text("T03", matter, "concentrate", "一、修锅炉房。");
        bureau.strike(SECOND_OVER.plusDays(2));
        assertThat(meet("T01", matter, new Votes(6, 4, 3, 1, 0, 0), "陶卫国、周敏、马骏、梁文博", ""))
                .isEqualTo(new Heard.Wrong("dissent", 1));
        assertThat(meet("T01", matter, new Votes(6, 4, 4, 0, 0, 0), "陶卫国、周敏", ""))
                .isEqualTo(new Heard.Wrong("attendance", 2, 4));
        assertThat(meet("T01", matter, new Votes(6, 3, 3, 0, 0, 0), "陶卫国、周敏、马骏", ""))
                .isEqualTo(new Heard.No(new Why.ByProcedure(new Refusal.QuorumMissed(3, 4))));
        assertThat(view("T01", matter).orElseThrow().meetings()).isEmpty();
        assertThat(meet("T01", matter, new Votes(6, 4, 3, 1, 0, 0), "陶卫国 周敏，马骏、梁文博", "梁文博：太贵"))
                .isEqualTo(new Heard.Done());
        assertThat(view("T01", matter).orElseThrow().meetings())
                .as("three of six are not more than half")
                .extracting(MeetingNotes.Meeting::carried)
                .containsExactly(false);
        assertThat(view("T01", matter).orElseThrow().matter().standing().active("concentrate"))
                .isPresent();
    }

    @Test
    void objections_are_read_by_those_who_handle_them_only_and_a_confidential_name_is_not_in_the_matter() {
        long matter = nomination();
        assertThat(object("T04", matter, "考勤不实，三月有五天不在岗", true)).isEqualTo(new Heard.Done());
        assertThat(object("T02", matter, "账目没有交接", false)).isEqualTo(new Heard.Done());

        assertThat(view("T05", matter)).as("who is nominated sees the notice").isPresent();
        assertThat(view("T05", matter).orElseThrow().voices())
                .as("and no objection")
                .isEmpty();
        assertThat(view("T06", matter).orElseThrow().voices())
                .extracting(Voice::content)
                .containsExactly("", "");
        assertThat(view("T04", matter).orElseThrow().voices())
                .extracting(Voice::content)
                .containsExactly("考勤不实，三月有五天不在岗", "");
        assertThat(view("T01", matter).orElseThrow().voices())
                .extracting(Voice::author)
                .containsExactly("赵桂芳", "周敏");
        assertThat(supervisor("T06", matter).voices())
                .as("supervision reads what is named")
                .extracting(Voice::content)
                .containsExactly("", "账目没有交接");
        String all = bureau.one(
                "select string_agg(standing::text, '') || (select string_agg(detail::text || actor, '') from matter.act "
                        + "where institution_id = :i) from matter.matter where institution_id = :i",
                String.class);
        assertThat(all).doesNotContain("考勤不实", "账目没有", "T04", "赵桂芳").contains("T02");
    }

    @Test
    void nobody_is_appointed_before_every_objection_is_answered() {
        long matter = nomination();
        object("T04", matter, "考勤不实", true);
        bureau.clock.set(LocalDate.of(2026, 9, 15));
        assertThat(bureau.within(() -> matters.act(bureau.person("T03"), matter, new Deed.CloseWindow("publicise"))))
                .isInstanceOf(Moved.Done.class);
        assertThat(decide("T03", matter, "publicise", "quiet", "")).isEqualTo(new Heard.Done());
        assertThat(decide("T03", matter, "appoint", "appoint", "")).isInstanceOf(Heard.No.class);
        assertThat(answer("T01", matter, 1, Response.NOT_ADOPTED, "考勤机坏过，已核对门禁"))
                .isEqualTo(new Heard.Done());
        assertThat(view("T04", matter).orElseThrow().voices())
                .extracting(Voice::reply)
                .containsExactly("考勤机坏过，已核对门禁");
        assertThat(view("T06", matter).orElseThrow().voices())
                .extracting(Voice::reply)
                .containsExactly("");
        assertThat(decide("T03", matter, "appoint", "appoint", "")).isEqualTo(new Heard.Done());
        assertThat(topic(matter).ended()).isEqualTo("appointed");
    }

    @Test
    void nobody_answers_an_objection_of_his_own_even_a_confidential_one() {
        long matter = nomination();
        object("T01", matter, "有话说", true);
        assertThat(answer("T01", matter, 1, Response.ADOPTED, "对"))
                .isEqualTo(new Heard.No(new Why.ByProcedure(new Refusal.OwnOpinion(1))));
        assertThat(answer("T03", matter, 1, Response.ADOPTED, " ")).isEqualTo(new Heard.Wrong("answer-why"));
    }

    @Test
    void of_two_who_answer_at_once_one_does_and_the_other_is_told() throws Exception {
        long matter = construction();
        text("T03", matter, "draft", "一、修锅炉房。");
        say("T04", matter, "first-round", 1, 1, "好");
        Callable<Heard> first = () -> answer("T03", matter, 1, Response.ADOPTED, "采纳");
        Callable<Heard> second = () -> answer("T01", matter, 1, Response.NOT_ADOPTED, "不采纳");
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Heard>> said = both.invokeAll(List.of(first, second));
            assertThat(List.of(said.get(0).get(), said.get(1).get()))
                    .contains(new Heard.Done(), new Heard.No(new Why.ByProcedure(new Refusal.OpinionAnswered(1))));
        }
    }

    @Test
    void a_text_with_what_a_word_processor_leaves_behind_is_kept_clean() {
        long matter = construction();
        assertThat(text("T03", matter, "draft", "\uFEFF一、修\u0000锅炉房。\u0007\n<script>alert(1)</script>"))
                .isEqualTo(new Heard.Done());
        assertThat(view("T03", matter).orElseThrow().drafts().getFirst().paragraphs())
                .containsExactly("一、修锅炉房。", "<script>alert(1)</script>");
    }

    private long construction() {
        Reported reported = bureau.within(() -> raise.raise(
                signed("T03"),
                "R-1",
                Map.of("kind", "major", "date", MONDAY.toString(), "matter", "construction"),
                " 修锅炉房 ",
                "去年冬天停过三次"));
        assertThat(reported).isInstanceOf(Reported.Taken.class);
        return bureau.within(() -> matters.begin("R-1")).getFirst().id();
    }

    private long nomination() {
        bureau.report(
                "N-1", Map.of("kind", "nominated", "date", MONDAY.toString(), "person", "T05", "position", "财务科科长"));
        return bureau.within(() -> matters.begin("N-1")).getFirst().id();
    }

    private SignedIn signed(String code, Power... more) {
        return new SignedIn(bureau.person(code), more.length == 0 ? Set.of(Power.MEMBER) : Set.of(more));
    }

    private Heard text(String code, long matter, String step, String typed) {
        return bureau.within(() -> write.write(bureau.person(code), matter, step, typed));
    }

    private Heard decide(String code, long matter, String step, String outcome, String reason) {
        return bureau.within(() -> write.decide(bureau.person(code), matter, step, outcome, reason));
    }

    private Heard say(String code, long matter, String step, int version, int paragraph, String content) {
        return bureau.within(() ->
                give.give(signed(code), matter, new GiveOpinion.Opinion(step, version, paragraph, content, false)));
    }

    private Heard object(String code, long matter, String content, boolean inConfidence) {
        return bureau.within(() ->
                give.give(signed(code), matter, new GiveOpinion.Opinion("publicise", 0, 0, content, inConfidence)));
    }

    private Heard answer(String code, long matter, int opinion, Response response, String why) {
        return bureau.within(() -> answer.answer(bureau.person(code), matter, opinion, response, why));
    }

    private Heard meet(String code, long matter, Votes votes, String attended, String dissent) {
        return bureau.within(() -> note.note(
                bureau.person(code),
                matter,
                "decide",
                new NoteMeeting.Noted(LocalDate.now(bureau.clock), attended, "", votes, dissent, "照票数")));
    }

    private Optional<View> view(String code, long matter) {
        return bureau.within(() -> detail.view(signed(code), matter));
    }

    private View supervisor(String code, long matter) {
        return bureau.within(() -> detail.view(signed(code, Power.MEMBER, Power.SUPERVISOR), matter))
                .orElseThrow();
    }

    private Topics.Topic topic(long matter) {
        return bureau.within(() -> topics.find(matter)).orElseThrow();
    }

    private long told(String words) {
        return bureau.one(
                "select count(*) from notification.notice where institution_id = :i and words_key = '" + words + "'",
                Long.class);
    }

    static String pack() {
        try (var in = DeliberationTest.class.getResourceAsStream("/deliberation/hearings.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
