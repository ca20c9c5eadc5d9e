package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a procedure: a state and an act give the next state, or a refusal that changes nothing. Without a clock, a database
 * or memory of its own; the same acts always lead to the same state.
 */
public final class ProcedureMachine {
    private final Finishing finishing;
    private final Handing handing;
    private final Timing timing;
    private final Hearing hearing;
    private final Running running;

    /**
     * A machine for this procedure.
     *
     * @param reckoning counts the period phrases of the pack
     * @throws IllegalArgumentException when {@link ProcedureCheck} finds fault with the procedure
     */
    public ProcedureMachine(Procedure procedure, Reckoning reckoning) {
        List<Finding> findings = ProcedureCheck.of(procedure);
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException("procedure " + procedure.id() + " cannot run: " + findings);
        }
        Flow flow = new Flow(procedure, reckoning);
        Standing standing = new Standing(procedure);
        finishing = new Finishing(flow, standing, reckoning);
        handing = new Handing(flow, standing);
        timing = new Timing(flow, standing, reckoning);
        hearing = new Hearing(procedure, flow, standing, finishing, reckoning);
        running = new Running(procedure, flow);
    }

    /** What becomes of the matter when this is done in this state. */
    public Verdict apply(State state, Act act) {
        Draft draft = new Draft(state);
        Refusal refusal = refuse(state, act);
        if (refusal == null) {
            refusal = work(draft, act);
        }
        if (refusal == null) {
            refusal = endsUnheard(draft, act);
        }
        return refusal == null ? new Verdict.Accepted(draft.freeze(act), draft.facts) : new Verdict.Refused(refusal);
    }

    /**
     * The state these acts lead to, from the beginning.
     *
     * @throws IllegalArgumentException when one of them is not acceptable where it stands, naming it and the refusal
     */
    public State replay(List<Act> acts) {
        State state = State.NEW;
        for (Act act : acts) {
            state = switch (apply(state, act)) {
                case Verdict.Accepted accepted -> accepted.state();
                case Verdict.Refused refused ->
                    throw new IllegalArgumentException("cannot replay " + act + ": " + refused.refusal());
            };
        }
        return state;
    }

    private static @Nullable Refusal refuse(State state, Act act) {
        if (state.ended() != null) {
            return new Refusal.MatterEnded(state.ended());
        }
        boolean opening = act instanceof Act.Open;
        if (opening != (state.opener() == null)) {
            return opening ? new Refusal.OpenedAlready() : new Refusal.NotOpened();
        }
        if (!state.history().isEmpty()) {
            LocalDate last = state.history().getLast().on();
            if (act.on().isBefore(last)) {
                return new Refusal.BeforeLastAct(last);
            }
        }
        boolean unexplained =
                act instanceof Act.Reasoned reasoned && reasoned.reason().isBlank();
        return unexplained ? new Refusal.ReasonMissing() : null;
    }

    private @Nullable Refusal work(Draft draft, Act act) {
        return switch (act) {
            case Act.Open a -> running.open(draft, a);
            case Act.Complete a -> finishing.complete(draft, a);
            case Act.CastVotes a -> finishing.castVotes(draft, a);
            case Act.Sign a -> finishing.sign(draft, a);
            case Act.Decline a -> finishing.decline(draft, a);
            case Act.Lapse a -> finishing.lapse(draft, a);
            case Act.TakeBack a -> handing.takeBack(draft, a);
            case Act.SendBack a -> handing.sendBack(draft, a);
            case Act.Delegate a -> handing.delegate(draft, a);
            case Act.ReturnDelegation a -> handing.returnDelegation(draft, a);
            case Act.Recuse a -> handing.recuse(draft, a);
            case Act.RequestExtension a -> timing.request(draft, a);
            case Act.ApproveExtension a -> timing.approve(draft, a);
            case Act.RefuseExtension a -> timing.refuse(draft, a);
            case Act.Pause a -> timing.pause(draft, a);
            case Act.Resume a -> timing.resume(draft, a);
            case Act.GiveOpinion a -> hearing.give(draft, a);
            case Act.CloseCollection a -> hearing.close(draft, a);
            case Act.AnswerOpinion a -> hearing.answer(draft, a);
            case Act.Judge a -> running.judge(draft, a);
            case Act.UseException a -> running.except(draft, a);
            case Act.Withdraw a -> running.withdraw(draft, a);
            case Act.Cancel a -> running.cancel(draft, a);
        };
    }

    /** A matter does not end by an outcome while somebody who spoke is owed an answer; stopping it altogether may. */
    private static @Nullable Refusal endsUnheard(Draft draft, Act act) {
        boolean stopped = act instanceof Act.Withdraw || act instanceof Act.Cancel;
        List<Integer> unanswered = draft.unanswered();
        return draft.ended == null || stopped || unanswered.isEmpty()
                ? null
                : new Refusal.OpinionsUnanswered(unanswered);
    }
}
