package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 回避: who has a tie to a matter that a step excludes, and who does the step instead. */
@Component
class Bystanders {
    /** As packs write whoever the matter is about. */
    private static final String CONCERNED = "the person concerned";

    private final Stations stations;
    private final People people;
    private final Clock clock;

    Bystanders(Stations stations, People people, Clock clock) {
        this.stations = stations;
        this.people = people;
        this.clock = clock;
    }

    /** The ties of somebody to a matter, in the words of its procedure. */
    Set<String> ties(MatterRow row, Case settled, Person person) {
        Set<String> ties = new HashSet<>();
        settled.procedure().procedure().steps().stream()
                .flatMap(step -> step.excluded().stream())
                .forEach(exclusion -> {
                    if (exclusion instanceof Exclusion.WhoIs is && tied(row, settled, person, is.tie())) {
                        ties.add(is.tie());
                    }
                });
        return ties;
    }

    private boolean tied(MatterRow row, Case settled, Person person, String tie) {
        if (tie.equals(CONCERNED)) {
            return person.code().equals(row.facts().code());
        }
        Obligor who = settled.party(tie);
        return switch (who.kind()) {
            case PERSON -> person.code().equals(who.key());
            case UNIT ->
                person.unitPath().equals(who.key()) || person.unitPath().startsWith(who.key() + "/");
            case SEAT, HEAD, LEADER, GROUP ->
                stations.of(person.id(), LocalDate.now(clock)).contains(settled.station(tie));
            case AUDIENCE -> false;
        };
    }

    /**
     * Where a party's part arrives. Where somebody who must keep out of it stands at the station, it goes by name to a
     * colleague who need not; where there is none, to whoever of the other parties is free.
     */
    StepDuties.Party avoid(MatterRow row, Case settled, Step step, String party, List<String> parties) {
        Station station = settled.station(party);
        String unit = settled.party(party).unit();
        List<String> excluded = step.excluded().stream()
                .filter(Exclusion.WhoIs.class::isInstance)
                .map(exclusion -> ((Exclusion.WhoIs) exclusion).tie())
                .toList();
        List<Person> standing = standing(station);
        Predicate<Person> out = person -> excluded.stream().anyMatch(tie -> tied(row, settled, person, tie));
        boolean nobodyTied = excluded.isEmpty() || standing.stream().noneMatch(out);
        return new StepDuties.Party(station.text(), unit, nobodyTied ? null : free(settled, standing, parties, out));
    }

    private @Nullable Long free(Case settled, List<Person> standing, List<String> parties, Predicate<Person> out) {
        Stream<Person> others = Stream.concat(
                        parties.stream(),
                        Stream.concat(
                                Stream.of(settled.regulation().questionsTo()),
                                settled.procedure().procedure().steps().stream()
                                        .flatMap(other -> other.parties().names().stream())))
                .map(settled::station)
                .filter(other -> other.kind() == Station.Kind.SEAT)
                .flatMap(other -> standing(other).stream());
        Optional<Person> free =
                Stream.concat(standing.stream(), others).filter(out.negate()).findFirst();
        // nobody at all: it lies on no desk, and supervisors see it late
        return free.map(Person::id).orElse(0L);
    }

    private List<Person> standing(Station station) {
        return stations.holders(station, LocalDate.now(clock)).stream()
                .map(Holder::personId)
                .flatMap(id -> people.byId(id).stream())
                .toList();
    }
}
