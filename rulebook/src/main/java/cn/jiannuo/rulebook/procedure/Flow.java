package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The graph of legal transitions: the only class that opens, passes, skips, drops and re-opens steps.
 *
 * <p>Each edge is named by what causes it: {@link #begin}, {@link #end} by an outcome, {@link #skip} by a condition or an
 * exception, {@link #sendBack}, {@link #decide} by an answered condition. On every branch there is always exactly one
 * open step or one open fork, so what a send-back undoes is whatever stands on the branch it returns to.
 */
final class Flow {
    private final Procedure procedure;
    private final Reckoning reckoning;

    Flow(Procedure procedure, Reckoning reckoning) {
        this.procedure = procedure;
        this.reckoning = reckoning;
    }

    Step step(String id) {
        return procedure.step(id).orElseThrow(() -> new IllegalStateException("no step " + id));
    }

    /** Opens the first step. */
    void begin(Draft draft, LocalDate on) {
        enter(draft, procedure.steps().getFirst().id(), Branch.MAIN, on);
    }

    /** Ends an open step with an outcome and goes where it leads. */
    void end(Draft draft, Active open, String outcome, List<Signature> signatures, LocalDate on) {
        Step step = step(open.step());
        draft.remove(step.id());
        draft.trail.add(new Done(step.id(), open.round(), open.branch(), outcome, on, signatures, null));
        draft.did(step.id(), signatures);
        draft.facts.add(new Fact.StepEnded(step.id(), outcome));
        tell(draft, step, outcome);
        follow(draft, step.target(outcome).orElseThrow(), open.branch(), on);
    }

    /** Why this step would be left out if it came up now, or null. */
    Done.@Nullable Skipped skips(Draft draft, Step step) {
        if (step.condition() != null && Boolean.FALSE.equals(draft.conditions.get(step.condition()))) {
            return Done.Skipped.CONDITION_IS_NO;
        }
        boolean excepted = procedure.exceptions().stream()
                .anyMatch(e -> draft.exceptions.contains(e.id()) && e.skips().contains(step.id()));
        return excepted ? Done.Skipped.EXCEPTION : null;
    }

    /** Leaves out a step that is open. */
    void skip(Draft draft, Active open, Done.Skipped why, LocalDate on) {
        draft.remove(open.step());
        pass(draft, step(open.step()), open.round(), open.branch(), why, on);
    }

    /** Lets an open step begin whose condition has just been answered yes. */
    void decide(Draft draft, Active open, LocalDate on) {
        Step step = step(open.step());
        draft.replace(Active.opened(step.id(), open.round(), open.branch(), false, on, dueOf(step, on)));
        draft.facts.add(
                new Fact.StepOpened(step.id(), open.round(), step.parties().names(), dueOf(step, on)));
    }

    /** Returns to a step done before; everything that stands on its branch since then has to be done again. */
    void sendBack(Draft draft, Done to, LocalDate on) {
        dropWithin(draft, to.branch());
        enter(draft, to.step(), to.branch(), on);
    }

    private void enter(Draft draft, String id, Branch branch, LocalDate on) {
        if (draft.ended != null) {
            return;
        }
        reopen(draft, id, branch);
        Step step = step(id);
        Done.Skipped why = skips(draft, step);
        if (why != null) {
            pass(draft, step, draft.round(id), branch, why, on);
            return;
        }
        String condition = step.condition();
        boolean undecided = condition != null && !draft.conditions.containsKey(condition);
        int round = draft.nextRound(id);
        LocalDate due = undecided ? null : dueOf(step, on);
        draft.active.add(Active.opened(id, round, branch, undecided, on, due));
        draft.facts.add(
                condition != null && undecided
                        ? new Fact.ConditionAsked(id, condition)
                        : new Fact.StepOpened(id, round, step.parties().names(), due));
    }

    /**
     * Takes off the trail the step landed on and all that was passed on its branch after it. What was judged on the way is
     * asked anew: an old “no objections” must not skip the hearing of new ones.
     */
    private void reopen(Draft draft, String id, Branch branch) {
        int from = 0;
        while (from < draft.trail.size()
                && !(draft.trail.get(from).step().equals(id)
                        && draft.trail.get(from).branch().equals(branch))) {
            from++;
        }
        List<Done> later = draft.trail.subList(from, draft.trail.size());
        Set<String> undone = new LinkedHashSet<>();
        later.removeIf(done -> {
            boolean goes = done.branch().within(branch);
            if (goes) {
                draft.forget(step(done.step()).condition());
            }
            if (goes && done.skipped() == null) {
                undone.add(done.step());
            }
            return goes;
        });
        undone.forEach(step -> draft.facts.add(new Fact.StepReopened(step)));
    }

    private void pass(Draft draft, Step step, int round, Branch branch, Done.Skipped why, LocalDate on) {
        draft.trail.add(new Done(step.id(), round, branch, null, on, List.of(), why));
        draft.facts.add(new Fact.StepSkipped(step.id(), why));
        follow(draft, step.whenSkipped().orElseThrow(), branch, on);
    }

    private void follow(Draft draft, Target target, Branch branch, LocalDate on) {
        switch (target) {
            case Target.ToStep to -> land(draft, to.step(), branch, on);
            case Target.End end -> finish(draft, end.state());
            case Target.Fork fork -> split(draft, fork, branch, on);
        }
    }

    private void split(Draft draft, Target.Fork fork, Branch branch, LocalDate on) {
        int number = draft.nextFork();
        draft.forks.add(new OpenFork(number, branch, fork.branches(), fork.join(), fork.waits(), Set.of()));
        fork.branches().forEach(head -> enter(draft, head, branch.into(number, head), on));
    }

    private void land(Draft draft, String next, Branch branch, LocalDate on) {
        OpenFork fork = innermost(draft, branch);
        if (fork == null || !fork.join().equals(next)) {
            enter(draft, next, branch, on);
            return;
        }
        OpenFork arrived = fork.arrival(branch.turns().getLast().head());
        draft.forks.replaceAll(f -> f.number() == fork.number() ? arrived : f);
        // a branch that was skipped from end to end must not overtake one in which people work
        boolean worked = draft.workedIn(branch);
        if (arrived.complete() || (arrived.waits() == Target.Waits.FOR_ANY && worked)) {
            arrived.heads().forEach(head -> dropWithin(draft, fork.branch().into(fork.number(), head)));
            draft.forks.remove(arrived);
            land(draft, next, fork.branch(), on);
        }
    }

    private static @Nullable OpenFork innermost(Draft draft, Branch branch) {
        if (branch.turns().isEmpty()) {
            return null;
        }
        int number = branch.turns().getLast().fork();
        return draft.forks.stream()
                .filter(f -> f.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static void dropWithin(Draft draft, Branch branch) {
        List<Active> dropped = new ArrayList<>(draft.active);
        dropped.removeIf(open -> !open.branch().within(branch));
        dropped.forEach(open -> draft.facts.add(new Fact.StepDropped(open.step())));
        draft.active.removeAll(dropped);
        draft.forks.removeIf(fork -> fork.branch().within(branch));
    }

    /** Ends the matter; what is open is dropped. */
    static void finish(Draft draft, String state) {
        dropWithin(draft, Branch.MAIN);
        draft.ended = state;
        draft.facts.add(new Fact.Ended(state));
    }

    private @Nullable LocalDate dueOf(Step step, LocalDate on) {
        return step.due() == null ? null : reckoning.end(step.due(), on);
    }

    private static void tell(Draft draft, Step step, String outcome) {
        if (!step.informed().isEmpty()) {
            draft.facts.add(new Fact.Informed(step.id(), outcome, step.informed()));
        }
        if (step.starts() != null) {
            draft.facts.add(new Fact.ProcedureStarts(step.starts(), step.id()));
        }
    }
}
