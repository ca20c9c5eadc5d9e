package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.Tenancy;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a seat be, because a regulation names it. */
@Service
public class DeclareSeat {
    private final JdbcClient jdbc;
    private final Units units;

    public DeclareSeat(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /**
     * Declares a seat, or gives it this name and unit when it is there already.
     *
     * @param id as regulations write it, such as {@code union}
     * @param name 工会
     * @param unitPath the unit that bears the seat; empty: the highest unit that bears its name
     * @throws IllegalArgumentException when there is no such unit
     */
    @Transactional
    public Station declare(String id, String name, Optional<String> unitPath) {
        Long unit = unitPath.map(path -> units.byPath(path)
                        .orElseThrow(() -> new IllegalArgumentException("no unit " + path))
                        .id())
                .orElse(null);
        jdbc.sql("""
                        insert into organization.seat (institution_id, seat_id, name, unit_id)
                        values (:institution, :id, :name, :unit::bigint)
                        on conflict (institution_id, seat_id) do update set name = excluded.name, unit_id = excluded.unit_id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("name", name)
                .param("unit", unit)
                .update();
        return Station.seat(id);
    }
}
