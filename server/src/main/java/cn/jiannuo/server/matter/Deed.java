package cn.jiannuo.server.matter;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Votes;
import java.time.LocalDate;
import java.util.Set;

/** What somebody does in a matter, today and as himself. For which party he does it follows from where he stands. */
public sealed interface Deed {

    /** The step it is done in, or empty where it concerns the whole matter. */
    default String step() {
        return "";
    }

    /**
     * Ends a step with an outcome.
     *
     * @param reason may be blank for the first outcome only
     * @param documents names of what is attached
     */
    record Decide(String step, String outcome, String reason, Set<String> documents) implements Deed {
        public Decide(String step, String outcome, String reason) {
            this(step, outcome, reason, Set.of());
        }
    }

    /** Ends a step by the count of a vote; the outcome follows from it. */
    record CountVotes(String step, Votes votes, String reason, Set<String> documents) implements Deed {}

    /** Signs for one of several. */
    record Sign(String step, Set<String> documents) implements Deed {}

    /** Refuses to sign. */
    record Decline(String step, String outcome, String reason) implements Deed {}

    /** 撤签. */
    record TakeBack(String step, String reason) implements Deed {}

    /** 退回 to an earlier step. */
    record SendBack(String step, String to, String reason) implements Deed {}

    /**
     * 回避.
     *
     * @param replacement code of whoever does it instead
     */
    record StepAside(String step, String replacement, String reason) implements Deed {}

    record AskMoreTime(String step, LocalDate until, String reason) implements Deed {}

    record DecideMoreTime(String step, boolean granted, String reason) implements Deed {}

    /** Stops the clock while somebody else owes something. */
    record Pause(String step, String reason) implements Deed {}

    record Resume(String step) implements Deed {}

    /** Says something while opinions are collected. */
    record Speak(String step, String content) implements Deed {}

    /** Closes the time in which opinions are collected. */
    record CloseWindow(String step) implements Deed {}

    /** @param opinion its number, from 1 */
    record Answer(int opinion, Response response, String reason) implements Deed {}

    /** Says whether a step is to be taken. */
    record Judge(String condition, boolean answer, String reason) implements Deed {}

    /** Leaves out the steps of an exception; the reason is published. */
    record UseException(String exception, String reason) implements Deed {}

    /** 撤回 the whole matter. */
    record Withdraw(String reason) implements Deed {}
}
