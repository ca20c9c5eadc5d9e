package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;

/** Extensions and pauses, by the reference model. */
final class NaiveClock {
    private final NaiveJournal journal;
    private final NaiveFlow flow;
    private final NaiveDesk desk;

    NaiveClock(NaiveJournal journal, NaiveFlow flow, NaiveDesk desk) {
        this.journal = journal;
        this.flow = flow;
        this.desk = desk;
    }

    boolean asked(int visit) {
        return journal.latest(visit, Row.Kind.ASKED, Row.Kind.GRANTED, Row.Kind.DENIED) == Row.Kind.ASKED;
    }

    boolean paused(int visit) {
        return journal.latest(visit, Row.Kind.PAUSED, Row.Kind.RESUMED) == Row.Kind.PAUSED;
    }

    boolean takes(Act act, Row open) {
        LocalDate due = journal.due(open.visit());
        Extension rule = flow.step(open.name()).extension();
        return switch (act) {
            case Act.RequestExtension a -> rule != null && due != null && requests(a, open, due, rule);
            case Act.ApproveExtension a -> rule != null && due != null && decides(a, open, rule, due, Row.Kind.GRANTED);
            case Act.RefuseExtension a -> rule != null && due != null && decides(a, open, rule, due, Row.Kind.DENIED);
            case Act.Pause a -> {
                flow.write(Row.Kind.PAUSED, open.visit(), open.name(), "", act.on());
                yield due != null && flow.step(open.name()).collects() == null && desk.owes(open, a.party(), a.actor());
            }
            case Act.Resume a -> {
                flow.write(Row.Kind.RESUMED, open.visit(), open.name(), "", act.on());
                yield desk.owes(open, a.party(), a.actor());
            }
            default -> false;
        };
    }

    private boolean requests(Act.RequestExtension act, Row open, LocalDate due, Extension rule) {
        int granted = 0;
        for (Row row : journal.rows) {
            granted += row.kind() == Row.Kind.GRANTED && row.visit() == open.visit() ? 1 : 0;
        }
        boolean fine = desk.owes(open, act.party(), act.actor())
                && !asked(open.visit())
                && granted < rule.atMostTimes()
                && !act.on().isAfter(due)
                && act.until().isAfter(due)
                && !act.until().isAfter(Matter.WEEKDAYS.end(rule.byAtMost(), due));
        flow.write(Row.Kind.ASKED, open.visit(), act.actor().id(), act.until().toString(), act.on());
        return fine;
    }

    private boolean decides(Act.ForParty act, Row open, Extension rule, LocalDate due, Row.Kind kind) {
        Row request = journal.last(Row.Kind.ASKED, open.visit());
        if (request == null || !asked(open.visit())) {
            return false;
        }
        boolean fine = rule.approvedBy().equals(act.party())
                && !journal.named(Row.Kind.RECUSED, act.actor().id())
                && !request.name().equals(act.actor().id())
                && (kind == Row.Kind.DENIED || LocalDate.parse(request.other()).isAfter(due));
        flow.write(kind, open.visit(), open.name(), request.other(), act.on());
        return fine;
    }
}
