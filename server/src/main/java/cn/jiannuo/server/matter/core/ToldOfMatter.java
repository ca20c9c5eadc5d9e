package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.MatterView.Turn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 告知: whoever the regulation only has told of a step learns that the step is done, with which outcome, and nothing else of the matter.
 */
@Component
public class ToldOfMatter {
    private final MatterTable matters;
    private final Cases cases;
    private final CourseOfMatter course;
    private final Bystanders bystanders;
    private final Stations stations;
    private final People people;
    private final Clock clock;

    ToldOfMatter(
            MatterTable matters,
            Cases cases,
            CourseOfMatter course,
            Bystanders bystanders,
            Stations stations,
            People people,
            Clock clock) {
        this.matters = matters;
        this.cases = cases;
        this.course = course;
        this.bystanders = bystanders;
        this.stations = stations;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What somebody was told.
     *
     * @param turns steps that are done and of which the regulation has the reader told
     */
    public record Told(Matter matter, String pack, String clause, String citation, List<Turn> turns) {}

    /** Empty for whoever was told of nothing, or must keep out. */
    @Transactional(readOnly = true)
    public Optional<Told> of(SignedIn reader, long id) {
        Optional<Person> me = reader.actor().person().isPresent()
                ? people.byId(reader.actor().person().getAsLong())
                : Optional.empty();
        MatterRow row = matters.find(id).orElse(null);
        Case settled = row == null ? null : cases.of(row).orElse(null);
        if (row == null
                || settled == null
                || me.isEmpty()
                || !bystanders.ties(row, settled, me.get()).isEmpty()) {
            return Optional.empty();
        }
        Set<String> steps = steps(row, settled, stations.of(me.get().id(), LocalDate.now(clock)));
        List<Turn> turns = course.of(row, settled).stream()
                .filter(turn -> turn.standing() == Turn.Standing.DONE
                        && steps.contains(turn.step().id()))
                .toList();
        return turns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(row.seen(), row.pack(), row.clause(), row.citation(), turns));
    }

    private static Set<String> steps(MatterRow row, Case settled, Set<Station> standing) {
        return row.standing().trail().stream()
                .filter(done -> done.skipped() == null)
                .map(done -> settled.step(done.step()))
                .filter(step -> step.informed().stream().map(settled::station).anyMatch(standing::contains))
                .map(step -> step.id())
                .collect(Collectors.toSet());
    }
}
