package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JointSigningTest {
    private static Matter atCountersign() {
        return atCountersign(Parties.all("finance", "legal", "hr"));
    }

    private static Matter atCountersign(Parties parties) {
        Matter matter = Matter.opened(new Procedure(
                "paper",
                List.of(
                        new StepBuilder("draft")
                                .by("handler")
                                .outcome("drafted", "countersign")
                                .build(),
                        new StepBuilder("countersign")
                                .by(parties)
                                .outcome("signed", Sketches.end("issued"))
                                .outcome("rework", "draft")
                                .build())));
        return matter.does(matter.complete("draft", "handler", "drafted"));
    }

    @Test
    void a_joint_step_ends_only_when_every_party_has_signed() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr")).does(matter.sign("countersign", "finance"));
        assertThat(matter.open()).containsExactly("countersign");
        matter.does(matter.sign("countersign", "legal"));
        assertThat(matter.state().ended()).isEqualTo("issued");
    }

    @Test
    void a_party_does_not_sign_twice() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr"));
        assertThat(matter.refuses(matter.sign("countersign", "hr")))
                .isEqualTo(new Refusal.AlreadySigned("countersign", "hr"));
    }

    @Test
    void one_person_does_not_sign_for_two_parties() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr"));
        assertThat(matter.refuses(matter.signFor("countersign", "legal", "hr")))
                .isEqualTo(new Refusal.SignsForAnother("countersign", "hr", "hr"));
    }

    @Test
    void a_joint_step_is_not_decided_by_one_of_its_parties() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr"));
        assertThat(matter.refuses(matter.complete("countersign", "legal", "signed")))
                .isEqualTo(new Refusal.SignaturesNeeded("countersign", List.of("finance", "legal")));
    }

    @Test
    void somebody_who_is_not_a_party_does_not_sign() {
        Matter matter = atCountersign();
        assertThat(matter.refuses(matter.sign("countersign", "union")))
                .isEqualTo(new Refusal.WrongParty("countersign", "union", List.of("finance", "legal", "hr")));
    }

    @Test
    void a_signature_taken_back_is_owed_again() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr")).does(matter.sign("countersign", "legal"));
        matter.does(matter.takeBack("countersign", "hr")).does(matter.sign("countersign", "finance"));
        assertThat(matter.signers("countersign")).containsExactly("legal", "finance");
        matter.does(matter.sign("countersign", "hr"));
        assertThat(matter.state().ended()).isEqualTo("issued");
    }

    @Test
    void nobody_takes_back_what_another_signed() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr"));
        Act another = new Act.TakeBack(new Actor("legal"), matter.day, "countersign", "hr", Matter.WHY);
        assertThat(matter.refuses(another)).isEqualTo(new Refusal.NotSigned("countersign", "hr", "legal"));
    }

    @Test
    void a_signature_is_not_taken_back_once_the_step_is_over() {
        Matter matter = atCountersign(Parties.all("finance", "legal"));
        matter.does(matter.sign("countersign", "finance")).does(matter.decline("countersign", "legal", "rework"));
        assertThat(matter.refuses(matter.takeBack("countersign", "finance")))
                .isEqualTo(new Refusal.StepNotActive("countersign", List.of("draft")));
    }

    @Test
    void who_declines_says_where_it_goes_and_the_others_sign_afresh_next_round() {
        Matter matter = atCountersign();
        matter.does(matter.sign("countersign", "hr")).does(matter.decline("countersign", "legal", "rework"));
        assertThat(matter.open()).containsExactly("draft");
        matter.does(matter.complete("draft", "handler", "drafted"));
        assertThat(matter.signers("countersign")).isEmpty();
        assertThat(matter.state().active("countersign").orElseThrow().round()).isEqualTo(2);
    }

    @Test
    void declining_is_not_a_way_to_sign() {
        Matter matter = atCountersign();
        assertThat(matter.refuses(matter.decline("countersign", "legal", "signed")))
                .isEqualTo(new Refusal.DeclineNeedsAnotherOutcome("countersign", "signed"));
    }

    @Test
    void parties_in_order_wait_for_their_turn() {
        Matter matter = atCountersign(Parties.inOrder("section", "division", "head"));
        assertThat(matter.refuses(matter.sign("countersign", "division")))
                .isEqualTo(new Refusal.NotYetTurn("countersign", "division", "section"));
        matter.does(matter.sign("countersign", "section")).does(matter.sign("countersign", "division"));
        assertThat(matter.refuses(matter.takeBack("countersign", "section")))
                .isEqualTo(new Refusal.LaterSigned("countersign", "section", "division"));
        matter.does(matter.takeBack("countersign", "division")).does(matter.takeBack("countersign", "section"));
        assertThat(matter.signers("countersign")).isEmpty();
    }

    @Test
    void any_one_of_several_is_enough_where_the_text_says_so() {
        Matter matter = atCountersign(Parties.any("finance", "legal"));
        assertThat(matter.refuses(matter.sign("countersign", "legal")))
                .isEqualTo(new Refusal.NotSignedJointly("countersign"));
        matter.does(matter.complete("countersign", "legal", "signed"));
        assertThat(matter.state().ended()).isEqualTo("issued");
    }

    @Test
    void what_the_step_produces_may_come_with_any_signature_but_leaves_with_it() {
        Matter matter = Matter.opened(new Procedure(
                "paper",
                List.of(new StepBuilder("sign")
                        .by(Parties.all("a", "b"))
                        .produces("minutes")
                        .outcome("signed", Sketches.end("done"))
                        .build())));
        matter.does(new Act.Sign(new Actor("a"), matter.day, "sign", "a", Set.of("minutes")));
        matter.does(matter.takeBack("sign", "a")).does(matter.sign("sign", "a"));
        assertThat(matter.refuses(matter.sign("sign", "b")))
                .isEqualTo(new Refusal.DocumentsMissing("sign", List.of("minutes")));
        matter.does(new Act.Sign(new Actor("b"), matter.day, "sign", "b", Set.of("minutes")));
        assertThat(matter.state().ended()).isEqualTo("done");
    }
}
