package cn.jiannuo.server.matter.web;

import cn.jiannuo.rulebook.procedure.Refusal;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.matter.Names;
import cn.jiannuo.server.ui.Words;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Words a refusal: what stands in the way, and the way out. */
public final class RefusalWords {
    private final Words words;
    private final UnaryOperator<String> step;

    /** @param step name of a step by its id */
    public RefusalWords(Words words, UnaryOperator<String> step) {
        this.words = words;
        this.step = step;
    }

    public String say(Why why) {
        return switch (why) {
            case Why.Unknown unknown -> words.say("matter.refused.unknown");
            case Why.NotYours other -> words.say("matter.refused.not-yours", other.whose());
            case Why.TextGone gone -> words.say("matter.refused.text-gone");
            case Why.NoSuchPerson nobody -> words.say("matter.refused.no-such-person", nobody.text());
            case Why.PartsOpen open -> words.say("matter.refused.parts-open", open.whose());
            case Why.NoPart no ->
                words.say("matter.refused.part." + no.because().name(), no.gap());
            case Why.ByProcedure no -> say(no.refusal());
        };
    }

    private String say(Refusal refusal) {
        return switch (refusal) {
            case Refusal.MatterEnded r -> words.say("matter.refused.ended", Names.end(r.state()));
            case Refusal.ReasonMissing r -> words.say("matter.refused.reason");
            case Refusal.NotTheInitiator r -> words.say("matter.refused.not-initiator");
            case Refusal.PersonRecused r -> words.say("matter.refused.recused");
            case Refusal.PersonExcluded r -> words.say("matter.refused.excluded", step.apply(r.step()));
            case Refusal.StepNotActive r ->
                words.say("matter.refused.not-active", step.apply(r.step()), steps(r.active()));
            case Refusal.StepUndecided r -> words.say("matter.refused.undecided", step.apply(r.step()));
            case Refusal.StepPaused r -> words.say("matter.refused.paused", step.apply(r.step()), r.since());
            case Refusal.AlreadySigned r -> words.say("matter.refused.already-signed", step.apply(r.step()));
            case Refusal.NotYetTurn r -> words.say("matter.refused.not-yet-turn", step.apply(r.step()));
            case Refusal.SomebodyStandsIn r -> words.say("matter.refused.stands-in", step.apply(r.step()));
            case Refusal.SignsForAnother r -> words.say("matter.refused.signs-for-another");
            case Refusal.UnknownOutcome r -> words.say("matter.refused.outcome", outcomes(r.known()));
            case Refusal.OutcomeOfSilence r -> words.say("matter.refused.silence", outcomes(r.known()));
            case Refusal.SignaturesNeeded r -> words.say("matter.refused.signatures");
            case Refusal.DeclineNeedsAnotherOutcome r -> words.say("matter.refused.decline-outcome");
            case Refusal.VotesDoNotAddUp r ->
                words.say(
                        "matter.refused.votes-sum",
                        r.votes().present(),
                        r.votes().inFavour()
                                + r.votes().against()
                                + r.votes().abstained()
                                + r.votes().invalid());
            case Refusal.QuorumMissed r -> words.say("matter.refused.quorum", r.present(), r.needed());
            case Refusal.VoteNotCarried r -> words.say("matter.refused.not-carried", r.inFavour(), r.needed());
            case Refusal.VoteCarried r -> words.say("matter.refused.carried", r.inFavour(), r.needed());
            case Refusal.DocumentsMissing r -> words.say("matter.refused.documents", String.join("、", r.documents()));
            case Refusal.RequirementNotMet r ->
                r.requirement() instanceof cn.jiannuo.rulebook.procedure.Requirement.DocumentAttached document
                        ? words.say("matter.refused.documents", document.name())
                        : words.say("matter.refused.unanswered-all");
            case Refusal.OpinionsUnanswered r ->
                words.say("matter.refused.unanswered", r.opinions().size());
            case Refusal.CollectionOpen r -> words.say("matter.refused.window-open", r.until());
            case Refusal.CollectionClosed r -> words.say("matter.refused.window-closed", r.on());
            case Refusal.NothingSaid r -> words.say("matter.refused.nothing-said");
            case Refusal.OpinionAnswered r -> words.say("matter.refused.answered", r.opinion());
            case Refusal.OwnOpinion r -> words.say("matter.refused.own-opinion");
            case Refusal.NotEarlier r -> words.say("matter.refused.not-earlier", step.apply(r.to()));
            case Refusal.NotSigned r -> words.say("matter.refused.not-signed");
            case Refusal.LaterSigned r -> words.say("matter.refused.later-signed");
            case Refusal.ExtensionNotAllowed r -> words.say("matter.refused.no-extension", step.apply(r.step()));
            case Refusal.ExtensionsUsedUp r -> words.say("matter.refused.extensions-used", r.atMost());
            case Refusal.ExtensionAsked r -> words.say("matter.refused.extension-asked");
            case Refusal.NoExtensionAsked r -> words.say("matter.refused.none-asked");
            case Refusal.ExtensionTooLate r -> words.say("matter.refused.extension-late", r.due());
            case Refusal.ExtensionNotLater r -> words.say("matter.refused.extension-not-later", r.due());
            case Refusal.ExtensionTooLong r -> words.say("matter.refused.extension-long", r.latest());
            case Refusal.OwnRequest r -> words.say("matter.refused.own-request");
            case Refusal.NotPaused r -> words.say("matter.refused.not-paused");
            case Refusal.CannotPause r -> words.say("matter.refused.cannot-pause");
            case Refusal.ExceptionUsed r -> words.say("matter.refused.exception-used");
            case Refusal.WouldBeSkipped r -> words.say("matter.refused.skipped", step.apply(r.to()));
            // what a page of ours does not offer: only somebody who writes addresses by hand gets here
            default -> words.say("matter.refused.impossible");
        };
    }

    private String steps(List<String> ids) {
        return ids.stream().map(step).collect(Collectors.joining("、"));
    }

    private static String outcomes(List<String> ids) {
        return ids.stream().map(Names::outcome).collect(Collectors.joining("、"));
    }
}
