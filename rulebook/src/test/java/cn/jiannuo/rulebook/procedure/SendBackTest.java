package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendBackTest {
    private static Matter atCountersign() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        m.does(m.complete("accept", "office", "accepted"))
                .does(m.complete("finance-view", "finance", "given"))
                .does(m.complete("finance-check", "audit", "checked"))
                .does(m.complete("legal-view", "legal", "given"));
        return m.does(m.complete("draft-reply", "handler", "drafted", "reply"));
    }

    @Test
    void a_send_back_clears_the_steps_it_reopens_and_no_others() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr")).does(matter.sendBack("countersign", "legal", "draft-reply"));
        assertThat(matter.open()).containsExactly("draft-reply");
        assertThat(matter.signers("countersign")).isEmpty();
        assertThat(matter.signers("draft-reply")).isEmpty();
        assertThat(matter.signers("legal-view")).containsExactly("legal");
        assertThat(matter.signers("accept")).containsExactly("office");
        assertThat(matter.state().documents()).doesNotContain("reply");
    }

    @Test
    void who_had_signed_signs_again_after_a_send_back() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr")).does(matter.sign("countersign", "finance"));
        matter.does(matter.sendBack("countersign", "legal", "draft-reply"));
        matter.does(matter.complete("draft-reply", "handler", "drafted", "reply"));
        matter.does(matter.sign("countersign", "legal"));
        assertThat(matter.open()).containsExactly("countersign");
        matter.does(matter.sign("countersign", "hr")).does(matter.sign("countersign", "finance"));
        assertThat(matter.open()).containsExactly("issue");
    }

    @Test
    void the_history_keeps_what_a_send_back_undid() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr")).does(matter.sendBack("countersign", "legal", "accept"));
        assertThat(matter.state().trail()).isEmpty();
        assertThat(matter.state().history()).hasSize(8);
        assertThat(matter.facts())
                .contains(
                        new Fact.StepReopened("draft-reply"),
                        new Fact.StepReopened("accept"),
                        new Fact.StepDropped("countersign"));
    }

    @Test
    void a_send_back_within_a_branch_leaves_the_other_branch_alone() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        m.does(m.complete("accept", "office", "accepted"))
                .does(m.complete("legal-view", "legal", "given"))
                .does(m.complete("finance-view", "finance", "given"))
                .does(m.sendBack("finance-check", "audit", "finance-view"));
        assertThat(m.open()).containsExactly("finance-view");
        assertThat(m.signers("legal-view")).containsExactly("legal");
        m.does(m.complete("finance-view", "finance", "given")).does(m.complete("finance-check", "audit", "checked"));
        assertThat(m.open()).containsExactly("draft-reply");
    }

    @Test
    void a_send_back_to_before_a_fork_takes_down_every_branch() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        m.does(m.complete("accept", "office", "accepted")).does(m.sendBack("legal-view", "legal", "accept"));
        assertThat(m.open()).containsExactly("accept");
        assertThat(m.state().forks()).isEmpty();
    }

    @Test
    void nothing_is_sent_back_into_a_branch_that_has_joined_or_beside_or_ahead() {
        Matter m = atCountersign();
        assertThat(m.refuses(m.sendBack("countersign", "hr", "legal-view")))
                .isEqualTo(new Refusal.NotEarlier("countersign", "legal-view"));
        assertThat(m.refuses(m.sendBack("countersign", "hr", "issue")))
                .isEqualTo(new Refusal.NotEarlier("countersign", "issue"));
        assertThat(m.refuses(m.sendBack("countersign", "hr", "countersign")))
                .isEqualTo(new Refusal.NotEarlier("countersign", "countersign"));
    }

    @Test
    void a_send_back_needs_a_reason_and_a_party_that_still_owes() {
        Matter m = atCountersign();
        Act silent = new Act.SendBack(new Actor("hr"), m.day, "countersign", "hr", "draft-reply", "  ");
        assertThat(m.refuses(silent)).isEqualTo(new Refusal.ReasonMissing());
        m.does(m.sign("countersign", "hr"));
        assertThat(m.refuses(m.sendBack("countersign", "hr", "draft-reply")))
                .isEqualTo(new Refusal.AlreadySigned("countersign", "hr"));
        assertThat(m.refuses(m.sendBack("countersign", "union", "draft-reply"))).isInstanceOf(Refusal.WrongParty.class);
    }

    @Test
    void a_delegation_ends_with_the_round_it_was_given_for() {
        Matter m = atCountersign();
        m.does(m.delegate("countersign", "hr", "deputy-hr"))
                .does(m.sendBack("countersign", "legal", "draft-reply"))
                .does(m.complete("draft-reply", "handler", "drafted", "reply"));
        m.does(m.sign("countersign", "hr"));
        assertThat(m.signers("countersign")).containsExactly("hr");
    }

    @Test
    void an_answer_judged_on_the_way_is_asked_again_after_a_send_back() {
        Matter m = Matter.opened(Sketches.nomination());
        m.later(8).does(m.close("publicise", "hr")).does(m.complete("publicise", "hr", "publicised"));
        m.does(m.judge("objections", false)).does(m.sendBack("appoint", "leading-group", "publicise"));
        m.does(m.say("publicise", "witness")).later(8).does(m.close("publicise", "hr"));
        m.does(m.complete("publicise", "hr", "publicised"));
        assertThat(m.open()).containsExactly("check");
        assertThat(m.state().active("check").orElseThrow().undecided()).isTrue();
    }
}
