package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 行为: something a person does in a matter on a day. A matter is its list of acts; everything else follows from them.
 * A blank reason counts as none.
 */
public sealed interface Act {
    Actor actor();

    LocalDate on();

    /** An act in one step. */
    sealed interface InStep extends Act {
        String step();
    }

    /** An act in one step on behalf of a party. */
    sealed interface ForParty extends InStep {
        String party();
    }

    /** An act that is never accepted without a reason. */
    sealed interface Reasoned extends Act {
        String reason();
    }

    /**
     * Begins the matter.
     *
     * @param conditions the answers already known, by condition id
     */
    record Open(Actor actor, LocalDate on, Map<String, Boolean> conditions) implements Act {
        public Open {
            conditions = Map.copyOf(conditions);
        }
    }

    /** Decides a step that one party may end. The reason may be null for the first outcome only. */
    record Complete(
            Actor actor,
            LocalDate on,
            String step,
            String party,
            String outcome,
            @Nullable String reason,
            Set<String> documents)
            implements ForParty {
        public Complete {
            documents = Set.copyOf(documents);
        }
    }

    /** Decides a step by a vote of its party. The reason may be null for the first outcome only. */
    record CastVotes(
            Actor actor,
            LocalDate on,
            String step,
            String party,
            String outcome,
            Votes votes,
            @Nullable String reason,
            Set<String> documents)
            implements ForParty {
        public CastVotes {
            documents = Set.copyOf(documents);
        }
    }

    /** Signs a step that several sign; with the last signature the step has its first outcome. */
    record Sign(Actor actor, LocalDate on, String step, String party, Set<String> documents) implements ForParty {
        public Sign {
            documents = Set.copyOf(documents);
        }
    }

    /** Refuses to sign, and so ends the step with an outcome other than the first. */
    record Decline(Actor actor, LocalDate on, String step, String party, String outcome, String reason)
            implements ForParty, Reasoned {}

    /** Nobody answered by the deadline: the step ends with the outcome that follows silence. */
    record Lapse(Actor actor, LocalDate on, String step) implements InStep {}

    /** 撤签: takes back one's own signature while the step is still open. */
    record TakeBack(Actor actor, LocalDate on, String step, String party, String reason)
            implements ForParty, Reasoned {}

    /** 退回: returns the matter to a step done before. */
    record SendBack(Actor actor, LocalDate on, String step, String party, String to, String reason)
            implements ForParty, Reasoned {}

    /** 委托: lets another person act for the party in this round of the step. */
    record Delegate(Actor actor, LocalDate on, String step, String party, Actor to, String reason)
            implements ForParty, Reasoned {}

    /** Ends a delegation, by the one who gave it or the one who holds it. */
    record ReturnDelegation(Actor actor, LocalDate on, String step, String party, String reason)
            implements ForParty, Reasoned {}

    /** 回避: steps aside for the whole matter, and is replaced in this step. */
    record Recuse(Actor actor, LocalDate on, String step, String party, Actor replacement, String reason)
            implements ForParty, Reasoned {}

    /** Asks for a later deadline. */
    record RequestExtension(Actor actor, LocalDate on, String step, String party, LocalDate until, String reason)
            implements ForParty, Reasoned {}

    /** Grants the extension asked for; {@code party} is the one that approves. */
    record ApproveExtension(Actor actor, LocalDate on, String step, String party) implements ForParty {}

    /** Denies the extension asked for; {@code party} is the one that approves. */
    record RefuseExtension(Actor actor, LocalDate on, String step, String party, String reason)
            implements ForParty, Reasoned {}

    /** Stops the step's clock while somebody else owes something. */
    record Pause(Actor actor, LocalDate on, String step, String party, String reason) implements ForParty, Reasoned {}

    /** Lets the step's clock run again. */
    record Resume(Actor actor, LocalDate on, String step, String party) implements ForParty {}

    /** Says something in a step that collects; the text or a reference to it. */
    record GiveOpinion(Actor actor, LocalDate on, String step, String content) implements InStep {}

    /** Closes a step's window; the party is null only where the step has none. */
    record CloseCollection(
            Actor actor,
            LocalDate on,
            String step,
            @Nullable String party) implements InStep {}

    /**
     * Answers an opinion.
     *
     * @param opinion its number, from 1
     */
    record AnswerOpinion(Actor actor, LocalDate on, int opinion, String party, Response response, String reason)
            implements Reasoned {}

    /** What became of an opinion. */
    enum Response {
        ADOPTED,
        PARTLY,
        NOT_ADOPTED
    }

    /** Answers a condition, or changes its answer as long as no open step hangs on it. */
    record Judge(Actor actor, LocalDate on, String condition, boolean answer, String reason) implements Reasoned {}

    /** Leaves out the steps of an exception, now and later in the matter. */
    record UseException(Actor actor, LocalDate on, String exception, String party, String reason) implements Reasoned {}

    /** 撤回: the initiator takes the whole matter back. */
    record Withdraw(Actor actor, LocalDate on, String reason) implements Reasoned {}

    /** A party named by the procedure stops the matter. */
    record Cancel(Actor actor, LocalDate on, String party, String reason) implements Reasoned {}
}
