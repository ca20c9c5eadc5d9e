package cn.jiannuo.server.voice;

import static cn.jiannuo.server.voice.Desk.UNION;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutySearch;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.MatterList;
import cn.jiannuo.server.voice.affair.AffairList;
import cn.jiannuo.server.voice.affair.AffairList.Standing;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.HandIn.HandedIn;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Difficulties at home: seen by whoever deals with them and by the person, and by nobody for his office alone. */
@ServerTest
class DifficultyTest {
    private static final String PERSON = "SJ080";
    private static final String SUPERVISION = "SJ011";

    @Autowired
    ApplicationContext context;

    @Autowired
    MatterDetail detail;

    @Autowired
    MatterList matterList;

    @Autowired
    DutyDetail dutyDetail;

    @Autowired
    DutyList dutyList;

    @Autowired
    Matters matters;

    @Autowired
    AffairList affairs;

    private static Map<String, String> nursery(String person) {
        return Map.of("person", person, "matter", "nursery", "detail", "两岁半的孩子没有排上公办托班");
    }

    @Test
    void the_person_and_the_union_see_it_supervision_and_colleagues_do_not() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.begun(PERSON, Door.DIFFICULTIES, nursery(""));

        assertThat(desk.list(PERSON, Door.DIFFICULTIES).total()).isEqualTo(1);
        assertThat(desk.list(UNION, Door.DIFFICULTIES).total()).isEqualTo(1);
        assertThat(desk.list("SJ081", Door.DIFFICULTIES).total()).isZero();
        var supervision = desk.signedIn(SUPERVISION, Power.SUPERVISOR);
        assertThat(desk.list(supervision, Door.DIFFICULTIES, Standing.ALL, "").total())
                .isZero();
        assertThat(desk.within(() -> detail.show(supervision, matter))).isEmpty();
        assertThat(desk.within(() -> matterList.find(
                                supervision.actor().person().orElseThrow(),
                                new MatterList.Search(MatterList.View.ALL, "", true, 0)))
                        .total())
                .isZero();
        assertThat(desk.within(() -> detail.show(desk.signedIn(UNION), matter))).isPresent();
        assertThat(desk.within(() -> detail.show(desk.signedIn(PERSON), matter)))
                .isPresent();
    }

    @Test
    void its_steps_are_duties_without_a_name_that_supervision_cannot_open() throws IOException {
        Desk desk = new Desk(context);
        desk.begun(PERSON, Door.DIFFICULTIES, nursery(""));
        var supervision = desk.signedIn(SUPERVISION, Power.SUPERVISOR);
        long duty = desk.within(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql(
                                "select duty_id from duty.duty where institution_id = :i and confidential and subject = '' "
                                        + "and subject_name = ''")
                        .param("i", desk.id.value())
                        .query(Long.class)
                        .single()));

        assertThat(desk.within(() -> dutyDetail.show(supervision, duty))).isEmpty();
        assertThat(desk.within(() -> dutyDetail.show(desk.signedIn(UNION), duty)))
                .isPresent();
        assertThat(desk.within(() -> dutyList.find(
                                supervision.actor().person().orElseThrow(), DutySearch.of(DutyList.View.ALL)))
                        .rows())
                .extracting(DutyList.Row::id)
                .doesNotContain(duty);
    }

    @Test
    void the_union_hands_in_for_a_colleague_and_anybody_else_only_where_he_answers_for_it() throws IOException {
        Desk desk = new Desk(context);
        assertThat(desk.handIn(UNION, Door.DIFFICULTIES, nursery(PERSON))).isInstanceOf(HandedIn.Taken.class);
        assertThat(desk.handIn("SJ081", Door.DIFFICULTIES, nursery(PERSON))).isEqualTo(new HandedIn.OnlyOneself("工会"));

        desk.withFiveTypes();
        long matter = desk.begun("SJ081", Door.DIFFICULTIES, nursery(PERSON));
        assertThat(desk.within(() -> detail.show(desk.signedIn("SJ081"), matter)))
                .as("who spoke up knows that it goes on, and not more")
                .isEmpty();
        assertThat(desk.within(
                        () -> affairs.firstAsked(desk.bureau.person("SJ081").id(), true)))
                .hasSize(1);
    }

    @Test
    void the_answer_says_why_not_and_the_person_reads_it() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.begun(PERSON, Door.DIFFICULTIES, nursery(""));
        desk.decide(UNION, matter, "survey", "clear", "");
        assertThat(desk.decide(UNION, matter, "report", "cannot", "")).isInstanceOf(Moved.Refused.class);
        desk.decide(UNION, matter, "report", "cannot", "公办托班由街道统一排号");
        desk.decide(UNION, matter, "explain", "explained", "");

        assertThat(desk.matter(matter).ended()).isEqualTo("explained");
        assertThat(desk.told(PERSON)).contains("matter.notice.ended");
        assertThat(desk.within(() -> detail.show(desk.signedIn(PERSON), matter))
                        .orElseThrow()
                        .lines()
                        .toString())
                .contains("公办托班由街道统一排号");
    }

    @Test
    void an_answer_after_the_person_took_it_back_is_refused() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.begun(PERSON, Door.DIFFICULTIES, nursery(""));
        assertThat(desk.within(() -> matters.act(desk.signedIn(PERSON).actor(), matter, new Deed.Withdraw("自己解决了"))))
                .isInstanceOf(Moved.Done.class);

        assertThat(desk.decide(UNION, matter, "survey", "clear", "")).isInstanceOf(Moved.Refused.class);
        assertThat(desk.list(PERSON, Door.DIFFICULTIES).affairs().getFirst().ended())
                .isEqualTo("withdrawn");
    }
}
