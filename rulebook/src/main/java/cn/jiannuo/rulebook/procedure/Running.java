package cn.jiannuo.rulebook.procedure;

import cn.jiannuo.rulebook.text.Nearest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Acts on the whole matter: begin it, answer its conditions, use an exception, take it back, cancel it. */
final class Running {
    private final Procedure procedure;
    private final Flow flow;

    Running(Procedure procedure, Flow flow) {
        this.procedure = procedure;
        this.flow = flow;
    }

    @Nullable
    Refusal open(Draft draft, Act.Open act) {
        for (String condition : act.conditions().keySet().stream().sorted().toList()) {
            Refusal unknown = known(condition);
            if (unknown != null) {
                return unknown;
            }
        }
        draft.opener = act.actor().id();
        draft.conditions.putAll(act.conditions());
        flow.begin(draft, act.on());
        return null;
    }

    @Nullable
    Refusal judge(Draft draft, Act.Judge act) {
        Refusal unknown = known(act.condition());
        if (unknown != null) {
            return unknown;
        }
        List<Active> hanging = draft.active.stream()
                .filter(open -> act.condition().equals(flow.step(open.step()).condition()))
                .toList();
        for (Active open : hanging) {
            if (!open.undecided() && draft.conditions.containsKey(act.condition())) {
                return new Refusal.ConditionInUse(act.condition(), open.step());
            }
        }
        draft.conditions.put(act.condition(), act.answer());
        for (Active open : hanging) {
            // skipping one may have joined a fork, re-entered or dropped the next
            Active still = draft.find(open.step());
            if (open.undecided() && open.equals(still)) {
                decide(draft, open, act);
            }
        }
        return null;
    }

    @Nullable
    Refusal except(Draft draft, Act.UseException act) {
        UrgentException exception = procedure.exception(act.exception()).orElse(null);
        if (exception == null) {
            List<String> ids =
                    procedure.exceptions().stream().map(UrgentException::id).toList();
            return new Refusal.UnknownException(
                    act.exception(), Nearest.to(act.exception(), ids).orElse(null));
        }
        if (!exception.by().equals(act.party())) {
            return new Refusal.WrongParty(act.exception(), act.party(), List.of(exception.by()));
        }
        if (draft.recused.contains(act.actor().id())) {
            return new Refusal.PersonRecused(act.actor().id());
        }
        if (!draft.exceptions.add(exception.id())) {
            return new Refusal.ExceptionUsed(exception.id());
        }
        draft.facts.add(new Fact.ReasonPublished(exception.id(), act.reason()));
        for (Active open : List.copyOf(draft.active)) {
            if (exception.skips().contains(open.step()) && open.equals(draft.find(open.step()))) {
                flow.skip(draft, open, Done.Skipped.EXCEPTION, act.on());
            }
        }
        return null;
    }

    @Nullable
    Refusal withdraw(Draft draft, Act.Withdraw act) {
        if (!act.actor().id().equals(draft.opener)) {
            return new Refusal.NotTheInitiator(act.actor().id());
        }
        Flow.finish(draft, Procedure.WITHDRAWN);
        return null;
    }

    @Nullable
    Refusal cancel(Draft draft, Act.Cancel act) {
        if (!procedure.cancelledBy().contains(act.party())) {
            List<String> allowed = procedure.cancelledBy().stream().sorted().toList();
            return new Refusal.WrongParty(procedure.id(), act.party(), allowed);
        }
        if (draft.recused.contains(act.actor().id())) {
            return new Refusal.PersonRecused(act.actor().id());
        }
        Flow.finish(draft, Procedure.CANCELLED);
        return null;
    }

    private void decide(Draft draft, Active open, Act.Judge act) {
        if (act.answer()) {
            flow.decide(draft, open, act.on());
        } else {
            flow.skip(draft, open, Done.Skipped.CONDITION_IS_NO, act.on());
        }
    }

    private @Nullable Refusal known(String condition) {
        List<String> conditions = procedure.steps().stream()
                .map(Step::condition)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return conditions.contains(condition)
                ? null
                : new Refusal.UnknownCondition(
                        condition, Nearest.to(condition, conditions).orElse(null));
    }
}
