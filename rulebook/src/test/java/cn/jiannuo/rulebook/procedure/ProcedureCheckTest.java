package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcedureCheckTest {
    private static final Target END = new Target.End("done");

    private static StepBuilder step(String id) {
        return new StepBuilder(id).by("office");
    }

    private static List<Finding> findings(StepBuilder... steps) {
        List<Step> built = List.of(steps).stream().map(StepBuilder::build).toList();
        return ProcedureCheck.of(new Procedure("p", built));
    }

    private static Target fork(String join, String... heads) {
        return new Target.Fork(List.of(heads), join, Target.Waits.FOR_ALL);
    }

    @Test
    void the_procedures_of_the_five_regulations_have_no_findings() {
        for (Procedure procedure : Sketches.all()) {
            assertThat(ProcedureCheck.of(procedure)).as(procedure.id()).isEmpty();
        }
    }

    @Test
    void a_procedure_with_findings_is_not_run() {
        Procedure broken =
                new Procedure("p", List.of(step("a").outcome("ok", "b").build()));
        assertThatThrownBy(() -> new ProcedureMachine(broken, Matter.WEEKDAYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNKNOWN_STEP");
        assertThat(ProcedureCheck.of(new Procedure("p", List.of())))
                .containsExactly(new Finding(Finding.Kind.NO_STEPS, "p", "p"));
    }

    @Test
    void an_outcome_to_a_misspelt_step_names_the_nearest() {
        assertThat(findings(step("ask").outcome("ok", "publsh"), step("publish").outcome("ok", END)))
                .contains(new Finding(Finding.Kind.UNKNOWN_STEP, "ask", "publsh", "publish"));
    }

    @Test
    void exceptions_and_exclusions_name_steps_that_exist() {
        Step only = step("ask")
                .outcome("ok", END)
                .excludes(new Exclusion.WhoDid("aks"))
                .build();
        Procedure p = new Procedure(
                "p", List.of(only), List.of(new UrgentException("urgent", "head", Set.of("asq"))), Set.of());
        assertThat(ProcedureCheck.of(p))
                .containsExactly(
                        new Finding(Finding.Kind.UNKNOWN_STEP, "ask", "aks", "ask"),
                        new Finding(Finding.Kind.UNKNOWN_STEP, "urgent", "asq", "ask"));
    }

    @Test
    void a_step_nobody_comes_to_is_found() {
        assertThat(findings(step("a").outcome("ok", END), step("b").outcome("ok", END)))
                .containsExactly(new Finding(Finding.Kind.UNREACHABLE_STEP, "b", "b"));
    }

    @Test
    void a_circle_without_a_way_out_and_the_way_into_it_are_found() {
        assertThat(findings(
                        step("a").outcome("ok", "b"),
                        step("b").outcome("ok", "c"),
                        step("c").outcome("no", "b")))
                .containsExactly(
                        new Finding(Finding.Kind.NO_WAY_TO_END, "a", "a"),
                        new Finding(Finding.Kind.ENDLESS_CYCLE, "b", "b"),
                        new Finding(Finding.Kind.ENDLESS_CYCLE, "c", "c"));
        assertThat(findings(
                        step("a").outcome("ok", "b"),
                        step("b").outcome("again", "a").outcome("ok", END)))
                .isEmpty();
    }

    @Test
    void a_step_without_outcomes_or_without_a_party_is_found() {
        assertThat(findings(new StepBuilder("a")))
                .containsExactly(
                        new Finding(Finding.Kind.MISSING_OUTCOMES, "a", "a"),
                        new Finding(Finding.Kind.NO_PARTY, "a", "a"),
                        new Finding(Finding.Kind.NO_WAY_TO_END, "a", "a"));
        StepBuilder collects = new StepBuilder("a").collects(Sketches.opinions("2 workdays", null));
        assertThat(findings(collects.outcome("closed", END))).isEmpty();
        assertThat(findings(collects.requires(new Requirement.EveryOpinionAnswered())))
                .containsExactly(new Finding(Finding.Kind.NO_PARTY, "a", "a"));
    }

    @Test
    void two_steps_of_one_name_and_a_party_named_twice_are_found() {
        assertThat(findings(step("a").outcome("ok", END), step("a").outcome("ok", END)))
                .containsExactly(new Finding(Finding.Kind.DUPLICATE_STEP, "a", "a"));
        assertThat(findings(step("a").by(Parties.all("hr", "hr")).outcome("ok", END)))
                .containsExactly(new Finding(Finding.Kind.DUPLICATE_PARTY, "a", "hr"));
    }

    @Test
    void a_branch_that_cannot_reach_the_join_is_found() {
        assertThat(findings(
                        step("a").outcome("ok", fork("d", "b", "c")),
                        step("b").outcome("ok", "d"),
                        step("c").outcome("ok", END),
                        step("d").outcome("ok", END)))
                .containsExactly(new Finding(Finding.Kind.FORK_NEVER_JOINS, "a", "c"));
    }

    @Test
    void a_branch_that_leads_into_another_or_back_before_the_fork_is_found() {
        assertThat(findings(
                        step("a").outcome("ok", fork("d", "b", "c")),
                        step("b").outcome("ok", "d").outcome("over", "c"),
                        step("c").outcome("ok", "d"),
                        step("d").outcome("ok", END)))
                .contains(new Finding(Finding.Kind.BRANCHES_OVERLAP, "a", "c"));
        assertThat(findings(
                        step("a").outcome("ok", fork("d", "b", "c")),
                        step("b").outcome("ok", "d").outcome("revise", "a"),
                        step("c").outcome("ok", "d"),
                        step("d").outcome("ok", END)))
                .contains(new Finding(Finding.Kind.BRANCH_LEAVES_FORK, "a", "b"));
    }

    @Test
    void a_side_door_into_a_branch_is_found() {
        assertThat(findings(
                        step("a").outcome("ok", fork("d", "b", "c")),
                        step("b").outcome("ok", "d"),
                        step("c").outcome("ok", "d"),
                        step("d").outcome("ok", END).outcome("again", "b")))
                .containsExactly(new Finding(Finding.Kind.BRANCH_ENTERED_FROM_OUTSIDE, "d", "b"));
    }

    @Test
    void a_fork_into_one_branch_is_no_fork() {
        assertThat(findings(
                        step("a").outcome("ok", fork("d", "b")),
                        step("b").outcome("ok", "d"),
                        step("d").outcome("ok", END)))
                .containsExactly(new Finding(Finding.Kind.FORK_WITHOUT_BRANCHES, "a", "b"));
    }

    @Test
    void steps_that_skip_each_other_in_a_circle_are_found() {
        assertThat(findings(
                        step("a").onlyIf("x").otherwise(new Target.ToStep("b")).outcome("ok", END),
                        step("b").onlyIf("y").otherwise(new Target.ToStep("a")).outcome("ok", END)))
                .containsExactly(
                        new Finding(Finding.Kind.ENDLESS_SKIP, "a", "a"),
                        new Finding(Finding.Kind.ENDLESS_SKIP, "b", "b"));
    }

    @Test
    void a_vote_has_one_party_and_somewhere_to_go_when_it_is_lost() {
        Threshold half = new Threshold(new Share(1, 2), true, Threshold.Of.MEMBERS);
        assertThat(findings(step("a")
                        .by(Parties.all("x", "y"))
                        .vote(new Vote(half, half))
                        .outcome("ok", END)))
                .containsExactly(
                        new Finding(Finding.Kind.VOTE_OF_SEVERAL_PARTIES, "a", "a"),
                        new Finding(Finding.Kind.VOTE_WITHOUT_ALTERNATIVE, "a", "a"));
    }

    @Test
    void deadlines_that_do_not_exist_are_neither_extended_nor_passed() {
        Extension never = new Extension("head", 0, "5 days", List.of());
        assertThat(findings(step("a").extension(never).lapse("silnt").outcome("silent", END)))
                .containsExactly(
                        new Finding(Finding.Kind.EXTENSION_WITHOUT_DUE, "a", "a"),
                        new Finding(Finding.Kind.EXTENSION_NEVER, "a", "0"),
                        new Finding(Finding.Kind.UNKNOWN_OUTCOME, "a", "silnt", "silent"),
                        new Finding(Finding.Kind.LAPSE_WITHOUT_DUE, "a", "silnt"));
    }

    @Test
    void silence_does_not_carry_a_vote() {
        Threshold half = new Threshold(new Share(1, 2), true, Threshold.Of.MEMBERS);
        StepBuilder vote = step("a").vote(new Vote(half, half)).due("3 days").lapse("pass");
        assertThat(findings(vote.outcome("pass", END).outcome("fail", END)))
                .containsExactly(new Finding(Finding.Kind.LAPSE_CARRIES_VOTE, "a", "pass"));
    }

    @Test
    void silence_is_no_way_out_of_a_vote_that_is_not_carried() {
        Threshold half = new Threshold(new Share(1, 2), true, Threshold.Of.MEMBERS);
        StepBuilder vote = step("a").vote(new Vote(half, half)).due("3 days").lapse("unheld");
        assertThat(findings(vote.outcome("pass", END).outcome("unheld", END)))
                .containsExactly(new Finding(Finding.Kind.VOTE_WITHOUT_ALTERNATIVE, "a", "a"));
    }
}
