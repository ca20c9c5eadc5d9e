package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose desk a part lies on: the stations somebody fills today, for himself, as a deputy or by delegation. */
@Component
class Desk {
    private final Stations stations;
    private final Clock clock;

    Desk(Stations stations, Clock clock) {
        this.stations = stations;
        this.clock = clock;
    }

    /** The stations of somebody today, as the tables write them. */
    Set<String> of(long person) {
        return stations.of(person, LocalDate.now(clock)).stream()
                .map(Station::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean mayDo(Locked.Part part, Actor actor) {
        if (actor.person().isEmpty()) {
            return false;
        }
        long person = actor.person().getAsLong();
        Long holder = part.holder();
        return holder != null ? holder == person : of(person).contains(part.station());
    }

    boolean fills(String station, Actor actor) {
        return actor.person().isPresent() && of(actor.person().getAsLong()).contains(station);
    }

    String name(String station) {
        return stations.name(Station.parse(station));
    }
}
