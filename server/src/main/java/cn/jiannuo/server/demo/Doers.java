package cn.jiannuo.server.demo;

import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Whoever stands at a station; in a year of this bureau nobody changes place. */
@Component
@Profile("demo")
class Doers {
    private final Stations stations;
    private final People people;
    private final Map<String, Optional<Actor>> known = new HashMap<>();

    Doers(Stations stations, People people) {
        this.stations = stations;
        this.people = people;
    }

    /** Empty where nobody stands. */
    Optional<Actor> at(InstitutionId id, String station, LocalDate day) {
        return known.computeIfAbsent(
                station,
                text -> stations.holders(Station.parse(text), day).stream()
                        .map(Holder::personId)
                        .findFirst()
                        .flatMap(people::byId)
                        .map(person -> member(id, person)));
    }

    private static Actor member(InstitutionId id, Person person) {
        return new Actor.Member(id, person.id(), person.id(), person.name());
    }
}
