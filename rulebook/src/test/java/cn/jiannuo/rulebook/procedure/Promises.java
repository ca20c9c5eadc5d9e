package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold after every accepted act, whatever the procedure. */
record Promises(Procedure procedure, State before, Act act, Verdict.Accepted verdict) {
    private State after() {
        return verdict.state();
    }

    void areKept() {
        assertThat(before.ended()).as("nothing is accepted after the end").isNull();
        assertThat(after().history()).hasSize(before.history().size() + 1).endsWith(act);
        assertThat(after().history().subList(0, before.history().size())).isEqualTo(before.history());
        after().active().forEach(open -> nobodySignsTwice(open.signatures()));
        after().trail().forEach(done -> nobodySignsTwice(done.signatures()));
        after().trail().forEach(this::passedForAReason);
        after().active().forEach(this::stillOwed);
        before.active().forEach(this::leftForAReason);
        assertThat(after().opinions())
                .hasSizeGreaterThanOrEqualTo(before.opinions().size());
        if (after().ended() != null) {
            assertThat(after().active()).isEmpty();
        }
        if (after().ended() == null) {
            assertThat(after().active())
                    .as("a matter that runs waits for somebody")
                    .isNotEmpty();
        }
        if (act instanceof Act.SendBack back) {
            sentBack(back);
        }
        if (act instanceof Act.TakeBack back) {
            Active open = after().active(back.step()).orElseThrow();
            assertThat(open.signatureOf(back.party()))
                    .as("the debt is open again")
                    .isNull();
        }
    }

    private static void nobodySignsTwice(List<Signature> signatures) {
        Set<String> parties = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Signature signature : signatures) {
            assertThat(parties.add(signature.party())).as("a party signs once").isTrue();
            assertThat(people.add(signature.actor()))
                    .as("a person signs for one party")
                    .isTrue();
        }
    }

    private void passedForAReason(Done done) {
        Step step = procedure.step(done.step()).orElseThrow();
        if (done.skipped() == Done.Skipped.EXCEPTION) {
            assertThat(procedure.exceptions())
                    .anyMatch(e ->
                            after().exceptions().contains(e.id()) && e.skips().contains(step.id()));
        } else if (done.skipped() == Done.Skipped.CONDITION_IS_NO) {
            assertThat(step.condition()).as("skipped by a condition").isNotNull();
        } else if (step.parties().joint() && step.isStraight(String.valueOf(done.outcome())) && step.lapse() == null) {
            List<String> signed =
                    done.signatures().stream().map(Signature::party).toList();
            assertThat(signed)
                    .as("all have signed")
                    .containsExactlyInAnyOrderElementsOf(step.parties().names());
        }
    }

    private void stillOwed(Active open) {
        Step step = procedure.step(open.step()).orElseThrow();
        int owed = step.parties().names().size() - open.signatures().size();
        assertThat(owed == 0 && !step.parties().names().isEmpty())
                .as("a step all have signed does not stay open")
                .isFalse();
        if (open.round() > before.rounds().getOrDefault(open.step(), 0)) {
            assertThat(open.signatures())
                    .as("a new round begins without signatures")
                    .isEmpty();
        }
    }

    private void leftForAReason(Active open) {
        boolean stays = after().active(open.step())
                .filter(a -> a.round() == open.round())
                .isPresent();
        boolean told = verdict.facts().stream()
                .anyMatch(fact ->
                        (fact instanceof Fact.StepEnded ended && ended.step().equals(open.step()))
                                || (fact instanceof Fact.StepSkipped skipped
                                        && skipped.step().equals(open.step()))
                                || (fact instanceof Fact.StepDropped dropped
                                        && dropped.step().equals(open.step())));
        assertThat(stays || told).as("%s left without a word", open.step()).isTrue();
    }

    private void sentBack(Act.SendBack back) {
        int from = before.trail().size() - 1;
        while (!before.trail().get(from).step().equals(back.to())) {
            from--;
        }
        Branch branch = before.trail().get(from).branch();
        List<Done> kept = new ArrayList<>(before.trail().subList(0, from));
        before.trail().subList(from, before.trail().size()).stream()
                .filter(done -> !done.branch().within(branch))
                .forEach(kept::add);
        assertThat(after().trail())
                .as("what was not re-opened stands, signatures and all")
                .isEqualTo(kept);
        for (Active open : before.active()) {
            if (!open.branch().within(branch)) {
                assertThat(after().active()).as("another branch is left alone").contains(open);
            }
        }
        assertThat(after().active(back.to()).orElseThrow().signatures()).isEmpty();
    }
}
