package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WholeMatterTest {
    @Test
    void the_initiator_takes_the_matter_back_and_nobody_else_does() {
        Matter m = Matter.opened(OfficeSketches.relief());
        assertThat(m.refuses(m.withdraw("union"))).isEqualTo(new Refusal.NotTheInitiator("union"));
        m.does(m.withdraw("opener"));
        assertThat(m.state().ended()).isEqualTo(Procedure.WITHDRAWN);
        assertThat(m.open()).isEmpty();
    }

    @Test
    void only_a_party_the_text_names_cancels() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        assertThat(m.refuses(new Act.Cancel(new Actor("office"), m.day, "office", Matter.WHY)))
                .isEqualTo(new Refusal.WrongParty("time-limited-reply", "office", List.of("head")));
        m.does(new Act.Cancel(new Actor("head"), m.day, "head", Matter.WHY));
        assertThat(m.state().ended()).isEqualTo(Procedure.CANCELLED);
    }

    @Test
    void nothing_happens_before_the_beginning_after_the_end_or_in_the_past() {
        Matter m = new Matter(OfficeSketches.relief());
        assertThat(m.refuses(m.complete("apply", "person", "applied"))).isEqualTo(new Refusal.NotOpened());
        m.does(new Act.Open(new Actor("opener"), m.day, Map.of()));
        assertThat(m.refuses(new Act.Open(new Actor("x"), m.day, Map.of()))).isEqualTo(new Refusal.OpenedAlready());
        Act yesterday = new Act.Withdraw(new Actor("opener"), m.day.minusDays(1), Matter.WHY);
        assertThat(m.refuses(yesterday)).isEqualTo(new Refusal.BeforeLastAct(m.day));
        m.does(m.withdraw("opener"));
        assertThat(m.refuses(m.complete("apply", "person", "applied")))
                .isEqualTo(new Refusal.MatterEnded(Procedure.WITHDRAWN));
    }

    @Test
    void the_straight_outcome_needs_no_reason_and_every_turn_does() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        assertThat(m.refuses(m.completeFor("accept", "office", "office", "not ours", null)))
                .isEqualTo(new Refusal.ReasonMissing());
        assertThat(m.refuses(m.completeFor("accept", "office", "office", "not ours", " ")))
                .isEqualTo(new Refusal.ReasonMissing());
        m.does(m.completeFor("accept", "office", "office", "accepted", null));
    }

    @Test
    void a_document_the_step_produces_is_attached_or_the_step_stays_open() {
        Matter m = Matter.opened(Sketches.twoDownTwoUp());
        assertThat(m.refuses(m.complete("draft", "sponsor", "drafted")))
                .isEqualTo(new Refusal.DocumentsMissing("draft", List.of("draft")));
    }

    @Test
    void the_history_alone_gives_the_same_state() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        m.does(m.complete("accept", "office", "accepted")).does(m.complete("legal-view", "legal", "given"));
        m.does(m.complete("finance-view", "finance", "given"))
                .does(m.sendBack("finance-check", "audit", "finance-view"));
        assertThat(m.replayed()).isEqualTo(m.state());
    }

    @Test
    void a_history_with_an_act_that_was_never_acceptable_is_not_replayed() {
        Matter m = Matter.opened(OfficeSketches.relief());
        ProcedureMachine machine = new ProcedureMachine(OfficeSketches.relief(), Matter.WEEKDAYS);
        List<Act> forged = List.of(m.state().history().getFirst(), m.complete("review", "union", "helped"));
        assertThatThrownBy(() -> machine.replay(forged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("StepNotActive");
    }

    @Test
    void the_one_who_opened_the_trip_does_not_approve_it() {
        Matter m = Matter.opened(Sketches.trip(), "division-head");
        Act own = m.completeFor("ask-head", "head(department(person))", "opener", "approve", null);
        assertThat(m.refuses(own))
                .isEqualTo(new Refusal.PersonExcluded("ask-head", "opener", new Exclusion.WhoOpened()));
    }
}
