package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days on which people are received. */
@Repository
public class Receptions {
    static final String COLUMNS =
            "r.reception_id, r.regulation, r.ledger, r.held_on, r.starts, r.minutes, r.slots, r.place, "
                    + "r.receiver, r.called_off, p.name as receiver_name";
    static final String FROM = " from gathering.reception r join organization.person p "
            + "on p.institution_id = r.institution_id and p.person_id = r.receiver ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Receptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is announced. */
    public record Plan(LocalDate on, LocalTime starts, int minutes, int slots, String place, long receiver) {}

    /** Empty when the same person receives at that time already. */
    Optional<Long> add(Actor by, Kind kind, Plan plan) {
        return jdbc.sql("""
                        insert into gathering.reception (institution_id, regulation, ledger, held_on, starts, minutes, slots, place,
                                                         receiver, announced_by, announced_at)
                        values (:institution, :regulation, :ledger, :on, :starts, :minutes, :slots, :place, :receiver, :by, :now)
                        on conflict do nothing returning reception_id""")
                .param("institution", Tenancy.id())
                .param("regulation", kind.regulation())
                .param("ledger", kind.ledger().id())
                .param("on", plan.on())
                .param("starts", plan.starts())
                .param("minutes", plan.minutes())
                .param("slots", plan.slots())
                .param("place", plan.place())
                .param("receiver", plan.receiver())
                .param("by", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Locked until the end of the transaction, so that nobody books what is just being called off. */
    Optional<Reception> lock(long id) {
        return jdbc.sql("select " + COLUMNS + FROM
                        + "where r.institution_id = :institution and r.reception_id = :id for update of r")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Receptions::row)
                .optional();
    }

    void callOff(long id, String reason) {
        jdbc.sql("update gathering.reception set called_off = :reason "
                        + "where institution_id = :institution and reception_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Reception> find(long id) {
        return jdbc.sql("select " + COLUMNS + FROM + "where r.institution_id = :institution and r.reception_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Receptions::row)
                .optional();
    }

    /** Those of some days, both included, by day and time. */
    @Transactional(readOnly = true)
    public List<Reception> between(LocalDate first, LocalDate last) {
        return jdbc.sql("select " + COLUMNS + FROM + "where r.institution_id = :institution "
                        + "and r.held_on between :first and :last order by r.held_on, r.starts, r.reception_id")
                .param("institution", Tenancy.id())
                .param("first", first)
                .param("last", last)
                .query(Receptions::row)
                .list();
    }

    static Reception row(ResultSet row, int number) throws SQLException {
        return new Reception(
                row.getLong("reception_id"),
                row.getString("regulation"),
                row.getString("ledger"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                row.getInt("minutes"),
                row.getInt("slots"),
                row.getString("place"),
                row.getLong("receiver"),
                row.getString("receiver_name"),
                row.getString("called_off"));
    }
}
