package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DelegationAndRecusalTest {
    private static Matter joint() {
        return Matter.opened(new Procedure(
                "paper",
                List.of(
                        new StepBuilder("sign")
                                .by(Parties.all("finance", "legal"))
                                .excludes(new Exclusion.WhoIs("of the unit"))
                                .outcome("signed", "close")
                                .build(),
                        new StepBuilder("close")
                                .by("office")
                                .excludes(new Exclusion.WhoDid("sign"))
                                .outcome("closed", Sketches.end("closed"))
                                .build())));
    }

    @Test
    void a_delegate_signs_once_and_for_the_party() {
        Matter m = joint();
        m.does(m.delegate("sign", "finance", "deputy")).does(m.signFor("sign", "finance", "deputy"));
        assertThat(m.refuses(m.sign("sign", "finance"))).isEqualTo(new Refusal.AlreadySigned("sign", "finance"));
        assertThat(m.signers("sign")).containsExactly("deputy");
    }

    @Test
    void who_has_delegated_does_not_act_until_the_delegation_is_returned() {
        Matter m = joint();
        m.does(m.delegate("sign", "finance", "deputy"));
        assertThat(m.refuses(m.sign("sign", "finance")))
                .isEqualTo(new Refusal.SomebodyStandsIn("sign", "finance", "deputy"));
        m.does(m.returnDelegation("sign", "finance", "deputy")).does(m.sign("sign", "finance"));
        assertThat(m.signers("sign")).containsExactly("finance");
    }

    @Test
    void nobody_is_made_to_sign_for_both_sides() {
        Matter m = joint();
        m.does(m.sign("sign", "legal"));
        assertThat(m.refuses(m.delegate("sign", "finance", "legal")))
                .isEqualTo(new Refusal.SignsForAnother("sign", "legal", "legal"));
        Matter both = joint();
        both.does(both.delegate("sign", "finance", "deputy"));
        assertThat(both.refuses(both.delegate("sign", "legal", "deputy")))
                .isEqualTo(new Refusal.SignsForAnother("sign", "deputy", "finance"));
    }

    @Test
    void a_delegate_who_signed_for_the_own_seat_first_does_not_sign_again() {
        Matter m = joint();
        m.does(m.delegate("sign", "finance", "legal")).does(m.sign("sign", "legal"));
        assertThat(m.refuses(m.signFor("sign", "finance", "legal")))
                .isEqualTo(new Refusal.SignsForAnother("sign", "legal", "legal"));
        m.does(m.returnDelegation("sign", "finance", "finance")).does(m.sign("sign", "finance"));
        assertThat(m.open()).containsExactly("close");
    }

    @Test
    void what_was_entrusted_is_not_passed_on() {
        Matter m = joint();
        m.does(m.delegate("sign", "finance", "deputy"));
        Act further = new Act.Delegate(new Actor("deputy"), m.day, "sign", "finance", new Actor("clerk"), Matter.WHY);
        assertThat(m.refuses(further)).isEqualTo(new Refusal.SomebodyStandsIn("sign", "finance", "deputy"));
        assertThat(m.refuses(m.delegate("sign", "legal", "legal"))).isEqualTo(new Refusal.ToOneself("legal"));
    }

    @Test
    void a_stranger_does_not_end_a_delegation_and_a_used_one_is_spent() {
        Matter m = joint();
        m.does(m.delegate("sign", "finance", "deputy"));
        assertThat(m.refuses(m.returnDelegation("sign", "finance", "clerk")))
                .isEqualTo(new Refusal.NotYourDelegation("sign", "finance", "clerk"));
        m.does(m.signFor("sign", "finance", "deputy"));
        assertThat(m.refuses(m.returnDelegation("sign", "finance", "finance")))
                .isEqualTo(new Refusal.AlreadySigned("sign", "finance"));
        assertThat(m.refuses(m.returnDelegation("sign", "legal", "legal")))
                .isEqualTo(new Refusal.NotDelegated("sign", "legal"));
    }

    @Test
    void an_excluded_person_neither_signs_nor_chooses_a_delegate_nor_is_one() {
        Matter m = joint();
        Actor tied = new Actor("tied", Set.of("of the unit"));
        Refusal excluded = new Refusal.PersonExcluded("sign", "tied", new Exclusion.WhoIs("of the unit"));
        assertThat(m.refuses(new Act.Sign(tied, m.day, "sign", "legal", Set.of())))
                .isEqualTo(excluded);
        assertThat(m.refuses(new Act.Delegate(tied, m.day, "sign", "legal", new Actor("x"), Matter.WHY)))
                .isEqualTo(excluded);
        assertThat(m.refuses(new Act.Delegate(new Actor("legal"), m.day, "sign", "legal", tied, Matter.WHY)))
                .isEqualTo(excluded);
    }

    @Test
    void an_excluded_person_steps_aside_and_the_replacement_signs() {
        Matter m = joint();
        Actor tied = new Actor("tied", Set.of("of the unit"));
        m.does(new Act.Recuse(tied, m.day, "sign", "legal", new Actor("fresh"), Matter.WHY));
        assertThat(m.refuses(m.signFor("sign", "legal", "tied")))
                .isEqualTo(new Refusal.SomebodyStandsIn("sign", "legal", "fresh"));
        assertThat(m.refuses(m.returnDelegation("sign", "legal", "tied")))
                .isEqualTo(new Refusal.NotDelegated("sign", "legal"));
        m.does(m.signFor("sign", "legal", "fresh"));
        assertThat(m.signers("sign")).containsExactly("fresh");
    }

    @Test
    void who_stepped_aside_is_out_of_the_whole_matter() {
        Matter m = joint();
        m.does(m.recuse("sign", "legal", "fresh"));
        assertThat(m.refuses(m.signFor("sign", "finance", "legal"))).isEqualTo(new Refusal.PersonRecused("legal"));
        m.does(m.sign("sign", "finance")).does(m.signFor("sign", "legal", "fresh"));
        assertThat(m.refuses(m.completeFor("close", "office", "legal", "closed", null)))
                .isEqualTo(new Refusal.PersonRecused("legal"));
    }

    @Test
    void who_did_the_work_does_not_close_it_not_even_as_a_delegate() {
        Matter m = joint();
        m.does(m.delegate("sign", "finance", "deputy"))
                .does(m.signFor("sign", "finance", "deputy"))
                .does(m.sign("sign", "legal"));
        assertThat(m.refuses(m.completeFor("close", "office", "deputy", "closed", null)))
                .isEqualTo(new Refusal.PersonExcluded("close", "deputy", new Exclusion.WhoDid("sign")));
        m.does(m.completeFor("close", "office", "finance", "closed", null));
        assertThat(m.state().ended()).isEqualTo("closed");
    }

    @Test
    void a_signature_is_taken_back_before_one_steps_aside() {
        Matter m = joint();
        m.does(m.sign("sign", "legal"));
        assertThat(m.refuses(m.recuse("sign", "legal", "fresh"))).isEqualTo(new Refusal.AlreadySigned("sign", "legal"));
        m.does(m.takeBack("sign", "legal")).does(m.recuse("sign", "legal", "fresh"));
        assertThat(m.state().recused()).containsExactly("legal");
    }
}
