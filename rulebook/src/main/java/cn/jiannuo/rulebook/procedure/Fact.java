package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an accepted act brought about, in order; for those who keep duties, tell people and write the record. */
public sealed interface Fact {
    /** A step opened, or its condition was answered yes: these parties owe it, until the deadline if there is one. */
    record StepOpened(
            String step,
            int round,
            List<String> owing,
            @Nullable LocalDate due) implements Fact {}

    /** A step waits for somebody to answer its condition. */
    record ConditionAsked(String step, String condition) implements Fact {}

    record StepEnded(String step, String outcome) implements Fact {}

    record StepSkipped(String step, Done.Skipped why) implements Fact {}

    /** A step that had been passed has to be done again; its signatures and documents no longer count. */
    record StepReopened(String step) implements Fact {}

    /** An open step was taken off unfinished, by a send-back or because another branch came first. */
    record StepDropped(String step) implements Fact {}

    record Signed(String step, String party, String actor) implements Fact {}

    record SignatureTakenBack(String step, String party, String actor) implements Fact {}

    record SentBack(String from, String to, String reason) implements Fact {}

    /** From now on this person acts for the party in the step; equal to the one before when a delegation is returned. */
    record ActsFor(String step, String party, String actor, String insteadOf) implements Fact {}

    record ExtensionAsked(String step, LocalDate until, String approver, String reason) implements Fact {}

    record ExtensionRefused(String step, String reason) implements Fact {}

    /** A deadline moved; the parties in {@code tell} must learn of it, with the reason. */
    record DueMoved(String step, LocalDate from, LocalDate to, List<String> tell, String reason) implements Fact {}

    record Paused(String step, String reason) implements Fact {}

    /** The clock runs again, to this deadline. */
    record Resumed(String step, LocalDate due) implements Fact {}

    record OpinionReceived(int number, String step) implements Fact {}

    record OpinionAnswered(int number, Act.Response response) implements Fact {}

    record CollectionClosed(String step, long opinions) implements Fact {}

    record Informed(String step, @Nullable String outcome, List<String> parties) implements Fact {}

    record ProcedureStarts(String procedure, String from) implements Fact {}

    /** An exception's reason is to be published. */
    record ReasonPublished(String exception, String reason) implements Fact {}

    record Ended(String state) implements Fact {}
}
