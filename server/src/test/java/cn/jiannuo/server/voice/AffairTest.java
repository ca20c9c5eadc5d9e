package cn.jiannuo.server.voice;

import static cn.jiannuo.server.voice.Desk.CLERK;
import static cn.jiannuo.server.voice.Desk.repairOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.ToldOfMatter;
import cn.jiannuo.server.voice.affair.Affair;
import cn.jiannuo.server.voice.affair.Affair.Rating;
import cn.jiannuo.server.voice.affair.AffairList.Standing;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.HandIn.HandedIn;
import cn.jiannuo.server.voice.affair.LateAffairs;
import cn.jiannuo.server.voice.affair.RateAffair;
import cn.jiannuo.server.voice.affair.RateAffair.Rated;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Repairs at home: who may hand one in, who sees it, what comes first, and what the household says. */
@ServerTest
class AffairTest {
    /** 赵桂芳, at home; 薛明浩, away until the end of the year. */
    private static final String HOUSEHOLD = "SJ080";

    private static final String AWAY = "SJ074";

    @Autowired
    ApplicationContext context;

    @Autowired
    RateAffair rate;

    @Autowired
    LateAffairs late;

    @Autowired
    ToldOfMatter told;

    @Autowired
    MatterDetail detail;

    @Test
    void what_is_urgent_comes_first_then_whose_home_is_without_them_then_the_rest() throws IOException {
        Desk desk = new Desk(context);
        desk.repair(CLERK, HOUSEHOLD, "no");
        desk.repair(CLERK, AWAY, "no");
        desk.repair(CLERK, "SJ023", "yes");

        List<Affair> list = desk.list(CLERK, Door.REPAIRS).affairs();

        assertThat(list).extracting(Affair::subjectName).containsExactly("周敏", "薛明浩", "赵桂芳");
        assertThat(list).extracting(Affair::name).containsExactly("当天处理急事", "先修在外职工家里的", "上门维修");
        assertThat(list).extracting(Affair::away).containsExactly(false, true, false);
        assertThat(list.getLast().said()).isEqualTo("水 · 二号楼三单元401 · 厨房龙头滴水");
    }

    @Test
    void everybody_hands_in_for_himself_and_only_the_desk_for_others() throws IOException {
        Desk desk = new Desk(context);

        assertThat(desk.handIn(HOUSEHOLD, Door.REPAIRS, repairOf("", "no"))).isInstanceOf(HandedIn.Taken.class);
        assertThat(desk.handIn("SJ007", Door.REPAIRS, repairOf(HOUSEHOLD, "no")))
                .isEqualTo(new HandedIn.OnlyOneself("机关服务中心"));
        assertThat(desk.handIn(CLERK, Door.REPAIRS, repairOf(HOUSEHOLD, "no"))).isInstanceOf(HandedIn.Taken.class);
        assertThat(desk.told(HOUSEHOLD)).contains("affair.notice.for-you");
    }

    @Test
    void a_form_that_leaves_out_what_is_needed_or_names_nobody_is_refused() throws IOException {
        Desk desk = new Desk(context);
        Map<String, String> nothing = new HashMap<>(repairOf(HOUSEHOLD, "no"));
        nothing.remove("matter");

        assertThat(desk.handIn(CLERK, Door.REPAIRS, nothing))
                .isInstanceOfSatisfying(
                        HandedIn.Wrong.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(problem -> problem.column())
                                .containsExactly("matter"));
        assertThat(desk.handIn(CLERK, Door.REPAIRS, repairOf("张无忌", "no"))).isEqualTo(new HandedIn.Nobody("张无忌"));
        assertThat(desk.list(CLERK, Door.REPAIRS).total()).isZero();
    }

    @Test
    void the_person_the_desk_and_supervision_see_it_and_nobody_else_until_he_is_told() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.repair(CLERK, HOUSEHOLD, "yes");

        assertThat(desk.list(HOUSEHOLD, Door.REPAIRS).total()).isEqualTo(1);
        assertThat(desk.list(CLERK, Door.REPAIRS).total()).isEqualTo(1);
        assertThat(desk.list("SJ081", Door.REPAIRS).total()).isZero();
        assertThat(desk.list(desk.signedIn("SJ011", Power.SUPERVISOR), Door.REPAIRS, Standing.ALL, "")
                        .total())
                .isEqualTo(1);
        assertThat(sees(desk, "SJ081", matter)).isFalse();
        assertThat(sees(desk, Desk.UNION, matter)).isFalse();

        desk.decide(CLERK, matter, "take", "sent", "");
        assertThat(sees(desk, Desk.UNION, matter))
                .as("the union is told of what is urgent, and sees no more than that")
                .isFalse();
        assertThat(desk.within(() -> told.of(desk.signedIn(Desk.UNION), matter)))
                .get()
                .satisfies(one -> assertThat(one.turns()).hasSize(1));
        assertThat(desk.within(() -> told.of(desk.signedIn("SJ081"), matter))).isEmpty();
    }

    private boolean sees(Desk desk, String code, long matter) {
        return desk.within(() -> detail.show(desk.signedIn(code), matter)).isPresent();
    }

    @Test
    void only_the_person_served_rates_and_only_once_it_has_ended() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.repair(CLERK, HOUSEHOLD, "no");
        assertThat(rate(desk, HOUSEHOLD, matter)).isEqualTo(Rated.NOT_ENDED);
        desk.decide(CLERK, matter, "take", "sent", "");
        desk.decide(CLERK, matter, "repair", "repaired", "");
        desk.decide(HOUSEHOLD, matter, "confirm", "still-broken", "夜里还在滴");
        assertThat(desk.matter(matter).standing().active("repair"))
                .as("a household that says it still drips has it mended again")
                .isPresent();
        desk.decide(CLERK, matter, "repair", "repaired", "");
        desk.decide(HOUSEHOLD, matter, "confirm", "good", "");

        assertThat(rate(desk, CLERK, matter)).isEqualTo(Rated.NOT_YOURS);
        assertThat(rate(desk, HOUSEHOLD, matter)).isEqualTo(Rated.DONE);
        assertThat(desk.list(CLERK, Door.REPAIRS).affairs().getFirst().rating()).isEqualTo(Rating.SATISFIED);
    }

    private Rated rate(Desk desk, String who, long matter) {
        return desk.within(() -> rate.rate(desk.signedIn(who).actor(), matter, Rating.SATISFIED, "师傅很细心"));
    }

    @Test
    void of_two_who_take_the_step_at_once_one_is_told_that_it_is_done() throws Exception {
        Desk desk = new Desk(context);
        long matter = desk.repair(CLERK, HOUSEHOLD, "no");
        Callable<Moved> take = () -> desk.decide(CLERK, matter, "take", "sent", "");
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Moved>> moved = both.invokeAll(List.of(take, take));

            assertThat(List.of(moved.get(0).get(), moved.get(1).get()))
                    .filteredOn(Moved.Done.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void what_is_late_stands_apart_and_stays_late_when_it_is_done() throws IOException {
        Desk desk = new Desk(context);
        long matter = desk.repair(CLERK, HOUSEHOLD, "no");
        desk.repair(CLERK, "SJ023", "no");
        desk.decide(CLERK, matter, "take", "sent", "");
        desk.clock.set(Desk.MONDAY.plusDays(4));

        assertThat(desk.list(desk.signedIn(CLERK), Door.REPAIRS, Standing.LATE, "赵桂芳")
                        .total())
                .isEqualTo(1);
        desk.decide(CLERK, matter, "repair", "repaired", "");
        desk.decide(HOUSEHOLD, matter, "confirm", "good", "");
        assertThat(desk.list(desk.signedIn(CLERK), Door.REPAIRS, Standing.ENDED, "")
                        .affairs())
                .extracting(Affair::wasLate)
                .containsExactly(true);
    }

    @Test
    void whoever_hands_in_for_a_colleague_was_asked_first_where_the_regulation_says_so() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long matter = desk.repair("SJ007", HOUSEHOLD, "no");

        assertThat(sees(desk, "SJ007", matter)).isTrue();
        assertThat(sees(desk, "SJ081", matter)).isFalse();
        late(desk);
        assertThat(desk.told("SJ007")).doesNotContain("affair.notice.first-late");
        desk.clock.set(Desk.MONDAY.plusDays(1));
        late(desk);
        late(desk);
        assertThat(desk.told("SJ007"))
                .filteredOn("affair.notice.first-late"::equals)
                .hasSize(1);
    }

    @Test
    void a_day_that_is_promised_stays_within_what_the_regulation_gives() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        Map<String, String> simple = new HashMap<>(Map.of("grade", "simple", "handler", "organisation-section"));
        simple.put("promised_on", "2026-11-27");
        assertThat(desk.handIn("SJ009", Door.QUESTIONS, "matter-accepted", simple))
                .isInstanceOfSatisfying(
                        HandedIn.Beyond.class,
                        beyond -> assertThat(beyond.verdict().rule().id()).isEqualTo("promised-time"));
        simple.put("promised_on", "2026-11-26");
        assertThat(desk.handIn("SJ009", Door.QUESTIONS, "matter-accepted", simple))
                .isInstanceOf(HandedIn.Taken.class);
    }

    private void late(Desk desk) {
        desk.within(() -> {
            late.strike();
            return true;
        });
    }
}
