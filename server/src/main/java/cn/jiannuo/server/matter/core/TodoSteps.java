package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.MatterView.Todo;
import cn.jiannuo.server.matter.core.OpenSteps.Round;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody may do in a matter as it stands. */
@Component
class TodoSteps {
    private final OpenSteps steps;
    private final Seats seats;

    TodoSteps(OpenSteps steps, Seats seats) {
        this.steps = steps;
        this.seats = seats;
    }

    /** Who looks, and where he stands today. */
    record Looking(Actor actor, Set<Station> standing) {}

    List<Todo> of(MatterRow row, Case settled, Looking who) {
        List<Round> rounds = steps.of(row.id());
        List<Todo> todo = new ArrayList<>();
        for (Active open : row.standing().active()) {
            Step step = settled.step(open.step());
            LocalDate due = rounds.stream()
                    .filter(round -> round.is(open.step(), open.round(), open.undecided()))
                    .findFirst()
                    .map(Round::due)
                    .orElse(open.openedOn());
            boolean collecting = step.collects() != null && open.closedOn() == null && !open.undecided();
            todo.add(new Todo(
                    step,
                    open,
                    due,
                    !open.undecided()
                            && !step.parties().names().isEmpty()
                            && may(row, settled, who, new Deed.Resume(step.id())),
                    step.parties().names().equals(List.of("person")),
                    collecting && may(row, settled, who, new Deed.Speak(step.id(), "")),
                    open.undecided() && may(row, settled, who, new Deed.Judge("", true, "")),
                    open.asked() != null && may(row, settled, who, new Deed.DecideMoreTime(step.id(), true, "")),
                    row.standing().trail().stream()
                            .filter(done -> done.skipped() == null)
                            .map(done -> settled.step(done.step()))
                            .distinct()
                            .toList()));
        }
        return todo;
    }

    /** Whether the deed is his to do; the procedure may still refuse it. */
    boolean may(MatterRow row, Case settled, Looking who, Deed deed) {
        return !(seats.of(row, settled, deed, who.actor(), who.standing()) instanceof Seats.Place.Elsewhere);
    }
}
