package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Extension;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.UrgentException;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.OpenSteps.Round;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For which party of a procedure somebody acts, by the station he fills or the part that was handed to him. */
@Component
class Seats {
    private final OpenSteps steps;
    private final StepDuties duties;
    private final People people;

    Seats(OpenSteps steps, StepDuties duties, People people) {
        this.steps = steps;
        this.duties = duties;
        this.people = people;
    }

    /** Where somebody acts from. */
    sealed interface Place {
        /** The party, or empty where the deed needs none. */
        default String party() {
            return "";
        }

        record At(String party) implements Place {}

        /** Anybody may do it, or nobody by a party. */
        record Anywhere() implements Place {}

        /** It is others who may. */
        record Elsewhere(List<Station> whose) implements Place {}
    }

    Place of(MatterRow row, Case settled, Deed deed, Actor actor, Set<Station> standing) {
        return switch (deed) {
            case Deed.Withdraw withdraw -> new Place.Anywhere();
            case Deed.Speak speak -> audience(settled, speak.step(), actor, standing);
            case Deed.Judge judge -> among(settled, List.of(settled.regulation().questionsTo()), standing);
            case Deed.UseException use ->
                among(
                        settled,
                        settled.procedure().procedure().exception(use.exception()).map(UrgentException::by).stream()
                                .toList(),
                        standing);
            case Deed.DecideMoreTime decide ->
                among(
                        settled,
                        step(settled, decide.step())
                                .flatMap(step -> Optional.ofNullable(step.extension()))
                                .map(Extension::approvedBy)
                                .stream()
                                .toList(),
                        standing);
            case Deed.Answer answer -> among(settled, answering(row, settled, answer.opinion()), standing);
            default -> inStep(row, settled, deed.step(), actor);
        };
    }

    private static Optional<Step> step(Case settled, String id) {
        return settled.procedure().procedure().step(id);
    }

    private Place inStep(MatterRow row, Case settled, String step, Actor actor) {
        Optional<Round> open = steps.of(row.id()).stream()
                .filter(round -> round.step().equals(step) && round.endedOn() == null && !round.asking())
                .findFirst();
        Long duty = open.map(Round::duty).orElse(null);
        if (open.isEmpty() || duty == null) {
            // the procedure says best what is wrong
            return step(settled, step)
                            .filter(s -> !s.parties().names().isEmpty())
                            .isEmpty()
                    ? new Place.Anywhere()
                    : new Place.At(settled.step(step).parties().names().getFirst());
        }
        List<String> parties = open.get().parties();
        List<Integer> mine = duties.partsOf(duty, actor);
        Set<String> signed = Set.copyOf(row.standing().signaturesOn(step).stream()
                .map(signature -> signature.party())
                .distinct()
                .toList());
        return mine.stream()
                .map(part -> parties.get(part - 1))
                .sorted((a, b) -> Boolean.compare(signed.contains(a), signed.contains(b)))
                .findFirst()
                .<Place>map(Place.At::new)
                .orElseGet(() -> new Place.Elsewhere(
                        parties.stream().map(settled::station).toList()));
    }

    private static Place among(Case settled, List<String> parties, Set<Station> standing) {
        return parties.stream()
                .filter(party -> standing.contains(settled.station(party)))
                .findFirst()
                .<Place>map(Place.At::new)
                .orElseGet(() -> new Place.Elsewhere(
                        parties.stream().map(settled::station).toList()));
    }

    /** Everybody where a step asks in words, such as 全体职工; otherwise the party that is asked, a unit with all who belong to it. */
    private Place audience(Case settled, String step, Actor actor, Set<Station> standing) {
        List<String> asked = settled.procedure().asked(step).stream().toList();
        if (asked.isEmpty()) {
            return new Place.Anywhere();
        }
        String home = actor.person().isPresent()
                ? people.byId(actor.person().getAsLong()).map(Person::unitPath).orElse("")
                : "";
        return asked.stream()
                .filter(party -> isOf(home, settled.station(party)))
                .findFirst()
                .<Place>map(Place.At::new)
                .orElseGet(() -> among(settled, asked, standing));
    }

    private static boolean isOf(String home, Station unit) {
        return unit.kind() == Station.Kind.UNIT && (home.equals(unit.key()) || home.startsWith(unit.key() + "/"));
    }

    /** Whether a unit was asked to which somebody belongs, once that step has come. */
    boolean hears(MatterRow row, Case settled, Person person) {
        return settled.procedure().procedure().steps().stream()
                .filter(step -> step.collects() != null)
                .filter(step -> row.standing().active(step.id()).isPresent()
                        || row.standing().trail().stream()
                                .anyMatch(done -> done.step().equals(step.id())))
                .flatMap(step -> settled.procedure().asked(step.id()).stream())
                .anyMatch(party -> isOf(person.unitPath(), settled.station(party)));
    }

    private static List<String> answering(MatterRow row, Case settled, int opinion) {
        Optional<String> by = row.standing().opinions().stream()
                .filter(o -> o.number() == opinion)
                .findFirst()
                .flatMap(o -> step(settled, o.step()))
                .flatMap(step -> Optional.ofNullable(step.collects()))
                .flatMap(collects -> Optional.ofNullable(answeredBy(collects)));
        return by.map(List::of)
                .orElseGet(() -> settled.procedure().procedure().steps().stream()
                        .flatMap(step -> step.parties().names().stream())
                        .distinct()
                        .toList());
    }

    private static @Nullable String answeredBy(Collects collects) {
        return collects.answeredBy();
    }

    /** All stations a matter has to do with: whoever stands there may see it. */
    Stream<String> stations(MatterRow row) {
        return steps.of(row.id()).stream().flatMap(round -> round.stations().stream());
    }
}
