package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a matter moves on, told by adding lines to the journal. */
final class NaiveFlow {
    private final Procedure procedure;
    private final NaiveJournal journal;

    NaiveFlow(Procedure procedure, NaiveJournal journal) {
        this.procedure = procedure;
        this.journal = journal;
    }

    Step step(String id) {
        return procedure.step(id).orElseThrow();
    }

    void write(Row.Kind kind, int visit, String name, @Nullable String other, LocalDate on) {
        journal.rows.add(new Row(kind, visit, name, other, on));
    }

    void write(Row.Kind kind, int visit, String name, String other, LocalDate on, String... list) {
        journal.rows.add(new Row(kind, visit, name, other, on, Set.of(), List.of(list)));
    }

    boolean ended() {
        return journal.named(Row.Kind.ENDED, "matter");
    }

    void end(String state, LocalDate on) {
        for (Row open : journal.openVisits()) {
            write(Row.Kind.DROPPED, open.visit(), open.name(), open.other(), on);
        }
        for (Row fork : journal.openForks()) {
            write(Row.Kind.FORK_GONE, fork.visit(), fork.name(), "", on);
        }
        write(Row.Kind.ENDED, 0, "matter", state, on);
    }

    boolean excepted(String step) {
        for (UrgentException exception : procedure.exceptions()) {
            if (exception.skips().contains(step) && journal.named(Row.Kind.EXCEPTED, exception.id())) {
                return true;
            }
        }
        return false;
    }

    boolean conditionIsNo(String step) {
        String condition = step(step).condition();
        return condition != null && Boolean.FALSE.equals(journal.conditions().get(condition));
    }

    void come(String step, String lane, LocalDate on) {
        if (ended()) {
            return;
        }
        undoFrom(step, lane, on);
        int visit = journal.nextVisit();
        if (conditionIsNo(step) || excepted(step)) {
            skip(visit, step, lane, on);
            return;
        }
        write(Row.Kind.OPENED, visit, step, lane, on);
        String condition = step(step).condition();
        if (condition == null || journal.conditions().containsKey(condition)) {
            write(Row.Kind.BEGUN, visit, step, lane, on);
        }
    }

    private void undoFrom(String step, String lane, LocalDate on) {
        boolean found = false;
        for (Row passed : journal.standing()) {
            found |= passed.name().equals(step) && passed.other().equals(lane);
            if (found && NaiveJournal.inside(passed.other(), lane)) {
                write(Row.Kind.UNDONE, passed.visit(), passed.name(), "", on);
                String condition = step(passed.name()).condition();
                if (condition != null && !knownFromTheStart(condition)) {
                    write(Row.Kind.FORGOTTEN, 0, condition, "", on);
                }
            }
        }
    }

    private boolean knownFromTheStart(String condition) {
        for (Row row : journal.rows) {
            if (row.kind() == Row.Kind.KNOWN
                    && row.name().equals(condition)
                    && !row.list().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    void skip(int visit, String step, String lane, LocalDate on) {
        write(Row.Kind.SKIPPED, visit, step, lane, on, conditionIsNo(step) ? "CONDITION_IS_NO" : "EXCEPTION");
        Target otherwise = step(step).otherwise();
        go(otherwise != null ? otherwise : step(step).outcomes().firstEntry().getValue(), lane, on);
    }

    void close(Row open, String outcome, LocalDate on) {
        write(Row.Kind.CLOSED, open.visit(), open.name(), open.other(), on, outcome);
        go(step(open.name()).target(outcome).orElseThrow(), open.other(), on);
    }

    private void go(Target target, String lane, LocalDate on) {
        if (target instanceof Target.ToStep to) {
            land(to.step(), lane, on);
        } else if (target instanceof Target.End over) {
            end(over.state(), on);
        } else if (target instanceof Target.Fork fork) {
            int visit = journal.nextVisit();
            journal.rows.add(new Row(
                    Row.Kind.FORKED,
                    visit,
                    fork.join(),
                    lane,
                    on,
                    Set.of(fork.waits().name()),
                    fork.branches()));
            for (String head : fork.branches()) {
                come(head, lane + "/" + visit + ":" + head, on);
            }
        }
    }

    private void land(String step, String lane, LocalDate on) {
        int slash = lane.lastIndexOf('/');
        if (slash >= 0) {
            int visit = Integer.parseInt(lane.substring(slash + 1, lane.indexOf(':', slash)));
            for (Row fork : journal.openForks()) {
                if (fork.visit() == visit && fork.name().equals(step)) {
                    arrive(fork, lane, on);
                    return;
                }
            }
        }
        come(step, lane, on);
    }

    private void arrive(Row fork, String lane, LocalDate on) {
        write(Row.Kind.ARRIVED, fork.visit(), lane.substring(lane.lastIndexOf(':') + 1), "", on);
        Set<String> arrived = new HashSet<>();
        for (Row row : journal.rows) {
            if (row.kind() == Row.Kind.ARRIVED && row.visit() == fork.visit()) {
                arrived.add(row.name());
            }
        }
        boolean worked = false;
        for (Row row : journal.standing()) {
            worked |= row.kind() == Row.Kind.CLOSED && NaiveJournal.isInside(row, lane);
        }
        boolean first = fork.papers().contains("FOR_ANY") && worked;
        if (first || arrived.containsAll(fork.list())) {
            clear(fork.other() + "/" + fork.visit() + ":", on);
            write(Row.Kind.FORK_GONE, fork.visit(), fork.name(), "", on);
            land(fork.name(), fork.other(), on);
        }
    }

    /** Takes away what is open in lanes that begin like this. */
    private void clear(String beginning, LocalDate on) {
        for (Row open : journal.openVisits()) {
            if (open.other().startsWith(beginning)) {
                write(Row.Kind.DROPPED, open.visit(), open.name(), open.other(), on);
            }
        }
        for (Row fork : journal.openForks()) {
            if (fork.other().startsWith(beginning)) {
                write(Row.Kind.FORK_GONE, fork.visit(), fork.name(), "", on);
            }
        }
    }

    void back(Row to, LocalDate on) {
        for (Row open : journal.openVisits()) {
            if (NaiveJournal.inside(open.other(), to.other())) {
                write(Row.Kind.DROPPED, open.visit(), open.name(), open.other(), on);
            }
        }
        for (Row fork : journal.openForks()) {
            if (NaiveJournal.inside(fork.other(), to.other())) {
                write(Row.Kind.FORK_GONE, fork.visit(), fork.name(), "", on);
            }
        }
        come(to.name(), to.other(), on);
    }
}
