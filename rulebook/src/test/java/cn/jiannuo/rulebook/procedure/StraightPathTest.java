package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StraightPathTest {
    private static List<String> path(Procedure procedure, String... no) {
        return StraightPath.of(procedure, Set.of(no)).stream().map(Step::id).toList();
    }

    @Test
    void two_down_two_up_is_planned_through_both_rounds() {
        assertThat(path(Sketches.twoDownTwoUp()))
                .containsExactly("draft", "first-round", "concentrate", "second-round", "decide", "publish");
    }

    @Test
    void rank_decides_whom_the_plan_expects() {
        assertThat(path(Sketches.trip())).containsExactly("ask-leader", "return");
        assertThat(path(Sketches.trip(), "division-head")).containsExactly("ask-head", "return");
    }

    @Test
    void without_objections_nothing_is_checked() {
        assertThat(path(Sketches.nomination(), "objections")).containsExactly("publicise", "appoint");
    }

    @Test
    void branches_come_one_after_the_other_before_their_join() {
        assertThat(path(OfficeSketches.timeLimitedReply()))
                .containsExactly(
                        "accept", "finance-view", "finance-check", "legal-view", "draft-reply", "countersign", "issue");
    }

    @Test
    void a_straight_way_that_comes_round_is_planned_once() {
        Procedure round = new Procedure(
                "p",
                List.of(
                        new StepBuilder("a").by("x").outcome("ok", "b").build(),
                        new StepBuilder("b")
                                .by("x")
                                .outcome("again", "a")
                                .outcome("ok", Sketches.end("done"))
                                .build()));
        assertThat(path(round)).containsExactly("a", "b");
    }
}
