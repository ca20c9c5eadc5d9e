package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be handed in today, read from the procedures that say at which window. */
@Component
public class Doorways {
    private final RulesInForce rules;
    private final Clock clock;

    Doorways(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** In the order of the regulations. A door through which one reports a person is none of ours: that goes by letter. */
    @Transactional(readOnly = true)
    public List<Doorway> of(Door door) {
        LocalDate today = LocalDate.now(clock);
        return rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(Version::regulation)
                .flatMap(regulation -> of(door, regulation).stream())
                .toList();
    }

    /** What somebody meant by the kind of an event; empty where it is not handed in at this door. */
    @Transactional(readOnly = true)
    public Optional<Doorway> of(Door door, String kind) {
        return of(door).stream().filter(way -> way.kind().equals(kind)).findFirst();
    }

    /** The doorway a matter came through. */
    @Transactional(readOnly = true)
    public Optional<Doorway> of(String regulation, String rule) {
        return Arrays.stream(Door.values())
                .flatMap(door -> of(door).stream())
                .filter(way -> way.regulation().id().equals(regulation))
                .filter(way ->
                        way.procedures().stream().anyMatch(one -> one.id().equals(rule)))
                .findFirst();
    }

    /** Whether whoever is asked first answers for what he hands on. */
    @Transactional(readOnly = true)
    public boolean firstAskedAnswers() {
        return of(Door.QUESTIONS).stream().anyMatch(way -> way.asks().isPresent());
    }

    /** A kind of event comes in where one of its procedures says so; the others are for special cases of it. */
    private List<Doorway> of(Door door, Regulation regulation) {
        List<ProcedureRule> procedures = regulation.rules().stream()
                .filter(ProcedureRule.class::isInstance)
                .map(ProcedureRule.class::cast)
                .toList();
        return procedures.stream()
                .filter(rule -> rule.door().equals(door.word()))
                .map(rule -> rule.kinds().getFirst())
                .distinct()
                .flatMap(kind -> doorway(
                        door,
                        regulation,
                        kind,
                        procedures.stream()
                                .filter(rule -> rule.kinds().getFirst().equals(kind))
                                .toList())
                        .stream())
                .toList();
    }

    /** Only where the event is about somebody can a procedure name that person. */
    private static boolean namesSomebody(ProcedureRule rule) {
        return Stream.concat(
                        rule.withdrawnBy().stream(),
                        rule.steps().stream()
                                .flatMap(step -> step.choices().stream())
                                .flatMap(choice -> Stream.concat(choice.by().stream(), choice.tell().stream())))
                .anyMatch(Party.Subject.class::isInstance);
    }

    private Optional<Doorway> doorway(Door door, Regulation regulation, String kind, List<ProcedureRule> procedures) {
        Shape shape = rules.current().vocabulary().events().get(kind);
        if (shape == null) {
            return Optional.empty();
        }
        boolean person = procedures.stream().anyMatch(Doorways::namesSomebody);
        List<Party> first = procedures.stream()
                .flatMap(rule -> rule.steps().getFirst().choices().stream())
                .flatMap(choice -> choice.by().stream())
                .distinct()
                .toList();
        Optional<String> asks = first.stream()
                .filter(Party.Stated.class::isInstance)
                .map(party -> party.text().substring(party.text().lastIndexOf('.') + 1))
                .filter(field ->
                        shape.slot(field) >= 0 && shape.field(shape.slot(field)).refers() == Field.Refers.PERSON)
                .findFirst();
        List<Station> desks = first.stream()
                .filter(Party.Seat.class::isInstance)
                .map(party -> rules.current().station(regulation.id(), ((Party.Seat) party).id()))
                .toList();
        Clause clause = regulation.clause(procedures.getFirst().header().clause());
        return Optional.of(
                new Doorway(door, regulation, shape, regulation.citation(clause), person, procedures, asks, desks));
    }
}
