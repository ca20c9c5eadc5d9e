package cn.jiannuo.rulebook.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an act is fine, act by act; writes its lines when it is. Lines written for an act found wrong are removed. */
final class NaiveOffice {
    private final Procedure procedure;
    private final NaiveJournal journal;
    private final NaiveFlow flow;
    private final NaiveDesk desk;
    private final NaiveClock clock;

    NaiveOffice(Procedure procedure, NaiveJournal journal, NaiveFlow flow) {
        this.procedure = procedure;
        this.journal = journal;
        this.flow = flow;
        desk = new NaiveDesk(journal, flow);
        clock = new NaiveClock(journal, flow, desk);
    }

    boolean takes(Act act) {
        if (act instanceof Act.InStep inStep) {
            Row open = journal.openVisit(inStep.step());
            boolean resuming = act instanceof Act.Resume;
            return open != null
                    && journal.has(Row.Kind.BEGUN, open.visit())
                    && (resuming == clock.paused(open.visit()))
                    && (desk.takes(act, open) || clock.takes(act, open) || hearing(act, open));
        }
        return switch (act) {
            case Act.Open a -> opens(a);
            case Act.Judge a -> judges(a);
            case Act.AnswerOpinion a -> answers(a);
            case Act.UseException a -> excepts(a);
            case Act.Withdraw a -> withdraws(a);
            case Act.Cancel a -> cancels(a);
            default -> false;
        };
    }

    private boolean opens(Act.Open act) {
        Set<String> known = conditions();
        flow.write(Row.Kind.STARTED, 0, act.actor().id(), "", act.on());
        for (Map.Entry<String, Boolean> answer : act.conditions().entrySet()) {
            flow.write(Row.Kind.KNOWN, 0, answer.getKey(), answer.getValue().toString(), act.on(), "from the start");
        }
        if (!known.containsAll(act.conditions().keySet())) {
            return false;
        }
        flow.come(procedure.steps().getFirst().id(), "", act.on());
        return true;
    }

    private Set<String> conditions() {
        Set<String> all = new HashSet<>();
        for (Step step : procedure.steps()) {
            if (step.condition() != null) {
                all.add(step.condition());
            }
        }
        return all;
    }

    private boolean judges(Act.Judge act) {
        if (!conditions().contains(act.condition())) {
            return false;
        }
        boolean known = journal.conditions().containsKey(act.condition());
        List<Row> waiting = new ArrayList<>();
        for (Row open : journal.openVisits()) {
            if (act.condition().equals(flow.step(open.name()).condition())) {
                if (known && journal.has(Row.Kind.BEGUN, open.visit())) {
                    return false;
                }
                if (!journal.has(Row.Kind.BEGUN, open.visit())) {
                    waiting.add(open);
                }
            }
        }
        flow.write(Row.Kind.KNOWN, 0, act.condition(), String.valueOf(act.answer()), act.on());
        for (Row open : waiting) {
            if (journal.openVisits().contains(open) && act.answer()) {
                flow.write(Row.Kind.BEGUN, open.visit(), open.name(), open.other(), act.on());
            } else if (journal.openVisits().contains(open)) {
                flow.skip(open.visit(), open.name(), open.other(), act.on());
            }
        }
        return true;
    }

    private boolean answers(Act.AnswerOpinion act) {
        for (Row said : journal.rows) {
            if (said.kind() == Row.Kind.SAID && said.other().equals(String.valueOf(act.opinion()))) {
                Collects collects = flow.step(said.list().getFirst()).collects();
                String by = collects == null ? null : collects.answeredBy();
                boolean known = procedure.steps().stream()
                        .anyMatch(s -> s.parties().names().contains(act.party()));
                boolean fine = journal.unanswered().contains(act.opinion())
                        && (by == null ? known : by.equals(act.party()))
                        && !recused(act.actor())
                        && !said.name().equals(act.actor().id());
                flow.write(Row.Kind.ANSWERED, 0, "", String.valueOf(act.opinion()), act.on());
                return fine;
            }
        }
        return false;
    }

    private boolean recused(Actor actor) {
        return journal.named(Row.Kind.RECUSED, actor.id());
    }

    private boolean excepts(Act.UseException act) {
        UrgentException exception = procedure.exception(act.exception()).orElse(null);
        if (exception == null
                || !exception.by().equals(act.party())
                || recused(act.actor())
                || journal.named(Row.Kind.EXCEPTED, act.exception())) {
            return false;
        }
        List<Row> open = journal.openVisits();
        flow.write(Row.Kind.EXCEPTED, 0, act.exception(), "", act.on());
        for (Row visit : open) {
            if (exception.skips().contains(visit.name()) && journal.openVisits().contains(visit)) {
                flow.skip(visit.visit(), visit.name(), visit.other(), act.on());
            }
        }
        return true;
    }

    private boolean withdraws(Act.Withdraw act) {
        flow.end("withdrawn", act.on());
        return journal.named(Row.Kind.STARTED, act.actor().id());
    }

    private boolean cancels(Act.Cancel act) {
        flow.end("cancelled", act.on());
        return procedure.cancelledBy().contains(act.party()) && !recused(act.actor());
    }

    private boolean hearing(Act act, Row open) {
        Step step = flow.step(open.name());
        Collects collects = step.collects();
        if (collects == null || journal.has(Row.Kind.WINDOW_CLOSED, open.visit())) {
            return false;
        }
        if (act instanceof Act.GiveOpinion said) {
            long number = 1
                    + journal.rows.stream()
                            .filter(row -> row.kind() == Row.Kind.SAID)
                            .count();
            flow.write(Row.Kind.SAID, 0, said.actor().id(), String.valueOf(number), act.on(), step.id());
            return !said.content().isBlank();
        }
        return act instanceof Act.CloseCollection close && closes(close, open, step, collects);
    }

    private boolean closes(Act.CloseCollection act, Row open, Step step, Collects collects) {
        @Nullable Row begun = journal.last(Row.Kind.BEGUN, open.visit());
        boolean nobody = step.parties().names().isEmpty();
        boolean allowed = act.party() == null ? nobody : !nobody && desk.owes(open, act.party(), act.actor());
        if (begun == null || !allowed || !act.on().isAfter(Matter.WEEKDAYS.end(collects.atLeast(), begun.on()))) {
            return false;
        }
        flow.write(Row.Kind.WINDOW_CLOSED, open.visit(), step.id(), "", act.on());
        if (nobody) {
            flow.close(open, step.outcomes().firstEntry().getKey(), act.on());
        }
        return true;
    }
}
