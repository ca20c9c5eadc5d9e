package cn.jiannuo.rulebook.procedure;

import cn.jiannuo.rulebook.text.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may act in a step: every guard that is about the person, the party and the step being open. Null means yes. */
final class Standing {
    private final Procedure procedure;

    Standing(Procedure procedure) {
        this.procedure = procedure;
    }

    /** The step is open, its condition answered and its clock running. */
    @Nullable
    Refusal open(Draft draft, String step) {
        Refusal refusal = openOrPaused(draft, step);
        if (refusal != null) {
            return refusal;
        }
        Active open = draft.open(step);
        return open.pausedOn() == null ? null : new Refusal.StepPaused(step, open.pausedOn());
    }

    @Nullable
    Refusal openOrPaused(Draft draft, String id) {
        Step step = procedure.step(id).orElse(null);
        if (step == null) {
            List<String> ids = procedure.steps().stream().map(Step::id).toList();
            return new Refusal.UnknownStep(id, Nearest.to(id, ids).orElse(null));
        }
        Active open = draft.find(id);
        if (open == null) {
            return new Refusal.StepNotActive(
                    id, draft.active.stream().map(Active::step).toList());
        }
        return open.undecided() && step.condition() != null ? new Refusal.StepUndecided(id, step.condition()) : null;
    }

    /** The step is open, the party still owes it, and this person may act for the party. */
    @Nullable
    Refusal owes(Draft draft, Step step, String party, Actor actor) {
        Active open = draft.open(step.id());
        Refusal refusal = owesSeat(step, open, party, actor);
        return refusal != null ? refusal : mayAct(draft, step, open, party, actor);
    }

    /** As {@link #owes}, but for somebody who steps aside and so may well be excluded. */
    static @Nullable Refusal owesSeat(Step step, Active open, String party, Actor actor) {
        if (!step.parties().names().contains(party)) {
            return new Refusal.WrongParty(step.id(), party, step.parties().names());
        }
        if (open.signatureOf(party) != null) {
            return new Refusal.AlreadySigned(step.id(), party);
        }
        StandIn standIn = open.standIns().get(party);
        return standIn == null || standIn.actor().equals(actor.id())
                ? null
                : new Refusal.SomebodyStandsIn(step.id(), party, standIn.actor());
    }

    /** It is this party's turn where the step is signed in order. */
    static @Nullable Refusal turn(Step step, Active open, String party) {
        if (step.parties().signing() != Parties.Signing.IN_ORDER) {
            return null;
        }
        for (String name : step.parties().names()) {
            if (name.equals(party)) {
                return null;
            }
            if (open.signatureOf(name) == null) {
                return new Refusal.NotYetTurn(step.id(), party, name);
            }
        }
        return null;
    }

    /** This person may take the party's place in this round, by delegation or after a recusal. */
    @Nullable
    Refusal mayStandIn(Draft draft, Step step, String party, Actor from, Actor to) {
        if (from.id().equals(to.id())) {
            return new Refusal.ToOneself(to.id());
        }
        Active open = draft.open(step.id());
        for (var other : open.standIns().entrySet()) {
            if (!other.getKey().equals(party) && other.getValue().actor().equals(to.id())) {
                return new Refusal.SignsForAnother(step.id(), to.id(), other.getKey());
            }
        }
        return mayAct(draft, step, open, party, to);
    }

    private static @Nullable Refusal mayAct(Draft draft, Step step, Active open, String party, Actor actor) {
        if (draft.recused.contains(actor.id())) {
            return new Refusal.PersonRecused(actor.id());
        }
        for (Exclusion exclusion : step.excluded()) {
            if (applies(draft, exclusion, actor)) {
                return new Refusal.PersonExcluded(step.id(), actor.id(), exclusion);
            }
        }
        for (Signature signature : open.signatures()) {
            if (signature.actor().equals(actor.id()) && !signature.party().equals(party)) {
                return new Refusal.SignsForAnother(step.id(), actor.id(), signature.party());
            }
        }
        return null;
    }

    private static boolean applies(Draft draft, Exclusion exclusion, Actor actor) {
        return switch (exclusion) {
            case Exclusion.WhoDid did -> draft.hasDone(did.step(), actor.id());
            case Exclusion.WhoOpened opened -> actor.id().equals(draft.opener);
            case Exclusion.WhoIs is -> actor.ties().contains(is.tie());
        };
    }
}
