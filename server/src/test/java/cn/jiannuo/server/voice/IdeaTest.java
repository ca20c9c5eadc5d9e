package cn.jiannuo.server.voice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.voice.affair.Affair;
import cn.jiannuo.server.voice.affair.AwardIdea;
import cn.jiannuo.server.voice.affair.Awarded;
import cn.jiannuo.server.voice.affair.Awards;
import cn.jiannuo.server.voice.affair.CountBallot;
import cn.jiannuo.server.voice.affair.CountBallot.Counted;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.JudgeIdea;
import cn.jiannuo.server.voice.affair.JudgeIdea.Judged;
import cn.jiannuo.server.voice.affair.MergeIdeas;
import cn.jiannuo.server.voice.affair.MergeIdeas.Merged;
import cn.jiannuo.server.voice.affair.SupportIdea;
import cn.jiannuo.server.voice.affair.SupportIdea.Supported;
import cn.jiannuo.server.voice.affair.UseIdea;
import cn.jiannuo.server.voice.affair.UseIdea.Used;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Good ideas: anybody hands one in, a panel and colleagues judge it, and it is followed into what was decided. */
@ServerTest
class IdeaTest {
    private static final String SENDER = "SJ080";
    private static final String RESEARCH = "SJ008";

    @Autowired
    ApplicationContext context;

    @Autowired
    SupportIdea support;

    @Autowired
    JudgeIdea judge;

    @Autowired
    MergeIdeas merge;

    @Autowired
    UseIdea use;

    @Autowired
    AwardIdea award;

    @Autowired
    CountBallot ballot;

    @Autowired
    Awards awards;

    @Autowired
    MatterDetail detail;

    private static long idea(Desk desk, String sender, String text) {
        return desk.begun(sender, Door.IDEAS, Map.of("sort", "idea", "text", text));
    }

    private Judged judge(Desk desk, String who, long idea, boolean yes) {
        return desk.within(() -> judge.judge(desk.signedIn(who).actor(), idea, yes, yes ? "省人省事" : "系统明年才改"));
    }

    private Supported support(Desk desk, String who, long idea, boolean yes) {
        return desk.within(() -> support.support(desk.signedIn(who).actor(), idea, yes));
    }

    private static Affair only(Desk desk) {
        return desk.list(SENDER, Door.IDEAS).affairs().getFirst();
    }

    @Test
    void colleagues_have_one_voice_each_can_take_it_back_and_have_none_for_their_own() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");

        assertThat(support(desk, "SJ081", idea, true)).isEqualTo(Supported.DONE);
        assertThat(support(desk, "SJ081", idea, true)).isEqualTo(Supported.DONE);
        assertThat(support(desk, "SJ082", idea, true)).isEqualTo(Supported.DONE);
        assertThat(support(desk, SENDER, idea, true)).isEqualTo(Supported.OWN);
        assertThat(only(desk).supports()).isEqualTo(2);
        assertThat(support(desk, "SJ082", idea, false)).isEqualTo(Supported.TAKEN_BACK);
        assertThat(only(desk).supports()).isEqualTo(1);
        desk.decide(RESEARCH, idea, "sort", "not-now", "去年已经这样办");
        desk.decide(RESEARCH, idea, "reply", "told", "");
        assertThat(support(desk, "SJ082", idea, true)).isEqualTo(Supported.NOT_NOW);
    }

    @Test
    void everybody_of_the_house_reads_an_idea() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");

        assertThat(desk.list("SJ099", Door.IDEAS).total()).isEqualTo(1);
        assertThat(desk.within(() -> detail.show(desk.signedIn("SJ099"), idea))).isPresent();
    }

    @Test
    void each_seat_of_the_panel_speaks_once_and_the_last_voice_counts() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");
        assertThat(judge(desk, "SJ015", idea, true)).as("not sorted yet").isEqualTo(Judged.NOT_NOW);
        desk.decide(RESEARCH, idea, "sort", "useful", "");

        assertThat(judge(desk, "SJ081", idea, true)).isEqualTo(Judged.NOT_YOURS);
        assertThat(desk.within(() -> judge.judge(desk.signedIn("SJ015").actor(), idea, true, " ")))
                .isEqualTo(Judged.NO_REASON);
        assertThat(judge(desk, "SJ015", idea, true)).isEqualTo(Judged.DONE);
        assertThat(judge(desk, "SJ015", idea, false)).isEqualTo(Judged.NOT_YOURS);
        assertThat(judge(desk, "SJ017", idea, false)).isEqualTo(Judged.DONE);
        assertThat(judge(desk, "SJ011", idea, true)).isEqualTo(Judged.COUNTED);
        assertThat(desk.matter(idea).standing().active("leader")).isPresent();
    }

    @Test
    void two_of_the_panel_who_speak_at_once_are_both_counted() throws Exception {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");
        desk.decide(RESEARCH, idea, "sort", "useful", "");
        judge(desk, "SJ015", idea, true);
        Callable<Judged> one = () -> judge(desk, "SJ017", idea, true);
        Callable<Judged> other = () -> judge(desk, "SJ011", idea, true);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Judged>> judged = both.invokeAll(List.of(one, other));

            assertThat(List.of(judged.get(0).get(), judged.get(1).get()))
                    .containsExactlyInAnyOrder(Judged.DONE, Judged.COUNTED);
        }
        assertThat(desk.matter(idea).standing().active("leader")).isPresent();
    }

    @Test
    void nobody_judges_his_own_idea_and_the_others_are_enough_once_the_time_is_over() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, "SJ015", "合同台账自动提醒");
        desk.decide(RESEARCH, idea, "sort", "useful", "");
        assertThat(judge(desk, "SJ015", idea, true)).isEqualTo(Judged.OWN);
        assertThat(judge(desk, "SJ017", idea, true)).isEqualTo(Judged.DONE);

        desk.clock.set(LocalDate.of(2026, 12, 1));
        assertThat(judge(desk, "SJ011", idea, true)).isEqualTo(Judged.COUNTED);
    }

    @Test
    void the_same_idea_twice_goes_on_as_one_and_both_senders_are_told() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long main = idea(desk, SENDER, "审计疑点自动去重");
        long same = idea(desk, "SJ081", "疑点不要重复核");
        support(desk, "SJ082", same, true);

        assertThat(desk.within(() -> merge.merge(desk.signedIn("SJ082").actor(), same, main)))
                .isInstanceOf(Merged.Refused.class);
        assertThat(desk.within(() -> merge.merge(desk.signedIn(RESEARCH).actor(), same, same)))
                .isEqualTo(new Merged.NoSuchIdea());
        assertThat(desk.within(() -> merge.merge(desk.signedIn(RESEARCH).actor(), same, main)))
                .isEqualTo(new Merged.Done());
        assertThat(desk.matter(same).ended()).isEqualTo("merged");
        desk.decide(RESEARCH, main, "sort", "useful", "");

        assertThat(desk.told("SJ081")).contains("affair.notice.merged", "affair.notice.merged-moved");
        assertThat(desk.list(SENDER, Door.IDEAS).affairs())
                .filteredOn(one -> one.matter() == main)
                .extracting(Affair::supports)
                .containsExactly(1L);
        assertThat(desk.within(() -> merge.merge(desk.signedIn(RESEARCH).actor(), main, same)))
                .as("not into what was merged itself")
                .isEqualTo(new Merged.NoSuchIdea());
    }

    @Test
    void whoever_deals_with_it_says_where_it_was_used_and_the_ledger_of_the_clause_has_it() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");

        assertThat(desk.within(() -> use.use(desk.signedIn("SJ081"), idea, "", "工作安排第四项")))
                .isEqualTo(Used.NOT_YOURS);
        assertThat(desk.within(() -> use.use(desk.signedIn(RESEARCH), idea, "", " ")))
                .isEqualTo(Used.NOTHING_SAID);
        assertThat(desk.within(() -> use.use(desk.signedIn(RESEARCH), idea, "/regulations/five-types", "工作安排第四项")))
                .isEqualTo(Used.DONE);
        assertThat(only(desk).usedIn()).isEqualTo("工作安排第四项");
        assertThat(desk.told(SENDER)).contains("affair.notice.used");
        assertThat(desk.written("adopted-idea")).isEqualTo(1);
    }

    @Test
    void an_award_is_held_against_the_regulation_and_becomes_a_duty_once() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");

        assertThat(award(desk, RESEARCH, idea, "200"))
                .as("not before the panel has found for it")
                .isEqualTo(new Awarded.NotNow());
        desk.decide(RESEARCH, idea, "sort", "useful", "");
        List.of("SJ015", "SJ017", "SJ011").forEach(seat -> judge(desk, seat, idea, true));
        assertThat(award(desk, "SJ081", idea, "200")).isEqualTo(new Awarded.NotYours());
        assertThat(award(desk, RESEARCH, idea, "200"))
                .as("not before it is voted")
                .isInstanceOf(Awarded.NotChosen.class);
        assertThat(count(desk, RESEARCH, idea, 30, 22, 12))
                .as("it takes part in no vote")
                .isInstanceOf(Counted.NotNow.class);
        assertThat(takesPart(desk, idea)).isInstanceOf(Awarded.Done.class);
        assertThat(count(desk, "SJ015", idea, 30, 22, 12)).isInstanceOf(Counted.NotYours.class);
        assertThat(count(desk, RESEARCH, idea, 30, 19, 19)).isInstanceOf(Counted.NoQuorum.class);
        assertThat(count(desk, RESEARCH, idea, 30, 31, 20)).isInstanceOf(Counted.Wrong.class);
        assertThat(count(desk, RESEARCH, idea, 30, 22, 12)).isEqualTo(new Counted.Done(true, "《“五型”组工干部队伍建设办法》第十九条"));
        assertThat(count(desk, RESEARCH, idea, 30, 22, 12)).isInstanceOf(Counted.NotNow.class);
        assertThat(award(desk, RESEARCH, idea, "200.01")).isEqualTo(new Awarded.TooMuch(20_000));
        assertThat(award(desk, RESEARCH, idea, "二百")).isInstanceOf(Awarded.Wrong.class);
        assertThat(award(desk, RESEARCH, idea, "200")).isInstanceOf(Awarded.Done.class);
        assertThat(award(desk, RESEARCH, idea, "100")).isEqualTo(new Awarded.NotNow());
        assertThat(desk.within(() -> awards.of(idea)))
                .extracting(Awards.Award::amount)
                .containsOnlyOnce(20_000L);
        assertThat(desk.written("idea-chosen")).isEqualTo(1);
    }

    @Test
    void exactly_half_of_those_who_came_is_not_enough_and_of_two_who_count_at_once_one_does() throws Exception {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");
        desk.decide(RESEARCH, idea, "sort", "useful", "");
        List.of("SJ015", "SJ017", "SJ011").forEach(seat -> judge(desk, seat, idea, true));
        takesPart(desk, idea);

        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Counted> once = () -> {
            together.await();
            return count(desk, RESEARCH, idea, 30, 22, 11);
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Counted> both = new ArrayList<>();
            for (Future<Counted> one : threads.invokeAll(List.of(once, once))) {
                both.add(one.get());
            }
            assertThat(both).filteredOn(Counted.NotNow.class::isInstance).hasSize(1);
            assertThat(both)
                    .filteredOn(one -> one instanceof Counted.Done done && !done.passed())
                    .hasSize(1);
        }
        assertThat(award(desk, RESEARCH, idea, "200")).isInstanceOf(Awarded.NotChosen.class);
    }

    /** All who came and are not in favour are against. */
    private Counted count(Desk desk, String who, long idea, int members, int present, int inFavour) {
        Votes votes = new Votes(members, present, inFavour, present - inFavour, 0, 0);
        return desk.within(() -> ballot.count(desk.signedIn(who), idea, votes));
    }

    private Awarded takesPart(Desk desk, long idea) {
        return desk.within(() -> award.award(desk.signedIn(RESEARCH).actor(), idea, "idea-round", Map.of()));
    }

    private Awarded award(Desk desk, String who, long idea, String amount) {
        return desk.within(
                () -> award.award(desk.signedIn(who).actor(), idea, "idea-chosen", Map.of("amount", amount)));
    }

    @Test
    void a_step_after_the_sender_took_it_back_is_refused() throws IOException {
        Desk desk = new Desk(context).withFiveTypes();
        long idea = idea(desk, SENDER, "审计疑点自动去重");
        desk.withdraw(SENDER, idea, "想再补一段");

        assertThat(desk.decide(RESEARCH, idea, "sort", "useful", "")).isInstanceOf(Moved.Refused.class);
        assertThat(judge(desk, "SJ015", idea, true)).isEqualTo(Judged.NOT_NOW);
    }
}
