package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.gathering.core.Visit.State;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to receptions. Whom a row may be shown to is for the caller to say. */
@Repository
public class Visits {
    private static final String SELECT =
            "select v.visit_id, v.slot, v.visitor, coalesce(n.name, v.guest) as name, v.booked_by, "
                    + "v.booked_by_name, v.topic, v.state, v.answer, v.reference, " + Receptions.COLUMNS
                    + Receptions.FROM
                    + "join gathering.visit v on v.institution_id = r.institution_id and v.reception_id = r.reception_id "
                    + "left join organization.person n on n.institution_id = v.institution_id and n.person_id = v.visitor "
                    + "where v.institution_id = :institution ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Visits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Who is to come.
     *
     * @param slot null without an appointment
     * @param visitor null for a guest
     */
    record Coming(
            long reception,
            @Nullable Integer slot,
            @Nullable Long visitor,
            String guest,
            String topic) {}

    /** Empty when the slot is taken, or the visitor has one on that day. */
    Optional<Long> add(Actor by, Coming coming) {
        return jdbc.sql("""
                        insert into gathering.visit (institution_id, reception_id, slot, visitor, guest, booked_by, booked_by_name,
                                                     booked_at, topic, state)
                        values (:institution, :reception, :slot, :visitor, :guest, :by, :byName, :now, :topic, 'BOOKED')
                        on conflict do nothing returning visit_id""")
                .param("institution", Tenancy.id())
                .param("reception", coming.reception())
                .param("slot", coming.slot(), Types.INTEGER)
                .param("visitor", coming.visitor(), Types.BIGINT)
                .param("guest", coming.guest())
                .param("by", by.person().orElseThrow())
                .param("byName", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("topic", coming.topic())
                .query(Long.class)
                .optional();
    }

    Optional<Visit> lock(long id) {
        return jdbc.sql(SELECT + "and v.visit_id = :id for update of v")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Visits::row)
                .optional();
    }

    void become(long id, State state) {
        jdbc.sql("update gathering.visit set state = :state where institution_id = :institution and visit_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** Who wanted to come to a reception that does not take place, cancelled. */
    List<Visit> cancelAll(long reception) {
        List<Visit> booked = of(reception).stream()
                .filter(visit -> visit.state() == State.BOOKED)
                .toList();
        booked.forEach(visit -> become(visit.id(), State.CANCELLED));
        return booked;
    }

    void heard(Actor by, long id, String answer, String reference) {
        jdbc.sql("""
                        update gathering.visit set state = 'HEARD', answer = :answer, reference = :reference, ended_at = :now,
                               ended_by = :by where institution_id = :institution and visit_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .param("answer", answer)
                .param("reference", reference)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Visit> find(long id) {
        return jdbc.sql(SELECT + "and v.visit_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Visits::row)
                .optional();
    }

    /** All who come to a reception, or wanted to, by time; whoever comes without an appointment last. */
    @Transactional(readOnly = true)
    public List<Visit> of(long reception) {
        return jdbc.sql(SELECT + "and v.reception_id = :reception order by v.slot nulls last, v.visit_id")
                .param("institution", Tenancy.id())
                .param("reception", reception)
                .query(Visits::row)
                .list();
    }

    /** How many slots are taken, by reception, from a day on. */
    @Transactional(readOnly = true)
    public Map<Long, Integer> taken(LocalDate from) {
        Map<Long, Integer> taken = new HashMap<>();
        jdbc.sql("""
                        select v.reception_id, count(*) as taken from gathering.visit v
                          join gathering.reception r on r.institution_id = v.institution_id and r.reception_id = v.reception_id
                         where v.institution_id = :institution and r.held_on >= :from and v.slot is not null
                           and v.state <> 'CANCELLED' group by v.reception_id""")
                .param("institution", Tenancy.id())
                .param("from", from)
                .query((row, number) -> taken.put(row.getLong("reception_id"), row.getInt("taken")))
                .list();
        return taken;
    }

    /** Somebody's visits in some days, those he agreed for others among them. */
    @Transactional(readOnly = true)
    public List<Visit> concerning(long person, LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + "and (v.visitor = :person or v.booked_by = :person and v.slot is not null) "
                        + "and r.held_on between :first and :last order by r.held_on, v.slot, v.visit_id")
                .param("institution", Tenancy.id())
                .param("person", person)
                .param("first", first)
                .param("last", last)
                .query(Visits::row)
                .list();
    }

    private static Visit row(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getLong("visit_id"),
                Receptions.row(row, number),
                row.getObject("slot", Integer.class),
                row.getObject("visitor", Long.class),
                row.getString("name"),
                row.getLong("booked_by"),
                row.getString("booked_by_name"),
                row.getString("topic"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("reference"));
    }
}
