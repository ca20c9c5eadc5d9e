package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.GiveSeat.Gift;
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

/** 担任: who holds what, appended and ended, never changed. */
@Repository
public class Holdings {
    private static final String SELECT = """
            select h.holding_id, h.kind, h.seat_id, h.unit_id, coalesce(s.name, u.name) as target_name, u.path, h.person_id,
                   p.name as person, p.code, h.deputy, h.from_day, h.until_day, h.from_roster, h.given_by, h.end_reason, h.ended_by
              from organization.held h
              join organization.person p on p.institution_id = h.institution_id and p.person_id = h.person_id
              left join organization.seat s on s.institution_id = h.institution_id and s.seat_id = h.seat_id
              left join organization.unit u on u.institution_id = h.institution_id and u.unit_id = h.unit_id
             where h.institution_id = :institution
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Holdings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What can be held. */
    public enum Kind {
        SEAT,
        HEAD,
        LEADER,
        /** 内勤: does a unit's work beside its head. */
        CLERK
    }

    /** Why somebody no longer holds something. */
    public enum Reason {
        ENDED,
        LEFT,
        ROSTER,
        UNIT_CLOSED
    }

    /** The very thing held; a unit by its id, because its path may change. */
    public record Target(
            Kind kind, @Nullable String seat, @Nullable Long unit) {
        public static Target seat(String id) {
            return new Target(Kind.SEAT, id, null);
        }

        public static Target unit(Kind kind, long id) {
            return new Target(kind, null, id);
        }
    }

    /** Takes the person's row for the length of the transaction; false when there is nobody, or somebody who has left. */
    public boolean lockPerson(long person) {
        return jdbc.sql("""
                        select 1 from organization.person
                         where institution_id = :institution and person_id = :person and left_on is null for update""")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public boolean hasSeat(String id) {
        return jdbc.sql("select 1 from organization.seat where institution_id = :institution and seat_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public Optional<Held> find(long id) {
        return select(" and h.holding_id = :value", id).stream().findFirst();
    }

    /** All somebody ever held, the latest first. */
    public List<Held> of(long person) {
        return select(" and h.person_id = :value order by h.from_day desc, h.holding_id desc", person);
    }

    /** What is held on a day or later, by kind, seats and units in their order. */
    public List<Held> openOn(LocalDate day) {
        return select(
                " and (h.until_day is null or h.until_day > :value) order by h.kind, s.name, u.place, h.deputy, h.from_day",
                day);
    }

    private List<Held> select(String where, Object value) {
        return jdbc.sql(SELECT + where)
                .param("institution", Tenancy.id())
                .param("value", value)
                .query(Holdings::held)
                .list();
    }

    public long add(Actor actor, Target target, Gift gift, boolean fromRoster) {
        return jdbc.sql("""
                        insert into organization.holding (institution_id, kind, seat_id, unit_id, person_id, deputy, from_day,
                               last_day, from_roster, given_by, given_at)
                        values (:institution, :kind, :seat::text, :unit::bigint, :person, :deputy, :from, :last::date, :roster,
                               :by, :now) returning holding_id""")
                .param("institution", Tenancy.id())
                .param("kind", target.kind().name())
                .param("seat", target.seat())
                .param("unit", target.unit())
                .param("person", gift.person())
                .param("deputy", gift.deputy())
                .param("from", gift.from())
                .param("last", gift.lastDay().orElse(null))
                .param("roster", fromRoster)
                .param("by", actor.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return false when it was ended before, by somebody who came first */
    public boolean end(Actor actor, long holding, LocalDate until, Reason reason) {
        return jdbc.sql("""
                        insert into organization.holding_end (institution_id, holding_id, until_day, reason, ended_by, ended_at)
                        values (:institution, :holding, :until, :reason, :by, :now) on conflict do nothing""")
                        .param("institution", Tenancy.id())
                        .param("holding", holding)
                        .param("until", until)
                        .param("reason", reason.name())
                        .param("by", actor.name())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        long unit = row.getLong("unit_id");
        Target target =
                new Target(Kind.valueOf(row.getString("kind")), row.getString("seat_id"), unit == 0 ? null : unit);
        String reason = row.getString("end_reason");
        return new Held(
                row.getLong("holding_id"),
                target,
                row.getString("target_name"),
                row.getString("path"),
                row.getLong("person_id"),
                row.getString("person"),
                row.getString("code"),
                row.getBoolean("deputy"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("from_roster"),
                row.getString("given_by"),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("ended_by"));
    }
}
