package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of a duty, each owed by a station of its own; whoever changes one holds the duty's lock. */
@Repository
class DutyParts {
    private final JdbcClient jdbc;
    private final Clock clock;

    DutyParts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Locked.Part> of(long duty) {
        return jdbc.sql("""
                        select part, station, supports, holder, done_on, done_by_name, recorded_at from duty.part
                         where institution_id = :institution and duty_id = :duty order by part""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> part(row))
                .list();
    }

    private static Locked.Part part(ResultSet row) throws SQLException {
        Timestamp recorded = row.getTimestamp("recorded_at");
        return new Locked.Part(
                row.getInt("part"),
                row.getString("station"),
                row.getBoolean("supports"),
                row.getObject("holder", Long.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_by_name"),
                recorded == null ? null : recorded.toInstant());
    }

    void complete(long duty, int part, LocalDate doneOn, long person, String name, String note) {
        jdbc.sql("""
                        update duty.part set done_on = :day, done_by = :person, done_by_name = :name,
                               recorded_at = :now, note = :note
                         where institution_id = :institution and duty_id = :duty and part = :part""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("part", part)
                .param("day", doneOn)
                .param("person", person)
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }

    /** What is still owed of it is done by what somebody did elsewhere. */
    void completeAll(long duty, LocalDate doneOn, Actor by) {
        jdbc.sql("""
                        update duty.part set done_on = :day, done_by = :person, done_by_name = :name, recorded_at = :now
                         where institution_id = :institution and duty_id = :duty and done_on is null and not supports""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("day", doneOn)
                .param("person", by.person().isPresent() ? by.person().getAsLong() : null, java.sql.Types.BIGINT)
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void hand(long duty, int part, long person) {
        jdbc.sql("""
                        update duty.part set holder = :person
                         where institution_id = :institution and duty_id = :duty and part = :part""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("part", part)
                .param("person", person)
                .update();
    }
}
