package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Opinion;
import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Beside;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.MatterView.Line;
import cn.jiannuo.server.matter.core.MatterView.Shown;
import cn.jiannuo.server.matter.core.MatterView.Todo;
import cn.jiannuo.server.matter.core.MatterView.Turn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One matter with everything a reader of it may see and do. */
@Repository
public class MatterDetail {
    private final MatterTable matters;
    private final TodoSteps todos;
    private final CourseOfMatter course;
    private final ActLog log;
    private final Cases cases;
    private final Seats seats;
    private final Bystanders bystanders;
    private final JointParts joint;
    private final Stations stations;
    private final People people;
    private final RulesInForce rules;
    private final Clock clock;
    private final List<Beside> beside;

    MatterDetail(
            MatterTable matters,
            TodoSteps todos,
            CourseOfMatter course,
            ActLog log,
            Cases cases,
            Seats seats,
            Bystanders bystanders,
            JointParts joint,
            Stations stations,
            People people,
            RulesInForce rules,
            Clock clock,
            List<Beside> beside) {
        this.matters = matters;
        this.todos = todos;
        this.course = course;
        this.log = log;
        this.cases = cases;
        this.seats = seats;
        this.bystanders = bystanders;
        this.joint = joint;
        this.stations = stations;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
        this.beside = List.copyOf(beside);
    }

    /** The matter, or empty when there is none or the reader has nothing to do with it. */
    @Transactional(readOnly = true)
    public Optional<Shown> show(SignedIn reader, long id) {
        Optional<Person> me = reader.actor().person().isPresent()
                ? people.byId(reader.actor().person().getAsLong())
                : Optional.empty();
        MatterRow row = matters.find(id).orElse(null);
        Case settled = row == null ? null : cases.of(row).orElse(null);
        if (row == null || settled == null || me.isEmpty()) {
            return Optional.empty();
        }
        Set<Station> standing = stations.of(me.get().id(), LocalDate.now(clock));
        Reader who = new Reader(reader, me.get(), standing);
        List<Todo> todo = todos.of(row, settled, who.looking());
        return maySee(row, settled, who, todo) ? Optional.of(shown(row, settled, who, todo)) : Optional.empty();
    }

    /** The way of a matter, for a module that knows by other means who may see it. */
    @Transactional(readOnly = true)
    public List<Turn> course(long id) {
        return matters.find(id)
                .flatMap(row -> cases.of(row).map(settled -> course.of(row, settled)))
                .orElse(List.of());
    }

    private record Reader(SignedIn account, Person person, Set<Station> standing) {
        TodoSteps.Looking looking() {
            return new TodoSteps.Looking(account.actor(), standing);
        }
    }

    private boolean maySee(MatterRow row, Case settled, Reader who, List<Todo> todo) {
        boolean subject = row.about().equals("PERSON") && who.person().code().equals(row.subject());
        if (subject || todo.stream().anyMatch(Todo::mine)) {
            return true;
        }
        if (!bystanders.ties(row, settled, who.person()).isEmpty()) {
            return false;
        }
        Set<String> texts =
                Set.copyOf(who.standing().stream().map(Station::text).toList());
        boolean heard = settled.procedure().procedure().steps().stream()
                .anyMatch(step -> step.collects() != null
                        && settled.procedure().asked(step.id()).isEmpty());
        return heard
                || seats.hears(row, settled, who.person())
                || !row.confidential() && who.account().has(Power.SUPERVISOR)
                || seats.stations(row).anyMatch(texts::contains)
                || texts.contains(String.valueOf(row.standing().opener()))
                || joint.concern(row, who.account())
                || beside.stream().anyMatch(one -> one.shows(who.account(), row.seen()));
    }

    private Shown shown(MatterRow row, Case settled, Reader who, List<Todo> todo) {
        boolean opener = who.standing().stream()
                .map(Station::text)
                .anyMatch(text -> text.equals(row.standing().opener()));
        return new Shown(
                row.seen(),
                row.pack(),
                row.clause(),
                row.citation(),
                said(row),
                settled.regulation().seats(),
                course.of(row, settled),
                todo,
                log.of(row.id()).stream()
                        .map(line -> new Line(line.at(), line.actor(), line.act()))
                        .toList(),
                opener && row.ended() == null,
                row.ended() != null
                        ? List.of()
                        : settled.procedure().procedure().exceptions().stream()
                                .map(UrgentException::id)
                                .filter(one -> !row.standing().exceptions().contains(one))
                                .filter(one -> todos.may(row, settled, who.looking(), new Deed.UseException(one, "")))
                                .toList(),
                Set.copyOf(row.standing().unanswered().stream()
                        .filter(one ->
                                todos.may(row, settled, who.looking(), new Deed.Answer(one, Act.Response.ADOPTED, "")))
                        .toList()),
                names(row),
                joint.of(row, who.account(), todo),
                joint.whom(settled, todo));
    }

    private Map<String, String> names(MatterRow row) {
        Map<String, String> names = new HashMap<>();
        for (Opinion opinion : row.standing().opinions()) {
            names.computeIfAbsent(
                    opinion.author(),
                    code -> people.byCode(code).map(Person::name).orElse(code));
        }
        return names;
    }

    private Map<Field, String> said(MatterRow row) {
        Shape shape =
                rules.current().vocabulary().events().get(row.facts().event().getOrDefault("kind", ""));
        Map<Field, String> said = new LinkedHashMap<>();
        if (shape != null) {
            for (Field field : shape.fields()) {
                String cell = row.facts().event().getOrDefault(field.name(), "");
                if (!cell.isEmpty() && !field.name().equals("kind")) {
                    said.put(field, cell);
                }
            }
        }
        return said;
    }
}
