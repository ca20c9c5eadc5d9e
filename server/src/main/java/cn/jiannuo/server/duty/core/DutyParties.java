package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.core.DutyDetail.Part;
import cn.jiannuo.server.duty.core.DutyDetail.Rung;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who does a duty, and who hears of it when it is late: its parts and rungs with the names of whoever fills them today. */
@Repository
class DutyParties {
    private final JdbcClient jdbc;
    private final Desk desk;
    private final Stations stations;
    private final People people;
    private final Clock clock;

    DutyParties(JdbcClient jdbc, Desk desk, Stations stations, People people, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.stations = stations;
        this.people = people;
        this.clock = clock;
    }

    List<Part> parts(long duty, long me, Set<String> mine) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                        select part, station, supports, holder, done_on, done_by_name, recorded_at, note from duty.part
                         where institution_id = :institution and duty_id = :duty order by part""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((r, number) -> {
                    Long holder = r.getObject("holder", Long.class);
                    String station = r.getString("station");
                    var recorded = r.getTimestamp("recorded_at");
                    return new Part(
                            r.getInt("part"),
                            desk.name(station),
                            holder == null ? holders(station, today) : handedTo(holder),
                            r.getBoolean("supports"),
                            holder == null ? mine.contains(station) : holder == me,
                            r.getObject("done_on", LocalDate.class),
                            r.getString("done_by_name"),
                            recorded == null ? null : recorded.toInstant(),
                            r.getString("note"));
                })
                .list();
    }

    private List<String> holders(String station, LocalDate today) {
        return stations.holders(Station.parse(station), today).stream()
                .map(Holder::name)
                .toList();
    }

    private List<String> handedTo(long person) {
        return people.byId(person).map(Person::name).stream().toList();
    }

    List<Rung> rungs(long duty) {
        return jdbc.sql("""
                        select day, station, climbed_at from duty.rung
                         where institution_id = :institution and duty_id = :duty order by day, rung""")
                .params(Map.of("institution", Tenancy.id(), "duty", duty))
                .query((r, number) -> new Rung(
                        r.getObject("day", LocalDate.class),
                        desk.name(r.getString("station")),
                        r.getTimestamp("climbed_at") != null))
                .list();
    }
}
