package cn.jiannuo.rulebook.procedure;

import cn.jiannuo.rulebook.text.Nearest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends steps: by a decision, by a vote, by the last of several signatures, or by one who declines to sign. */
final class Finishing {
    private final Flow flow;
    private final Standing standing;
    private final Readiness readiness;

    Finishing(Flow flow, Standing standing, Reckoning reckoning) {
        this.flow = flow;
        this.standing = standing;
        readiness = new Readiness(reckoning);
    }

    @Nullable
    Refusal complete(Draft draft, Act.Complete act) {
        Refusal refusal = decides(draft, act, act.outcome(), act.reason());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        if (step.vote() != null) {
            return new Refusal.VoteNeeded(step.id());
        }
        Signature decision = new Signature(act.party(), act.actor().id(), act.on(), act.documents());
        return finish(draft, step, act.outcome(), List.of(decision), act.on());
    }

    @Nullable
    Refusal castVotes(Draft draft, Act.CastVotes act) {
        Refusal refusal = decides(draft, act, act.outcome(), act.reason());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        if (step.vote() == null) {
            return new Refusal.NoVoteHere(step.id());
        }
        Refusal count = VoteCount.refuse(step, step.vote(), act.outcome(), act.votes());
        if (count != null) {
            return count;
        }
        Signature decision = new Signature(act.party(), act.actor().id(), act.on(), act.documents());
        return finish(draft, step, act.outcome(), List.of(decision), act.on());
    }

    @Nullable
    Refusal sign(Draft draft, Act.Sign act) {
        Refusal refusal = signs(draft, act);
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active signed = draft.open(step.id())
                .signed(new Signature(act.party(), act.actor().id(), act.on(), act.documents()));
        Refusal early = readiness.windowOpen(step, signed);
        if (early != null) {
            return early;
        }
        draft.replace(signed);
        draft.facts.add(new Fact.Signed(step.id(), act.party(), act.actor().id()));
        if (signed.signatures().size() < step.parties().names().size()) {
            return null;
        }
        String outcome = step.straight().orElseThrow().getKey();
        return finish(draft, step, outcome, signed.signatures(), act.on());
    }

    @Nullable
    Refusal decline(Draft draft, Act.Decline act) {
        Refusal refusal = signs(draft, act);
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(step.id());
        Refusal outcome = choosable(step, act.outcome());
        if (outcome != null) {
            return outcome;
        }
        if (step.isStraight(act.outcome())) {
            return new Refusal.DeclineNeedsAnotherOutcome(step.id(), act.outcome());
        }
        Refusal early = readiness.windowOpen(step, open);
        if (early != null) {
            return early;
        }
        Signature mark = new Signature(act.party(), act.actor().id(), act.on(), Set.of());
        List<Signature> marks =
                Stream.concat(open.signatures().stream(), Stream.of(mark)).toList();
        flow.end(draft, open, act.outcome(), marks, act.on());
        return null;
    }

    @Nullable
    Refusal lapse(Draft draft, Act.Lapse act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(step.id());
        LocalDate due = open.due();
        if (step.lapse() == null || due == null) {
            return new Refusal.NothingFollowsSilence(step.id());
        }
        if (!act.on().isAfter(due)) {
            return new Refusal.NotOverdue(step.id(), due);
        }
        Refusal early = readiness.windowOpen(step, open);
        if (early == null) {
            flow.end(draft, open, step.lapse(), open.signatures(), act.on());
        }
        return early;
    }

    /** Ends a step of no party, whose window has just been closed. */
    void windowClosed(Draft draft, Step step, LocalDate on) {
        flow.end(draft, draft.open(step.id()), step.straight().orElseThrow().getKey(), List.of(), on);
    }

    private @Nullable Refusal decides(Draft draft, Act.ForParty act, String outcome, @Nullable String reason) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Refusal person = standing.owes(draft, step, act.party(), act.actor());
        if (person != null) {
            return person;
        }
        if (step.parties().joint()) {
            return new Refusal.SignaturesNeeded(step.id(), owing(step, draft.open(step.id())));
        }
        Refusal unheard = choosable(step, outcome);
        if (unheard != null) {
            return unheard;
        }
        boolean explained = step.isStraight(outcome) || (reason != null && !reason.isBlank());
        return explained ? null : new Refusal.ReasonMissing();
    }

    private @Nullable Refusal signs(Draft draft, Act.ForParty act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Refusal person = standing.owes(draft, step, act.party(), act.actor());
        if (person != null) {
            return person;
        }
        return step.parties().joint()
                ? Standing.turn(step, draft.open(step.id()), act.party())
                : new Refusal.NotSignedJointly(step.id());
    }

    private @Nullable Refusal finish(Draft draft, Step step, String outcome, List<Signature> signatures, LocalDate on) {
        Active open = draft.open(step.id());
        Refusal refusal = readiness.lacks(draft, step, open, signatures);
        if (refusal == null) {
            flow.end(draft, open, outcome, signatures, on);
        }
        return refusal;
    }

    private static List<String> owing(Step step, Active open) {
        return step.parties().names().stream()
                .filter(party -> open.signatureOf(party) == null)
                .toList();
    }

    private static @Nullable Refusal choosable(Step step, String outcome) {
        List<String> known = step.outcomes().keySet().stream()
                .filter(o -> !step.isSilence(o))
                .toList();
        if (step.isSilence(outcome)) {
            return new Refusal.OutcomeOfSilence(step.id(), outcome, known);
        }
        if (known.contains(outcome)) {
            return null;
        }
        return new Refusal.UnknownOutcome(
                step.id(), outcome, known, Nearest.to(outcome, known).orElse(null));
    }
}
