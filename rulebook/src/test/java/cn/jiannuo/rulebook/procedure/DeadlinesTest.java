package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 16);

    private static Matter drafting() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        return m.does(m.complete("accept", "office", "accepted"))
                .does(m.complete("finance-view", "finance", "given"))
                .does(m.complete("finance-check", "audit", "checked"))
                .does(m.complete("legal-view", "legal", "given"));
    }

    private static LocalDate due(Matter m) {
        return m.due("draft-reply");
    }

    @Test
    void an_approved_extension_moves_the_deadline_and_the_sender_is_told() {
        Matter m = drafting();
        assertThat(due(m)).isEqualTo(DUE);
        m.does(m.request("draft-reply", "handler", DUE.plusDays(3))).does(m.approve("draft-reply", "head"));
        assertThat(due(m)).isEqualTo(DUE.plusDays(3));
        assertThat(m.facts())
                .containsExactly(new Fact.DueMoved("draft-reply", DUE, DUE.plusDays(3), List.of("sender"), Matter.WHY));
    }

    @Test
    void an_extension_is_asked_for_before_the_deadline_and_within_the_limit() {
        Matter m = drafting();
        assertThat(m.refuses(m.request("draft-reply", "handler", DUE))).isEqualTo(new Refusal.ExtensionNotLater(DUE));
        LocalDate latest = DUE.plusDays(7);
        assertThat(m.refuses(m.request("draft-reply", "handler", latest.plusDays(1))))
                .isEqualTo(new Refusal.ExtensionTooLong(latest));
        m.later(14).does(m.request("draft-reply", "handler", latest));
        Matter late = drafting().later(15);
        assertThat(late.refuses(late.request("draft-reply", "handler", latest)))
                .isEqualTo(new Refusal.ExtensionTooLate(DUE));
    }

    @Test
    void extensions_come_one_at_a_time_and_only_so_often() {
        Matter m = drafting();
        m.does(m.request("draft-reply", "handler", DUE.plusDays(1)));
        assertThat(m.refuses(m.request("draft-reply", "handler", DUE.plusDays(2))))
                .isEqualTo(new Refusal.ExtensionAsked("draft-reply"));
        m.does(m.approve("draft-reply", "head")).does(m.request("draft-reply", "handler", DUE.plusDays(2)));
        m.does(m.approve("draft-reply", "head"));
        assertThat(m.refuses(m.request("draft-reply", "handler", DUE.plusDays(3))))
                .isEqualTo(new Refusal.ExtensionsUsedUp("draft-reply", 2));
    }

    @Test
    void a_refused_extension_leaves_the_deadline_and_does_not_count() {
        Matter m = drafting();
        m.does(m.request("draft-reply", "handler", DUE.plusDays(1)));
        m.does(new Act.RefuseExtension(new Actor("head"), m.day, "draft-reply", "head", Matter.WHY));
        assertThat(due(m)).isEqualTo(DUE);
        assertThat(m.state().active("draft-reply").orElseThrow().extensions()).isZero();
        assertThat(m.refuses(m.approve("draft-reply", "head"))).isEqualTo(new Refusal.NoExtensionAsked("draft-reply"));
    }

    @Test
    void nobody_approves_an_own_request_and_only_the_named_party_does() {
        Matter m = drafting();
        m.does(m.request("draft-reply", "handler", DUE.plusDays(1)));
        assertThat(m.refuses(new Act.ApproveExtension(new Actor("handler"), m.day, "draft-reply", "head")))
                .isEqualTo(new Refusal.OwnRequest("handler"));
        assertThat(m.refuses(m.approve("draft-reply", "finance")))
                .isEqualTo(new Refusal.WrongParty("draft-reply", "finance", List.of("head")));
    }

    @Test
    void a_step_without_the_rule_is_not_extended() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        assertThat(m.refuses(m.request("accept", "office", DUE))).isEqualTo(new Refusal.ExtensionNotAllowed("accept"));
    }

    @Test
    void the_clock_stands_still_while_the_sender_owes_something() {
        Matter m = drafting();
        m.later(2).does(m.pause("draft-reply", "handler"));
        assertThat(m.refuses(m.complete("draft-reply", "handler", "drafted", "reply")))
                .isEqualTo(new Refusal.StepPaused("draft-reply", m.day));
        m.later(5).does(m.resume("draft-reply", "handler"));
        assertThat(due(m)).isEqualTo(DUE.plusDays(5));
        assertThat(m.refuses(m.resume("draft-reply", "handler"))).isEqualTo(new Refusal.NotPaused("draft-reply"));
    }

    @Test
    void an_extension_overtaken_by_a_pause_does_not_shorten_the_deadline() {
        Matter m = drafting();
        m.does(m.request("draft-reply", "handler", DUE.plusDays(1))).does(m.pause("draft-reply", "handler"));
        m.later(4).does(m.resume("draft-reply", "handler"));
        assertThat(m.refuses(m.approve("draft-reply", "head")))
                .isEqualTo(new Refusal.ExtensionNotLater(DUE.plusDays(4)));
    }

    @Test
    void a_step_without_a_deadline_and_an_open_window_have_no_clock_to_stop() {
        Matter m = Matter.opened(Sketches.nomination());
        assertThat(m.refuses(m.pause("publicise", "hr"))).isEqualTo(new Refusal.CannotPause("publicise"));
    }

    @Test
    void silence_past_the_day_of_the_letter_brings_the_demand() {
        Matter m = Matter.opened(Sketches.twoLetters());
        m.does(m.complete("suggest", "union", "sent", "supervision-suggestion"));
        LocalDate due = m.due("answer");
        m.day = due;
        assertThat(m.refuses(m.lapse("answer"))).isEqualTo(new Refusal.NotOverdue("answer", due));
        m.later(1).does(m.lapse("answer"));
        assertThat(m.open()).containsExactly("demand");
        assertThat(m.refuses(m.lapse("demand"))).isEqualTo(new Refusal.NothingFollowsSilence("demand"));
    }

    @Test
    void nobody_chooses_the_outcome_of_silence() {
        Matter m = Matter.opened(Sketches.twoLetters());
        m.does(m.complete("suggest", "union", "sent", "supervision-suggestion"));
        assertThat(m.refuses(m.complete("answer", "responsible", "silent")))
                .isEqualTo(new Refusal.OutcomeOfSilence("answer", "silent", List.of("mended", "disputed")));
        assertThat(m.open()).containsExactly("answer");
    }

    @Test
    void where_several_sign_none_of_them_declines_into_silence() {
        Step sign = new StepBuilder("sign")
                .by(Parties.all("hr", "union"))
                .due("3 days")
                .outcome("signed", new Target.End("done"))
                .outcome("unanswered", new Target.End("dropped"))
                .lapse("unanswered")
                .build();
        Matter m = Matter.opened(new Procedure("p", List.of(sign), List.of(), Set.of()));
        assertThat(m.refuses(new Act.Decline(new Actor("hr"), m.day, "sign", "hr", "unanswered", Matter.WHY)))
                .isEqualTo(new Refusal.OutcomeOfSilence("sign", "unanswered", List.of("signed")));
    }

    @Test
    void consent_by_silence_can_also_be_given_aloud() {
        Step consent = new StepBuilder("consent")
                .by("hr")
                .due("3 days")
                .outcome("agreed", new Target.End("done"))
                .outcome("objected", new Target.End("dropped"))
                .lapse("agreed")
                .build();
        Matter m = Matter.opened(new Procedure("p", List.of(consent), List.of(), Set.of()));
        m.does(m.complete("consent", "hr", "agreed"));
        assertThat(m.facts()).contains(new Fact.Ended("done"));
    }
}
