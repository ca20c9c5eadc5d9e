package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 委托: who is away on which days, and who acts. */
@Repository
public class Absences {
    private static final String SELECT = """
            select a.delegation_id, a.from_person, f.name as from_name, f.code as from_code, a.to_person, t.name as to_name,
                   t.code as to_code, a.first_day, a.last_day, a.until_day, a.reason, a.ended_by
              from organization.away a
              join organization.person f on f.institution_id = a.institution_id and f.person_id = a.from_person
              join organization.person t on t.institution_id = a.institution_id and t.person_id = a.to_person
             where a.institution_id = :institution
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * 一次委托.
     *
     * @param until the first day on which nobody acts any more
     * @param endedBy who ended it early, or null
     */
    public record Absence(
            long id,
            long from,
            String fromName,
            String fromCode,
            long to,
            String toName,
            String toCode,
            LocalDate first,
            LocalDate last,
            LocalDate until,
            String reason,
            @Nullable String endedBy) {

        /** Whether it has an effect on some day from the first to the last. */
        public boolean overlaps(LocalDate from, LocalDate to) {
            return !first.isAfter(to) && until.isAfter(from) && until.isAfter(first);
        }
    }

    public Optional<Absence> find(long id) {
        return select(" and a.delegation_id = :value", id).stream().findFirst();
    }

    /** All that somebody made or was given, the latest first. */
    public List<Absence> of(long person) {
        return select(
                " and (a.from_person = :value or a.to_person = :value) order by a.first_day desc, a.delegation_id desc",
                person);
    }

    /** Those that have an effect on a day or later. */
    public List<Absence> openOn(LocalDate day) {
        return select(" and a.until_day > greatest(:value, a.first_day) order by a.first_day", day);
    }

    private List<Absence> select(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .param("institution", Tenancy.id())
                .param("value", value)
                .query(Absences::absence)
                .list();
    }

    public long add(Actor actor, long from, long to, LocalDate first, LocalDate last, String reason) {
        return jdbc.sql("""
                        insert into organization.delegation
                            (institution_id, from_person, to_person, first_day, last_day, reason, made_by, made_at)
                        values (:institution, :from, :to, :first, :last, :reason, :by, :now) returning delegation_id""")
                .param("institution", Tenancy.id())
                .param("from", from)
                .param("to", to)
                .param("first", first)
                .param("last", last)
                .param("reason", reason)
                .param("by", actor.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return false when it was ended before */
    public boolean end(Actor actor, long delegation, LocalDate until) {
        return jdbc.sql("""
                        insert into organization.delegation_end (institution_id, delegation_id, until_day, ended_by, ended_at)
                        values (:institution, :delegation, :until, :by, :now) on conflict do nothing""")
                        .param("institution", Tenancy.id())
                        .param("delegation", delegation)
                        .param("until", until)
                        .param("by", actor.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getLong("delegation_id"),
                row.getLong("from_person"),
                row.getString("from_name"),
                row.getString("from_code"),
                row.getLong("to_person"),
                row.getString("to_name"),
                row.getString("to_code"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getString("ended_by"));
    }
}
