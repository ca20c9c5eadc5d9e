package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionsAndForksTest {
    @Test
    void the_route_depends_on_rank_and_the_office_is_told_but_not_asked() {
        Matter deputy = Matter.opened(Sketches.trip(), "division-head");
        assertThat(deputy.open()).containsExactly("ask-head");
        Matter head = new Matter(Sketches.trip());
        head.does(new Act.Open(new Actor("head"), head.day, Map.of("division-head", true)));
        head.does(head.complete("ask-leader", "leader-in-charge(person)", "approve"));
        assertThat(head.facts()).contains(new Fact.Informed("ask-leader", "approve", List.of("office")));
        assertThat(head.open()).containsExactly("return");
    }

    @Test
    void an_unknown_answer_is_not_a_no() {
        Matter m = Matter.opened(Sketches.trip());
        assertThat(m.facts()).containsExactly(new Fact.ConditionAsked("ask-leader", "division-head"));
        assertThat(m.refuses(m.complete("ask-leader", "leader-in-charge(person)", "approve")))
                .isEqualTo(new Refusal.StepUndecided("ask-leader", "division-head"));
        m.does(m.judge("division-head", true));
        assertThat(m.refuses(m.judge("division-head", false)))
                .isEqualTo(new Refusal.ConditionInUse("division-head", "ask-leader"));
    }

    @Test
    void the_deadline_of_a_waiting_step_runs_from_the_day_it_is_answered() {
        Matter m = Matter.opened(Sketches.trip());
        assertThat(m.state().active("ask-leader").orElseThrow().due()).isNull();
        m.later(1).does(m.judge("division-head", true));
        assertThat(m.state().active("ask-leader").orElseThrow().due()).isEqualTo(m.day.plusDays(1));
    }

    @Test
    void a_misspelt_condition_outcome_or_step_is_refused_with_the_nearest_name() {
        Matter m = Matter.opened(Sketches.trip(), "division-head");
        assertThat(m.refuses(m.judge("division-haed", true)))
                .isEqualTo(new Refusal.UnknownCondition("division-haed", "division-head"));
        assertThat(m.refuses(m.complete("ask-head", "head(department(person))", "aprove")))
                .isEqualTo(new Refusal.UnknownOutcome(
                        "ask-head", "aprove", List.of("approve", "revise", "refuse"), "approve"));
        assertThat(m.refuses(m.complete("ask-haed", "x", "approve")))
                .isEqualTo(new Refusal.UnknownStep("ask-haed", "ask-head"));
    }

    @Test
    void every_branch_is_awaited_where_all_must_speak() {
        Matter m = Matter.opened(OfficeSketches.timeLimitedReply());
        m.does(m.complete("accept", "duty-room", "accepted")).does(m.complete("legal-view", "legal", "given"));
        assertThat(m.open()).containsExactly("finance-view");
        m.does(m.complete("finance-view", "finance", "given")).does(m.complete("finance-check", "audit", "again"));
        m.does(m.complete("finance-view", "finance", "given")).does(m.complete("finance-check", "audit", "checked"));
        assertThat(m.open()).containsExactly("draft-reply");
    }

    @Test
    void the_first_branch_drops_the_others_where_any_is_enough() {
        Matter m = Matter.opened(OfficeSketches.relief());
        m.does(m.complete("apply", "person", "applied")).does(m.complete("look-office", "office", "seen"));
        assertThat(m.open()).containsExactly("review");
        assertThat(m.facts()).contains(new Fact.StepDropped("look-union"));
    }

    @Test
    void a_branch_skipped_from_end_to_end_does_not_overtake_one_in_which_people_work() {
        Target fork = new Target.Fork(List.of("legal", "hr"), "sum-up", Target.Waits.FOR_ANY);
        Matter m = Matter.opened(
                new Procedure(
                        "p",
                        List.of(
                                new StepBuilder("start")
                                        .by("a")
                                        .outcome("go", fork)
                                        .build(),
                                new StepBuilder("legal")
                                        .by("b")
                                        .onlyIf("costly")
                                        .outcome("seen", "sum-up")
                                        .build(),
                                new StepBuilder("hr")
                                        .by("c")
                                        .outcome("seen", "sum-up")
                                        .build(),
                                new StepBuilder("sum-up")
                                        .by("a")
                                        .outcome("done", Sketches.end("done"))
                                        .build())),
                "costly");
        m.does(m.complete("start", "a", "go"));
        assertThat(m.open()).containsExactly("hr");
        m.does(m.complete("hr", "c", "seen"));
        assertThat(m.open()).containsExactly("sum-up");
    }

    @Test
    void an_exception_leaves_out_its_steps_once_by_its_party_and_publishes_why() {
        Matter m = Matter.opened(Sketches.twoDownTwoUp());
        m.does(m.complete("draft", "sponsor", "drafted", "draft"));
        assertThat(m.refuses(m.except("urgent", "office")))
                .isEqualTo(new Refusal.WrongParty("urgent", "office", List.of("leading-group")));
        assertThat(m.refuses(m.except("urgnet", "office"))).isEqualTo(new Refusal.UnknownException("urgnet", "urgent"));
        m.does(m.except("urgent", "leading-group"));
        assertThat(m.facts()).containsExactly(new Fact.ReasonPublished("urgent", Matter.WHY));
        assertThat(m.refuses(m.except("urgent", "leading-group"))).isEqualTo(new Refusal.ExceptionUsed("urgent"));
        m.later(8).does(m.close("first-round", null)).does(m.complete("concentrate", "sponsor", "concentrated"));
        assertThat(m.open()).containsExactly("decide");
        assertThat(m.state().trail().getLast().skipped()).isEqualTo(Done.Skipped.EXCEPTION);
        assertThat(m.refuses(m.sendBack("decide", "leading-group", "second-round")))
                .isEqualTo(new Refusal.NotEarlier("decide", "second-round"));
    }

    @Test
    void a_step_since_left_out_is_not_sent_back_to() {
        Matter m = Matter.opened(Sketches.twoDownTwoUp());
        m.does(m.complete("draft", "sponsor", "drafted", "draft")).later(8).does(m.close("first-round", null));
        m.does(m.complete("concentrate", "sponsor", "concentrated")).later(8).does(m.close("second-round", null));
        m.does(m.except("urgent", "leading-group"));
        assertThat(m.refuses(m.sendBack("decide", "leading-group", "second-round")))
                .isEqualTo(new Refusal.WouldBeSkipped("second-round", Done.Skipped.EXCEPTION));
    }

    @Test
    void accountability_starts_where_the_letters_end() {
        Matter m = Matter.opened(Sketches.twoLetters());
        m.does(m.complete("suggest", "union", "sent", "supervision-suggestion"))
                .later(60)
                .does(m.lapse("answer"))
                .does(m.complete("demand", "leading-group", "sent", "rectification-demand"))
                .later(60)
                .does(m.lapse("mend"))
                .does(m.complete("account", "discipline", "handed over"));
        assertThat(m.facts())
                .contains(new Fact.ProcedureStarts("accountability", "account"), new Fact.Ended("accounted"));
    }
}
