package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.organization.core.Holdings.Kind;
import cn.jiannuo.server.organization.core.Holdings.Target;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 岗位: who holds what, and what nobody holds. */
@Component
@Transactional(readOnly = true)
public class SeatBoard {
    private final JdbcClient jdbc;
    private final Units units;
    private final Stations stations;
    private final Holdings holdings;
    private final Clock clock;

    SeatBoard(JdbcClient jdbc, Units units, Stations stations, Holdings holdings, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.stations = stations;
        this.holdings = holdings;
        this.clock = clock;
    }

    /**
     * Something that can be held.
     *
     * @param note path of the unit, or empty
     * @param held today or later
     * @param falling to whom it falls while nobody holds it: the head of the unit of that name
     */
    public record Line(Station station, String name, String note, List<Held> held, List<Holder> falling) {
        public boolean isEmpty() {
            return held.isEmpty();
        }

        /** Whether what is owed there arrives at nobody. */
        public boolean isNobodys() {
            return held.isEmpty() && falling.isEmpty();
        }
    }

    private record Seat(String id, String name) {}

    /** The seats that regulations name, those nobody holds first. */
    public List<Line> seats() {
        LocalDate today = LocalDate.now(clock);
        List<Held> held = holdings.openOn(today);
        return jdbc
                .sql(
                        "select seat_id as id, name from organization.seat where institution_id = :institution order by name")
                .param("institution", Tenancy.id())
                .query(Seat.class)
                .list()
                .stream()
                .map(seat -> {
                    Station station = Station.seat(seat.id());
                    List<Held> of = of(held, Target.seat(seat.id()));
                    List<Holder> falling = of.isEmpty() ? stations.holders(station, today) : List.of();
                    return new Line(station, seat.name(), "", of, falling);
                })
                .sorted(Comparator.comparing(Line::isNobodys).reversed())
                .toList();
    }

    /** Heads, leaders in charge or clerks of every unit, in the order of the tree. */
    public List<Line> units(Kind kind) {
        List<Held> held = holdings.openOn(LocalDate.now(clock));
        return units.all().stream()
                .map(unit -> new Line(
                        station(kind, unit),
                        unit.name(),
                        unit.path(),
                        of(held, Target.unit(kind, unit.id())),
                        List.of()))
                .toList();
    }

    private static Station station(Kind kind, Unit unit) {
        return switch (kind) {
            case HEAD -> Station.head(unit.path());
            case LEADER -> Station.leader(unit.path());
            case CLERK -> Station.unit(unit.path());
            case SEAT -> throw new IllegalArgumentException("a seat is no unit's");
        };
    }

    private static List<Held> of(List<Held> held, Target target) {
        return held.stream().filter(each -> each.target().equals(target)).toList();
    }
}
