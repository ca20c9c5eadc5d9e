package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpinionsTest {
    private static Matter gathering() {
        Matter m = Matter.opened(Sketches.twoDownTwoUp());
        return m.does(m.complete("draft", "sponsor", "drafted", "draft"));
    }

    @Test
    void a_window_stays_open_through_its_last_day() {
        Matter m = gathering();
        LocalDate last = LocalDate.of(2026, 3, 9);
        m.later(7);
        assertThat(m.day).isEqualTo(last);
        assertThat(m.refuses(m.close("first-round", null))).isEqualTo(new Refusal.CollectionOpen("first-round", last));
        m.later(1).does(m.close("first-round", null));
        assertThat(m.open()).containsExactly("concentrate");
    }

    @Test
    void the_next_round_waits_until_every_opinion_has_an_answer() {
        Matter m = gathering();
        m.does(m.say("first-round", "ann")).does(m.say("first-round", "bao"));
        m.later(8).does(m.close("first-round", null)).does(m.answer(2, "sponsor"));
        assertThat(m.refuses(m.complete("concentrate", "sponsor", "concentrated")))
                .isEqualTo(new Refusal.RequirementNotMet("concentrate", new Requirement.EveryOpinionAnswered()));
        m.does(m.answer(1, "sponsor")).does(m.complete("concentrate", "sponsor", "concentrated"));
        assertThat(m.open()).containsExactly("second-round");
    }

    @Test
    void an_opinion_is_answered_once_with_a_reason_by_the_one_who_must_and_never_by_its_author() {
        Matter m = gathering();
        m.does(m.say("first-round", "ann")).does(m.say("first-round", "sponsor"));
        assertThat(m.refuses(m.answer(1, "office")))
                .isEqualTo(new Refusal.WrongParty("first-round", "office", List.of("sponsor")));
        assertThat(m.refuses(m.answer(2, "sponsor"))).isEqualTo(new Refusal.OwnOpinion(2));
        assertThat(m.refuses(m.answer(3, "sponsor"))).isEqualTo(new Refusal.UnknownOpinion(3));
        assertThat(m.refuses(
                        new Act.AnswerOpinion(new Actor("sponsor"), m.day, 1, "sponsor", Act.Response.NOT_ADOPTED, "")))
                .isEqualTo(new Refusal.ReasonMissing());
        m.does(m.answer(1, "sponsor"));
        assertThat(m.refuses(m.answer(1, "sponsor"))).isEqualTo(new Refusal.OpinionAnswered(1));
    }

    @Test
    void nothing_is_collected_after_the_window_or_where_nobody_asked_and_silence_is_no_opinion() {
        Matter m = Matter.opened(Sketches.nomination());
        assertThat(m.refuses(new Act.GiveOpinion(new Actor("ann"), m.day, "publicise", " ")))
                .isEqualTo(new Refusal.NothingSaid());
        m.later(8).does(m.close("publicise", "hr"));
        assertThat(m.refuses(m.say("publicise", "ann"))).isEqualTo(new Refusal.CollectionClosed("publicise", m.day));
        m.does(m.complete("publicise", "hr", "publicised")).does(m.judge("objections", true));
        assertThat(m.refuses(m.say("check", "ann"))).isEqualTo(new Refusal.NotCollecting("check"));
    }

    @Test
    void only_the_step_s_party_closes_its_window_and_it_decides_after_closing() {
        Matter m = Matter.opened(Sketches.nomination());
        m.later(8);
        assertThat(m.refuses(m.close("publicise", null)))
                .isEqualTo(new Refusal.WrongParty("publicise", null, List.of("hr")));
        assertThat(m.refuses(m.complete("publicise", "hr", "publicised"))).isInstanceOf(Refusal.CollectionOpen.class);
    }

    @Test
    void a_matter_does_not_end_over_the_head_of_somebody_who_spoke() {
        Procedure procedure = new Procedure(
                "notice",
                List.of(
                        new StepBuilder("ask")
                                .collects(Sketches.opinions("2 workdays", "office"))
                                .outcome("closed", "decide")
                                .build(),
                        new StepBuilder("decide")
                                .by("office")
                                .outcome("decided", Sketches.end("decided"))
                                .build()));
        Matter m = Matter.opened(procedure);
        m.does(m.say("ask", "ann")).later(3).does(m.close("ask", null));
        assertThat(m.refuses(m.complete("decide", "office", "decided")))
                .isEqualTo(new Refusal.OpinionsUnanswered(List.of(1)));
        assertThat(m.state().ended()).isNull();
        m.does(m.answer(1, "office")).does(m.complete("decide", "office", "decided"));
        assertThat(m.state().ended()).isEqualTo("decided");
    }

    @Test
    void an_answer_is_still_owed_after_a_send_back() {
        Matter m = gathering();
        m.does(m.say("first-round", "ann")).later(8).does(m.close("first-round", null));
        m.does(m.sendBack("concentrate", "sponsor", "draft"));
        assertThat(m.state().unanswered()).containsExactly(1);
    }
}
