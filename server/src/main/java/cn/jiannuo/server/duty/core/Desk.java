package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.StationNames;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whose desk a part lies on: the stations somebody fills today, for himself, as a deputy or by delegation. */
@Component
class Desk {
    private final Stations stations;
    private final StationNames names;
    private final Clock clock;

    Desk(Stations stations, StationNames names, Clock clock) {
        this.stations = stations;
        this.names = names;
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

    /** In the language of whoever is answered. */
    String name(String station) {
        return names.name(Station.parse(station), LocaleContextHolder.getLocale());
    }
}
