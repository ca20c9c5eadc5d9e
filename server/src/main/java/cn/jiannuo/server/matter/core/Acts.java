package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Actor;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Vote;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.organization.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words a deed as the procedure's act.
 *
 * @param party for which it is done, or empty where the deed needs none
 * @param replacement who takes over, where somebody steps aside
 */
record Acts(Actor actor, LocalDate on, String party, Optional<Person> replacement) {

    Act of(Deed deed, Case settled) {
        return switch (deed) {
            case Deed.Decide d -> new Act.Complete(actor, on, d.step(), party, d.outcome(), d.reason(), d.documents());
            case Deed.CountVotes d -> votes(d, settled);
            case Deed.Sign d -> new Act.Sign(actor, on, d.step(), party, d.documents());
            case Deed.Decline d -> new Act.Decline(actor, on, d.step(), party, d.outcome(), d.reason());
            case Deed.TakeBack d -> new Act.TakeBack(actor, on, d.step(), party, d.reason());
            case Deed.SendBack d -> new Act.SendBack(actor, on, d.step(), party, d.to(), d.reason());
            case Deed.StepAside d ->
                new Act.Recuse(
                        actor,
                        on,
                        d.step(),
                        party,
                        new Actor(replacement.orElseThrow().code()),
                        d.reason());
            case Deed.AskMoreTime d -> new Act.RequestExtension(actor, on, d.step(), party, d.until(), d.reason());
            case Deed.DecideMoreTime d ->
                d.granted()
                        ? new Act.ApproveExtension(actor, on, d.step(), party)
                        : new Act.RefuseExtension(actor, on, d.step(), party, d.reason());
            case Deed.Pause d -> new Act.Pause(actor, on, d.step(), party, d.reason());
            case Deed.Resume d -> new Act.Resume(actor, on, d.step(), party);
            case Deed.Speak d -> new Act.GiveOpinion(actor, on, d.step(), d.content());
            case Deed.CloseWindow d -> new Act.CloseCollection(actor, on, d.step(), party.isEmpty() ? null : party);
            case Deed.Answer d -> new Act.AnswerOpinion(actor, on, d.opinion(), party, d.response(), d.reason());
            case Deed.Judge d -> new Act.Judge(actor, on, d.condition(), d.answer(), d.reason());
            case Deed.UseException d -> new Act.UseException(actor, on, d.exception(), party, d.reason());
            case Deed.Withdraw d -> new Act.Withdraw(actor, on, d.reason());
        };
    }

    /** The first outcome where the vote carries, the second where it does not. */
    private Act votes(Deed.CountVotes deed, Case settled) {
        Step step = settled.step(deed.step());
        List<String> outcomes = step.outcomes().keySet().stream()
                .filter(outcome -> !step.isSilence(outcome))
                .toList();
        boolean carried = carries(step.vote(), deed.votes());
        return new Act.CastVotes(
                actor,
                on,
                deed.step(),
                party,
                outcomes.get(carried || outcomes.size() < 2 ? 0 : 1),
                deed.votes(),
                deed.reason(),
                deed.documents());
    }

    private static boolean carries(@Nullable Vote rule, Votes votes) {
        return rule == null
                || rule.quorum().met(votes.present(), votes) && rule.passes().met(votes.inFavour(), votes);
    }
}
