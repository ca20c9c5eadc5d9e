package cn.jiannuo.rulebook.procedure;

import org.jspecify.annotations.Nullable;

/** Hands a step back, over, aside or a signature home: send-back, delegation, recusal, taking back. */
final class Handing {
    private final Flow flow;
    private final Standing standing;

    Handing(Flow flow, Standing standing) {
        this.flow = flow;
        this.standing = standing;
    }

    @Nullable
    Refusal sendBack(Draft draft, Act.SendBack act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(act.step());
        Refusal person = standing.owes(draft, step, act.party(), act.actor());
        Refusal notYet = person != null ? person : Standing.turn(step, open, act.party());
        if (notYet != null) {
            return notYet;
        }
        Done to = draft.earlier(open, act.to());
        if (to == null) {
            return new Refusal.NotEarlier(act.step(), act.to());
        }
        Done.Skipped skipped = flow.skips(draft, flow.step(act.to()));
        if (skipped != null) {
            return new Refusal.WouldBeSkipped(act.to(), skipped);
        }
        draft.facts.add(new Fact.SentBack(act.step(), act.to(), act.reason()));
        flow.sendBack(draft, to, act.on());
        return null;
    }

    @Nullable
    Refusal takeBack(Draft draft, Act.TakeBack act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(act.step());
        Signature mine = open.signatureOf(act.party());
        if (mine == null || !mine.actor().equals(act.actor().id())) {
            return new Refusal.NotSigned(act.step(), act.party(), act.actor().id());
        }
        Signature last = open.signatures().getLast();
        if (step.parties().signing() == Parties.Signing.IN_ORDER && !last.equals(mine)) {
            return new Refusal.LaterSigned(act.step(), act.party(), last.party());
        }
        draft.replace(open.unsigned(act.party()));
        draft.facts.add(new Fact.SignatureTakenBack(act.step(), act.party(), mine.actor()));
        return null;
    }

    @Nullable
    Refusal delegate(Draft draft, Act.Delegate act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(act.step());
        Refusal person = standing.owes(draft, step, act.party(), act.actor());
        if (person != null) {
            return person;
        }
        StandIn already = open.standIns().get(act.party());
        if (already != null) {
            // what was entrusted to one person is not passed on
            return new Refusal.SomebodyStandsIn(act.step(), act.party(), already.actor());
        }
        Refusal other = standing.mayStandIn(draft, step, act.party(), act.actor(), act.to());
        if (other != null) {
            return other;
        }
        standsIn(
                draft, open, act.party(), new StandIn(act.actor().id(), act.to().id(), false));
        return null;
    }

    @Nullable
    Refusal returnDelegation(Draft draft, Act.ReturnDelegation act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Active open = draft.open(act.step());
        StandIn standIn = open.standIns().get(act.party());
        if (standIn == null || standIn.recusal()) {
            return new Refusal.NotDelegated(act.step(), act.party());
        }
        if (open.signatureOf(act.party()) != null) {
            return new Refusal.AlreadySigned(act.step(), act.party());
        }
        String actor = act.actor().id();
        if (!actor.equals(standIn.from()) && !actor.equals(standIn.actor())) {
            return new Refusal.NotYourDelegation(act.step(), act.party(), actor);
        }
        draft.replace(open.standIn(act.party(), null));
        draft.facts.add(new Fact.ActsFor(act.step(), act.party(), standIn.from(), standIn.actor()));
        return null;
    }

    @Nullable
    Refusal recuse(Draft draft, Act.Recuse act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(act.step());
        Refusal seat = Standing.owesSeat(step, open, act.party(), act.actor());
        if (seat != null) {
            return seat;
        }
        Refusal other = standing.mayStandIn(draft, step, act.party(), act.actor(), act.replacement());
        if (other != null) {
            return other;
        }
        draft.recused.add(act.actor().id());
        standsIn(
                draft,
                open,
                act.party(),
                new StandIn(act.actor().id(), act.replacement().id(), true));
        return null;
    }

    private static void standsIn(Draft draft, Active open, String party, StandIn standIn) {
        draft.replace(open.standIn(party, standIn));
        draft.facts.add(new Fact.ActsFor(open.step(), party, standIn.actor(), standIn.from()));
    }
}
