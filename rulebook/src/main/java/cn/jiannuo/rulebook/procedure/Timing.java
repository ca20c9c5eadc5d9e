package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves deadlines: extensions with an approver, and a clock that stands still while somebody else owes something. */
final class Timing {
    private final Flow flow;
    private final Standing standing;
    private final Reckoning reckoning;

    Timing(Flow flow, Standing standing, Reckoning reckoning) {
        this.flow = flow;
        this.standing = standing;
        this.reckoning = reckoning;
    }

    @Nullable
    Refusal request(Draft draft, Act.RequestExtension act) {
        Refusal refusal = mine(draft, act);
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(act.step());
        Extension rule = step.extension();
        LocalDate due = open.due();
        if (rule == null || due == null) {
            return new Refusal.ExtensionNotAllowed(step.id());
        }
        if (open.asked() != null) {
            return new Refusal.ExtensionAsked(step.id());
        }
        if (open.extensions() >= rule.atMostTimes()) {
            return new Refusal.ExtensionsUsedUp(step.id(), rule.atMostTimes());
        }
        Refusal day = day(rule, due, act);
        if (day != null) {
            return day;
        }
        draft.replace(open.asking(new Active.Asked(act.actor().id(), act.until(), act.reason())));
        draft.facts.add(new Fact.ExtensionAsked(step.id(), act.until(), rule.approvedBy(), act.reason()));
        return null;
    }

    @Nullable
    Refusal approve(Draft draft, Act.ApproveExtension act) {
        Refusal refusal = decides(draft, act);
        if (refusal != null) {
            return refusal;
        }
        Extension rule = flow.step(act.step()).extension();
        Active open = draft.open(act.step());
        Active.Asked asked = open.asked();
        LocalDate due = open.due();
        if (rule == null || asked == null || due == null) {
            return new Refusal.NoExtensionAsked(act.step());
        }
        if (!asked.until().isAfter(due)) {
            // a pause since the request may have moved the deadline past it
            return new Refusal.ExtensionNotLater(due);
        }
        draft.replace(open.extended(asked.until()));
        draft.facts.add(new Fact.DueMoved(act.step(), due, asked.until(), rule.tells(), asked.reason()));
        return null;
    }

    @Nullable
    Refusal refuse(Draft draft, Act.RefuseExtension act) {
        Refusal refusal = decides(draft, act);
        if (refusal != null) {
            return refusal;
        }
        draft.replace(draft.open(act.step()).asking(null));
        draft.facts.add(new Fact.ExtensionRefused(act.step(), act.reason()));
        return null;
    }

    @Nullable
    Refusal pause(Draft draft, Act.Pause act) {
        Refusal refusal = mine(draft, act);
        if (refusal != null) {
            return refusal;
        }
        Active open = draft.open(act.step());
        if (open.due() == null || flow.step(act.step()).collects() != null) {
            return new Refusal.CannotPause(act.step());
        }
        draft.replace(open.paused(act.on(), open.due()));
        draft.facts.add(new Fact.Paused(act.step(), act.reason()));
        return null;
    }

    @Nullable
    Refusal resume(Draft draft, Act.Resume act) {
        Refusal refusal = standing.openOrPaused(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Active open = draft.open(act.step());
        LocalDate since = open.pausedOn();
        LocalDate due = open.due();
        if (since == null || due == null || step.due() == null) {
            return new Refusal.NotPaused(act.step());
        }
        Refusal person = standing.owes(draft, step, act.party(), act.actor());
        if (person != null) {
            return person;
        }
        LocalDate shifted = reckoning.shifted(step.due(), due, since, act.on());
        draft.replace(open.paused(null, shifted));
        draft.facts.add(new Fact.Resumed(act.step(), shifted));
        return null;
    }

    private @Nullable Refusal mine(Draft draft, Act.ForParty act) {
        Refusal refusal = standing.open(draft, act.step());
        return refusal != null ? refusal : standing.owes(draft, flow.step(act.step()), act.party(), act.actor());
    }

    private @Nullable Refusal day(Extension rule, LocalDate due, Act.RequestExtension act) {
        if (act.on().isAfter(due)) {
            return new Refusal.ExtensionTooLate(due);
        }
        if (!act.until().isAfter(due)) {
            return new Refusal.ExtensionNotLater(due);
        }
        LocalDate latest = reckoning.end(rule.byAtMost(), due);
        return act.until().isAfter(latest) ? new Refusal.ExtensionTooLong(latest) : null;
    }

    private @Nullable Refusal decides(Draft draft, Act.ForParty act) {
        Refusal refusal = standing.open(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Extension rule = flow.step(act.step()).extension();
        Active.Asked asked = draft.open(act.step()).asked();
        if (rule == null || asked == null) {
            return new Refusal.NoExtensionAsked(act.step());
        }
        String actor = act.actor().id();
        if (!rule.approvedBy().equals(act.party())) {
            return new Refusal.WrongParty(act.step(), act.party(), List.of(rule.approvedBy()));
        }
        if (draft.recused.contains(actor)) {
            return new Refusal.PersonRecused(actor);
        }
        return asked.actor().equals(actor) ? new Refusal.OwnRequest(actor) : null;
    }
}
