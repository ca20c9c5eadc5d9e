package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Opinion;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.StraightPath;
import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.OpenSteps.Round;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One matter with everything a reader of it may see and do. */
@Repository
public class MatterDetail {
    private final MatterTable matters;
    private final OpenSteps steps;
    private final ActLog log;
    private final Cases cases;
    private final Seats seats;
    private final Bystanders bystanders;
    private final Stations stations;
    private final People people;
    private final RulesInForce rules;
    private final Clock clock;

    MatterDetail(
            MatterTable matters,
            OpenSteps steps,
            ActLog log,
            Cases cases,
            Seats seats,
            Bystanders bystanders,
            Stations stations,
            People people,
            RulesInForce rules,
            Clock clock) {
        this.matters = matters;
        this.steps = steps;
        this.log = log;
        this.cases = cases;
        this.seats = seats;
        this.bystanders = bystanders;
        this.stations = stations;
        this.people = people;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A matter.
     *
     * @param said fields of the event, as reported
     * @param seats name by seat id
     * @param course rounds passed and open, then the steps still to come on the ordinary way
     * @param todo open steps with what the reader may do in them
     * @param exceptions ids of exceptions the reader may use
     * @param names of people by code, where they spoke or acted
     */
    public record Shown(
            Matter matter,
            String pack,
            String clause,
            String citation,
            Map<Field, String> said,
            Map<String, String> seats,
            List<Turn> course,
            List<Todo> todo,
            List<Line> lines,
            boolean mayWithdraw,
            List<String> exceptions,
            Set<Integer> mayAnswer,
            Map<String, String> names) {}

    /**
     * A step on the way.
     *
     * @param who names of its parties
     * @param outcome id, or empty
     */
    public record Turn(
            Step step,
            int round,
            List<String> who,
            @Nullable LocalDate due,
            @Nullable LocalDate endedOn,
            String outcome,
            String by,
            Standing standing) {
        public enum Standing {
            DONE,
            DROPPED,
            OPEN,
            TO_COME
        }
    }

    /**
     * An open step.
     *
     * @param mine whether the reader may take it
     * @param served whether it is his because the matter is about him, and not because of his office
     * @param speak whether the reader may say something now
     * @param judge whether the reader may say if it is to be taken
     * @param decides whether the reader decides about more time
     * @param back steps it may be sent back to
     */
    public record Todo(
            Step step,
            Active open,
            LocalDate due,
            boolean mine,
            boolean served,
            boolean speak,
            boolean judge,
            boolean decides,
            List<Step> back) {}

    /** A line of what happened. */
    public record Line(Instant at, String actor, Act act) {}

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
        List<Todo> todo = todo(row, settled, who);
        return maySee(row, settled, who, todo)
                ? Optional.of(shown(row, settled, who, todo))
                : Optional.empty();
    }

    private record Reader(SignedIn account, Person person, Set<Station> standing) {
        Actor actor() {
            return account.actor();
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
        Set<String> texts = Set.copyOf(who.standing().stream().map(Station::text).toList());
        boolean heard = settled.procedure().procedure().steps().stream()
                .anyMatch(step -> step.collects() != null
                        && settled.procedure().asked(step.id()).isEmpty());
        return heard
                || who.account().has(Power.SUPERVISOR)
                || seats.stations(row).anyMatch(texts::contains)
                || texts.contains(String.valueOf(row.standing().opener()));
    }

    private List<Todo> todo(MatterRow row, Case settled, Reader who) {
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
                    !open.undecided() && !step.parties().names().isEmpty() && may(row, settled, who, new Deed.Resume(step.id())),
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

    private boolean may(MatterRow row, Case settled, Reader who, Deed deed) {
        return !(seats.of(row, settled, deed, who.actor(), who.standing()) instanceof Seats.Place.Elsewhere);
    }

    private Shown shown(MatterRow row, Case settled, Reader who, List<Todo> todo) {
        boolean opener = who.standing().stream().map(Station::text).anyMatch(text -> text.equals(row.standing().opener()));
        return new Shown(
                row.seen(),
                row.pack(),
                row.clause(),
                row.citation(),
                said(row),
                settled.regulation().seats(),
                course(row, settled),
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
                                .filter(one -> may(row, settled, who, new Deed.UseException(one, "")))
                                .toList(),
                Set.copyOf(row.standing().unanswered().stream()
                        .filter(one -> may(row, settled, who, new Deed.Answer(one, Act.Response.ADOPTED, "")))
                        .toList()),
                names(row));
    }

    private Map<String, String> names(MatterRow row) {
        Map<String, String> names = new java.util.HashMap<>();
        for (Opinion opinion : row.standing().opinions()) {
            names.computeIfAbsent(
                    opinion.author(), code -> people.byCode(code).map(Person::name).orElse(code));
        }
        return names;
    }

    private Map<Field, String> said(MatterRow row) {
        Shape shape = rules.current().vocabulary().events().get(row.facts().event().getOrDefault("kind", ""));
        Map<Field, String> said = new java.util.LinkedHashMap<>();
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

    private List<Turn> course(MatterRow row, Case settled) {
        List<Turn> course = new ArrayList<>();
        List<Round> rounds = steps.of(row.id());
        for (Round round : rounds) {
            boolean open = round.endedOn() == null;
            String outcome = Optional.ofNullable(round.outcome()).orElse("");
            course.add(new Turn(
                    settled.step(round.step()),
                    round.round(),
                    round.stations().stream().map(this::name).toList(),
                    round.due(),
                    round.endedOn(),
                    outcome,
                    Optional.ofNullable(round.endedBy()).orElse(""),
                    open ? Turn.Standing.OPEN : outcome.isEmpty() ? Turn.Standing.DROPPED : Turn.Standing.DONE));
        }
        if (row.ended() == null) {
            Set<String> seen = Set.copyOf(rounds.stream().map(Round::step).distinct().toList());
            boolean behind = false;
            for (Step step : StraightPath.of(settled.procedure().procedure(), Set.of())) {
                behind = behind || row.standing().active(step.id()).isPresent();
                if (behind && !seen.contains(step.id())) {
                    course.add(new Turn(
                            step,
                            1,
                            step.parties().names().stream()
                                    .map(party -> name(settled.station(party).text()))
                                    .toList(),
                            null,
                            null,
                            "",
                            "",
                            Turn.Standing.TO_COME));
                }
            }
        }
        return course;
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
