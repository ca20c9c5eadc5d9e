package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may see of what is published. */
@Component
public class Sight {
    /** A condition on {@code disclosure.item i}; its parameters are those of {@link Eyes#values}. */
    static final String SEEN = """
             (i.reach = 'PUBLIC' or :all or (i.reach = 'HOUSE' and :house) or (i.reach = 'UNIT' and i.unit_id = any(:units))
              or i.stations && :stations::text[] or i.checker = any(:stations))
            """;

    private final Stations stations;
    private final Units units;
    private final Clock clock;

    Sight(Stations stations, Units units, Clock clock) {
        this.stations = stations;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Whose eyes these are.
     *
     * @param person -1 for somebody who is not signed in, or belongs to no unit
     * @param units the person's unit and all above it
     * @param stations as they are written
     */
    public record Eyes(long person, boolean house, boolean all, List<Long> units, Set<String> stations) {
        public Eyes {
            units = List.copyOf(units);
            stations = Set.copyOf(stations);
        }

        Map<String, Object> values() {
            return Map.of(
                    "all",
                    all,
                    "house",
                    house,
                    "units",
                    units.toArray(Long[]::new),
                    "stations",
                    stations.toArray(String[]::new));
        }

        public boolean answersFor(Item item) {
            return item.stations().stream().anyMatch(stations::contains);
        }

        public boolean supervises(Item item) {
            return all || stations.contains(item.checker());
        }
    }

    /** Of somebody outside. */
    public static final Eyes STRANGER = new Eyes(-1, false, false, List.of(), Set.of());

    @Transactional(readOnly = true)
    public Eyes of(SignedIn reader) {
        long person = reader.actor().person().orElse(-1);
        return of(person, reader.has(Power.SUPERVISOR));
    }

    @Transactional(readOnly = true)
    public Eyes of(long person, boolean supervisor) {
        if (person < 0) {
            return new Eyes(person, true, supervisor, List.of(), Set.of());
        }
        Set<String> where = stations.of(person, LocalDate.now(clock)).stream()
                .map(Station::text)
                .collect(Collectors.toSet());
        return new Eyes(person, true, supervisor, upwards(person), where);
    }

    private List<Long> upwards(long person) {
        List<Long> ids = new ArrayList<>();
        Optional<Unit> unit = units.pathOfPerson(person).flatMap(units::byPath);
        while (unit.isPresent()) {
            ids.add(unit.get().id());
            unit = unit.get().parent().flatMap(units::byId);
        }
        return ids;
    }
}
