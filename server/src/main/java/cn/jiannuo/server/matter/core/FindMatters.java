package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Window;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads matters for other modules. */
@Service
public class FindMatters {
    private final MatterTable matters;
    private final OpenSteps steps;
    private final Cases cases;
    private final StepDuties duties;

    FindMatters(MatterTable matters, OpenSteps steps, Cases cases, StepDuties duties) {
        this.duties = duties;
        this.matters = matters;
        this.steps = steps;
        this.cases = cases;
    }

    @Transactional(readOnly = true)
    public List<Matter> ofEvent(String reference) {
        return matters.ofOccasion(reference).stream().map(MatterRow::seen).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Matter> find(long matter) {
        return matters.find(matter).map(MatterRow::seen);
    }

    @Transactional(readOnly = true)
    public Set<Station> stations(long matter) {
        return steps.of(matter).stream()
                .flatMap(round -> round.stations().stream())
                .map(Station::parse)
                .collect(Collectors.toSet());
    }

    /** Whether somebody has an open step, as holder of its station or by name. */
    @Transactional(readOnly = true)
    public boolean hasStep(Actor actor, long matter) {
        return steps.of(matter).stream()
                .filter(round -> round.endedOn() == null && !round.asking())
                .flatMap(round -> Stream.ofNullable(round.duty()))
                .anyMatch(duty -> !duties.partsOf(duty, actor).isEmpty());
    }

    @Transactional(readOnly = true)
    public Optional<Window> window(long matter, String step) {
        MatterRow row = matters.find(matter).orElseThrow();
        return cases.of(row)
                .flatMap(settled -> steps.of(matter).stream()
                        .filter(round -> round.step().equals(step) && round.endedOn() == null && !round.asking())
                        .filter(round -> row.standing()
                                .active(step)
                                .filter(active -> active.closedOn() == null)
                                .isPresent())
                        .findFirst()
                        .flatMap(round -> Optional.ofNullable(settled.step(step).collects())
                                .map(collects -> new Window(
                                        step,
                                        round.round(),
                                        // where a party closes it, the step is due a day later
                                        settled.procedure().reckoning().end(collects.atLeast(), round.openedOn()),
                                        collects.audience(),
                                        settled.procedure().asked(step).map(settled::station)))));
    }
}
