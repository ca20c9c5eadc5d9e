package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.StraightPath;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.MatterView.Turn;
import cn.jiannuo.server.matter.core.OpenSteps.Round;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rounds a matter went through, and the steps still to come on the ordinary way. */
@Component
class CourseOfMatter {
    private final OpenSteps steps;
    private final Stations stations;
    private final Clock clock;

    CourseOfMatter(OpenSteps steps, Stations stations, Clock clock) {
        this.steps = steps;
        this.stations = stations;
        this.clock = clock;
    }

    List<Turn> of(MatterRow row, Case settled) {
        List<Turn> course = new ArrayList<>();
        List<Round> rounds = steps.of(row.id());
        rounds.forEach(round -> course.add(passed(settled, round)));
        if (row.ended() == null) {
            course.addAll(toCome(row, settled, rounds));
        }
        return course;
    }

    private Turn passed(Case settled, Round round) {
        String outcome = Optional.ofNullable(round.outcome()).orElse("");
        Turn.Standing standing = round.endedOn() == null
                ? Turn.Standing.OPEN
                : outcome.isEmpty() ? Turn.Standing.DROPPED : Turn.Standing.DONE;
        return new Turn(
                settled.step(round.step()),
                round.round(),
                round.stations().stream().map(this::name).toList(),
                round.due(),
                round.endedOn(),
                outcome,
                Optional.ofNullable(round.endedBy()).orElse(""),
                standing);
    }

    private List<Turn> toCome(MatterRow row, Case settled, List<Round> rounds) {
        List<Turn> coming = new ArrayList<>();
        Set<String> seen =
                Set.copyOf(rounds.stream().map(Round::step).distinct().toList());
        boolean behind = false;
        for (Step step : StraightPath.of(settled.procedure().procedure(), Set.of())) {
            behind = behind || row.standing().active(step.id()).isPresent();
            if (behind && !seen.contains(step.id())) {
                List<String> who = step.parties().names().stream()
                        .map(party -> name(settled.station(party).text()))
                        .toList();
                coming.add(new Turn(step, 1, who, null, null, "", "", Turn.Standing.TO_COME));
            }
        }
        return coming;
    }

    private String name(String station) {
        Station at = Station.parse(station);
        return at.kind() == Station.Kind.PERSON
                ? stations.holders(at, LocalDate.now(clock)).stream()
                        .map(Holder::name)
                        .findFirst()
                        .orElse("")
                : stations.name(at);
    }
}
