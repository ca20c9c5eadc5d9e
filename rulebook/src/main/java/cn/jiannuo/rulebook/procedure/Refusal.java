package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an act is not accepted, with what a reader needs to do it right. Callers word it. */
public sealed interface Refusal {
    // the matter
    record NotOpened() implements Refusal {}

    record OpenedAlready() implements Refusal {}

    record MatterEnded(String state) implements Refusal {}

    record BeforeLastAct(LocalDate last) implements Refusal {}

    record ReasonMissing() implements Refusal {}

    record NotTheInitiator(String actor) implements Refusal {}

    record PersonRecused(String actor) implements Refusal {}

    // the step and who may act in it
    record UnknownStep(String step, @Nullable String nearest) implements Refusal {}

    record StepNotActive(String step, List<String> active) implements Refusal {}

    record StepUndecided(String step, String condition) implements Refusal {}

    record StepPaused(String step, LocalDate since) implements Refusal {}

    record WrongParty(String step, @Nullable String party, List<String> expected) implements Refusal {}

    record AlreadySigned(String step, String party) implements Refusal {}

    record NotYetTurn(String step, String party, String first) implements Refusal {}

    record SomebodyStandsIn(String step, String party, String actor) implements Refusal {}

    record SignsForAnother(String step, String actor, String otherParty) implements Refusal {}

    record PersonExcluded(String step, String actor, Exclusion exclusion) implements Refusal {}

    // how a step may end
    record UnknownOutcome(
            String step,
            String outcome,
            List<String> known,
            @Nullable String nearest) implements Refusal {}

    /** The outcome follows when nobody answers in time; nobody chooses it. */
    record OutcomeOfSilence(String step, String outcome, List<String> known) implements Refusal {}

    record SignaturesNeeded(String step, List<String> owing) implements Refusal {}

    record NotSignedJointly(String step) implements Refusal {}

    record DeclineNeedsAnotherOutcome(String step, String outcome) implements Refusal {}

    record VoteNeeded(String step) implements Refusal {}

    record NoVoteHere(String step) implements Refusal {}

    record VotesDoNotAddUp(Votes votes) implements Refusal {}

    record QuorumMissed(long present, long needed) implements Refusal {}

    record VoteNotCarried(String outcome, long inFavour, long needed) implements Refusal {}

    record VoteCarried(String outcome, long inFavour, long needed) implements Refusal {}

    record DocumentsMissing(String step, List<String> documents) implements Refusal {}

    record RequirementNotMet(String step, Requirement requirement) implements Refusal {}

    record OpinionsUnanswered(List<Integer> opinions) implements Refusal {}

    // collecting
    record NotCollecting(String step) implements Refusal {}

    /** The window is open; it can be closed after {@code until} at the earliest. */
    record CollectionOpen(String step, LocalDate until) implements Refusal {}

    record CollectionClosed(String step, LocalDate on) implements Refusal {}

    record NothingSaid() implements Refusal {}

    record UnknownOpinion(int opinion) implements Refusal {}

    record OpinionAnswered(int opinion) implements Refusal {}

    record OwnOpinion(int opinion) implements Refusal {}

    // back, aside, instead
    record NotEarlier(String step, String to) implements Refusal {}

    record WouldBeSkipped(String to, Done.Skipped why) implements Refusal {}

    record NotSigned(String step, String party, String actor) implements Refusal {}

    record LaterSigned(String step, String party, String later) implements Refusal {}

    record ToOneself(String actor) implements Refusal {}

    record NotDelegated(String step, String party) implements Refusal {}

    record NotYourDelegation(String step, String party, String actor) implements Refusal {}

    // time
    record ExtensionNotAllowed(String step) implements Refusal {}

    record ExtensionsUsedUp(String step, int atMost) implements Refusal {}

    record ExtensionAsked(String step) implements Refusal {}

    record NoExtensionAsked(String step) implements Refusal {}

    record ExtensionTooLate(LocalDate due) implements Refusal {}

    record ExtensionNotLater(LocalDate due) implements Refusal {}

    record ExtensionTooLong(LocalDate latest) implements Refusal {}

    record OwnRequest(String actor) implements Refusal {}

    /** The pack names no outcome for silence in this step, or the step has no deadline. */
    record NothingFollowsSilence(String step) implements Refusal {}

    record NotOverdue(String step, LocalDate due) implements Refusal {}

    record CannotPause(String step) implements Refusal {}

    record NotPaused(String step) implements Refusal {}

    // conditions and exceptions
    record UnknownCondition(String condition, @Nullable String nearest) implements Refusal {}

    record ConditionInUse(String condition, String step) implements Refusal {}

    record UnknownException(String exception, @Nullable String nearest) implements Refusal {}

    record ExceptionUsed(String exception) implements Refusal {}
}
