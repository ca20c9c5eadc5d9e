package cn.jiannuo.server.disclosure;

import static cn.jiannuo.server.disclosure.Publishing.done;
import static cn.jiannuo.server.disclosure.Publishing.draft;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.disclosure.core.AskAboutItem;
import cn.jiannuo.server.disclosure.core.HandleQuestion;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.QuestionDetail;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.matter.Matters;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** 赵桂芳 (T04) asks about what 马骏 (T03) published for the office; 陶卫国 (T01) supervises for the union. */
@ServerTest
class QuestionTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    AskAboutItem ask;

    @Autowired
    HandleQuestion handle;

    @Autowired
    QuestionDetail detail;

    @Autowired
    Matters matters;

    @Autowired
    Sight sight;

    private Publishing house;
    private long item;

    @BeforeEach
    void published() {
        house = new Publishing(context);
        item = house.published("T03", "T01", house.tenderDuty(), draft("办公楼维修招标结果", "三家单位投标"));
    }

    private AskAboutItem.Result ask(String code, long about, String content, boolean named) {
        AskAboutItem.Result result = house.bureau.within(() -> ask.ask(house.who(code), about, content, named));
        result.asked().ifPresent(asked -> house.bureau.within(() -> matters.begin(asked.reference())));
        return result;
    }

    private long asked(String code) {
        return ask(code, item, "节约的钱用到哪里了", false).asked().orElseThrow().question();
    }

    private static String why(AskAboutItem.Result result) {
        return result.no().map(Outcome.No::why).orElse("taken");
    }

    private String why(Supplier<Outcome> act) {
        return house.bureau.within(act) instanceof Outcome.No no ? no.why() : "done";
    }

    private String answer(String code, long question, String text) {
        return why(() -> handle.answer(house.who(code), question, text, false));
    }

    private String judge(String code, long question, boolean clear, String text) {
        return why(() -> handle.judge(house.who(code), question, clear, text));
    }

    private String review(String code, long question, String outcome, String text) {
        return why(() -> handle.review(house.who(code), question, outcome, text));
    }

    private Optional<QuestionDetail.Seen> see(String code, long question) {
        return house.bureau.within(() -> detail.see(house.who(code), question));
    }

    private QuestionDetail.OfItem under(String code) {
        return house.bureau.within(() -> detail.ofItem(sight.of(house.who(code)), item));
    }

    private QuestionDetail.OfItem outside() {
        return house.bureau.within(() -> detail.ofItem(Sight.STRANGER, item));
    }

    @Test
    void a_question_waits_on_the_desk_of_whoever_published_and_the_answer_stands_under_the_item() {
        long question = asked("T04");
        assertThat(see("T03", question).orElseThrow().answering()).isPresent();
        assertThat(see("T03", question).orElseThrow().answering().orElseThrow().due())
                .isEqualTo(LocalDate.of(2026, 9, 24));
        assertThat(outside().answered()).isEmpty();

        assertThat(answer("T03", question, "上交财政，用于明年的维修")).isEqualTo("done");
        QuestionDetail.Row row = outside().answered().getFirst();
        assertThat(row.words()).isEqualTo("节约的钱用到哪里了");
        assertThat(row.askerName()).isEmpty();
        assertThat(row.replies().getFirst().content()).isEqualTo("上交财政，用于明年的维修");
        assertThat(told("disclosure.notice.question-answered")).containsExactly("T04");

        assertThat(see("T04", question).orElseThrow().judging()).isPresent();
        assertThat(judge("T04", question, true, "")).isEqualTo("done");
        assertThat(see("T04", question).orElseThrow().question().endedOn()).isEqualTo(Publishing.FIRST);
    }

    @Test
    void a_question_about_what_another_regulation_has_published_comes_to_its_office_not_to_ours() {
        long works = house.published("T05", "T01", house.worksDuty(), draft("锅炉房完工", "花了八万元"));
        long question = ask("T04", works, "谁验收的", false).asked().orElseThrow().question();

        assertThat(see("T05", question).orElseThrow().answering()).isPresent();
        assertThat(see("T03", question).flatMap(QuestionDetail.Seen::answering)).isEmpty();
        assertThat(answer("T03", question, "不归我")).isNotEqualTo("done");
        assertThat(answer("T05", question, "监理单位")).isEqualTo("done");
    }

    private java.util.List<String> told(String words) {
        return house.bureau.all(
                "select p.code from notification.notice n join organization.person p on p.institution_id = n.institution_id"
                        + " and p.person_id = n.person_id where n.institution_id = :i and n.words_key = '" + words
                        + "'",
                String.class);
    }

    @Test
    void who_asked_stands_in_no_table_but_our_own() {
        asked("T04");
        long person = house.bureau.person("T04").person().orElseThrow();
        for (String table : new String[] {"record.event", "matter.matter", "matter.act", "duty.duty", "audit.entry"}) {
            String rows = String.join(
                    "\n",
                    house.bureau.all("select t::text from " + table + " t where institution_id = :i", String.class));
            assertThat(rows).as(table).doesNotContain("T04", "赵桂芳").doesNotContain("," + person + ",");
        }
    }

    @Test
    void the_name_is_shown_where_the_asker_wishes_it() {
        long question = ask("T04", item, "谁中的标", true).asked().orElseThrow().question();
        answer("T03", question, "云岭建工");
        assertThat(outside().answered().getFirst().askerName()).isEqualTo("赵桂芳");
    }

    @Test
    void a_question_that_names_somebody_is_not_shown_with_its_answer() {
        long question =
                ask("T04", item, "是不是何建平打的招呼", true).asked().orElseThrow().question();
        house.bureau.within(() -> handle.answer(house.who("T03"), question, "评标由抽签的专家完成", true));
        QuestionDetail.Row row = under("T05").answered().getFirst();
        assertThat(row.words()).isEmpty();
        assertThat(row.askerName()).isEmpty();
        assertThat(see("T04", question).orElseThrow().question().content()).contains("何建平");
    }

    @Test
    void what_is_empty_too_long_or_asked_twice_at_once_is_refused() {
        assertThat(why(ask("T04", item, "  ", false))).isEqualTo("no-question");
        assertThat(why(ask("T04", item, "问".repeat(1001), false))).isEqualTo("long-question");
        assertThat(why(ask("T04", item, "第一个", false))).isEqualTo("taken");
        assertThat(why(ask("T04", item, "第二个", false))).isEqualTo("asked-already");
        assertThat(why(ask("T06", item, "别人问的", false))).isEqualTo("taken");
    }

    @Test
    void nobody_asks_about_what_he_may_not_read() {
        long own = house.published("T05", "T01", house.unitDuty(), draft("财务科九月奖金分配", "总额 3.2 万元"));
        assertThat(why(ask("T02", own, "奖金怎么算", false))).isEqualTo("unknown");
        assertThat(why(ask("T04", own, "奖金怎么算", false))).isEqualTo("taken");
        done(house.withdraw("T03", item, "写错了"));
        assertThat(why(ask("T04", item, "为什么撤下", false))).isEqualTo("unknown");
    }

    @Test
    void what_a_unit_published_its_head_answers() {
        long own = house.published("T05", "T01", house.unitDuty(), draft("财务科九月奖金分配", "总额 3.2 万元"));
        long question = ask("T04", own, "夜班怎么算", false).asked().orElseThrow().question();
        assertThat(answer("T03", question, "不是我的")).isEqualTo("question-not-yours");
        assertThat(answer("T05", question, "每班二十元")).isEqualTo("done");
    }

    @Test
    void only_whoever_is_concerned_sees_a_question_on_its_way() {
        long question = asked("T04");
        assertThat(see("T04", question)).isPresent();
        assertThat(see("T01", question)).isPresent();
        assertThat(see("T06", question)).isEmpty();
        assertThat(under("T06").waiting()).isEmpty();
        assertThat(under("T04").waiting()).hasSize(1);
        assertThat(answer("T06", question, "我来答")).isNotEqualTo("done");
        assertThat(answer("T03", question, " ")).isEqualTo("no-answer");
        assertThat(answer("T03", question, "长".repeat(5001))).isEqualTo("long-answer");
        assertThat(judge("T04", question, true, "")).isEqualTo("question-moved");
        assertThat(answer("T03", question, "上交财政")).isEqualTo("done");
        assertThat(answer("T03", question, "再答一次")).isEqualTo("question-moved");
        assertThat(judge("T06", question, true, "")).isEqualTo("unknown");
    }

    @Test
    void an_answer_that_does_not_do_goes_to_supervision_and_back() {
        long question = asked("T04");
        answer("T03", question, "按规定处理");
        assertThat(judge("T04", question, false, " ")).isEqualTo("no-insistence");
        assertThat(judge("T04", question, false, "没说用在哪里")).isEqualTo("done");
        assertThat(see("T01", question).orElseThrow().reviewing()).isPresent();
        assertThat(review("T03", question, "sound", "我看行")).isEqualTo("question-not-yours");
        assertThat(review("T01", question, "redo", " ")).isEqualTo("no-finding");
        assertThat(review("T01", question, "nonsense", "请写明")).isEqualTo("question-moved");
        assertThat(review("T01", question, "redo", "请写明用途")).isEqualTo("done");
        assertThat(answer("T03", question, "12.6 万元上交财政")).isEqualTo("done");
        assertThat(under("T05").answered().getFirst().replies())
                .extracting(reply -> reply.content())
                .containsExactly("按规定处理", "请写明用途", "12.6 万元上交财政");
        assertThat(told("disclosure.notice.question-answered")).containsExactly("T04", "T04");
    }

    @Test
    void silence_after_an_answer_closes_the_question_and_an_answer_that_is_late_stays_late() {
        long question = asked("T04");
        house.bureau.strike(LocalDate.of(2026, 9, 28));
        assertThat(answer("T03", question, "上交财政")).isEqualTo("done");
        house.bureau.strike(LocalDate.of(2026, 9, 30));
        assertThat(see("T04", question).orElseThrow().question().endedOn()).isNull();
        house.bureau.strike(LocalDate.of(2026, 10, 8));
        assertThat(see("T04", question).orElseThrow().question().endedOn()).isNotNull();
        var reply = see("T04", question).orElseThrow().course().getFirst();
        assertThat(reply.endedOn()).isAfter(reply.due());
    }

    @Test
    void a_question_leads_to_another_edition_that_is_shown_with_it() {
        long question = asked("T04");
        answer("T03", question, "漏写一家投标单位，马上更正");
        assertThat(why(() -> handle.correct(house.who("T04"), question, "我来改"))).isEqualTo("not-yours");
        assertThat(why(() -> handle.correct(house.who("T03"), question, "职工提问，核对后更正")))
                .isEqualTo("done");
        assertThat(outside().answered().getFirst().correctedBy()).isZero();
        done(house.handIn("T03", item));
        done(house.check("T01", item, ""));
        done(house.publish("T03", item));
        assertThat(outside().answered().getFirst().correctedBy()).isEqualTo(2);
    }

    @Test
    void whoever_asked_takes_it_back_and_nobody_else() {
        long question = asked("T04");
        assertThat(why(() -> handle.withdraw(house.who("T03"), question, "不答"))).isEqualTo("unknown");
        assertThat(why(() -> handle.withdraw(house.who("T04"), question, "问的人收回")))
                .isEqualTo("done");
        assertThat(answer("T03", question, "上交财政")).isEqualTo("question-moved");
        assertThat(under("T05").answered()).isEmpty();
    }

    @Test
    void strangers_read_answers_and_are_not_offered_to_ask() {
        assertThat(outside().citation()).isEmpty();
        assertThat(under("T06").citation()).contains("第七条");
    }
}
