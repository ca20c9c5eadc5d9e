package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The matters of the current institution. */
@Repository
class MatterTable {
    private static final String COLUMNS = """
            select matter_id, regulation, rule, occasion, subject, pack, clause, citation, name, about, subject_name,
                   confidential, facts, standing, opened_on, ended, ended_on from matter.matter
             where institution_id = :institution and\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final StandingText standings;
    private final Clock clock;

    MatterTable(JdbcClient jdbc, JsonMapper json, StandingText standings, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.standings = standings;
        this.clock = clock;
    }

    /** Writes a matter that has not begun to move; empty when it is there already. */
    Optional<Long> add(MatterRow row) {
        return jdbc.sql("""
                        insert into matter.matter (institution_id, matter_id, regulation, rule, occasion, subject, pack, clause,
                            citation, name, about, subject_name, confidential, facts, standing, opened_on, opened_at)
                        values (:institution, nextval('matter.matter_number'), :regulation, :rule, :occasion, :subject, :pack,
                            :clause, :citation, :name, :about, :subjectName, :confidential,
                            :facts::jsonb, :standing::jsonb, :openedOn, :now)
                        on conflict (institution_id, regulation, rule, occasion, subject) do nothing
                        returning matter_id""")
                .param("institution", Tenancy.id())
                .param("regulation", row.regulation())
                .param("rule", row.rule())
                .param("occasion", row.occasion())
                .param("subject", row.subject())
                .param("pack", row.pack())
                .param("clause", row.clause())
                .param("citation", row.citation())
                .param("name", row.name())
                .param("about", row.about())
                .param("subjectName", row.subjectName())
                .param("confidential", row.confidential())
                .param("facts", json.writeValueAsString(row.facts()))
                .param("standing", standings.write(row.standing()))
                .param("openedOn", row.openedOn())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Locked until the end of the transaction: two who act at once act one after the other. */
    Optional<MatterRow> lock(long matter) {
        return query("matter_id = :matter for update", Map.of("matter", matter)).stream()
                .findFirst();
    }

    Optional<MatterRow> find(long matter) {
        return query("matter_id = :matter", Map.of("matter", matter)).stream().findFirst();
    }

    List<MatterRow> ofOccasion(String occasion) {
        return query("occasion = :occasion order by matter_id", Map.of("occasion", occasion));
    }

    List<MatterRow> ofOccasions(Collection<String> occasions) {
        return query(
                "occasion = any(:occasions) order by matter_id", Map.of("occasions", occasions.toArray(String[]::new)));
    }

    private List<MatterRow> query(String condition, Map<String, Object> values) {
        return jdbc.sql(COLUMNS + condition)
                .param("institution", Tenancy.id())
                .params(values)
                .query((row, number) -> row(row))
                .list();
    }

    private MatterRow row(ResultSet row) throws SQLException {
        return new MatterRow(
                row.getLong("matter_id"),
                row.getString("regulation"),
                row.getString("rule"),
                row.getString("occasion"),
                row.getString("subject"),
                row.getString("pack"),
                row.getString("clause"),
                row.getString("citation"),
                row.getString("name"),
                row.getString("about"),
                row.getString("subject_name"),
                row.getBoolean("confidential"),
                json.readValue(row.getString("facts"), Facts.class),
                standings.read(row.getString("standing")),
                row.getObject("opened_on", LocalDate.class),
                row.getString("ended"),
                row.getObject("ended_on", LocalDate.class));
    }

    void stand(long matter, State state, LocalDate on) {
        jdbc.sql("""
                        update matter.matter set standing = :standing::jsonb, ended = :ended, ended_on = :endedOn
                         where institution_id = :institution and matter_id = :matter""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("standing", standings.write(state))
                .param("ended", state.ended(), Types.VARCHAR)
                .param("endedOn", state.ended() == null ? null : on, Types.DATE)
                .update();
    }

    /** Running matters with a step whose last day is past. */
    List<Long> overdue(LocalDate today) {
        return jdbc.sql("""
                        select distinct matter_id from matter.step
                         where institution_id = :institution and ended_on is null and due < :today order by matter_id""")
                .param("institution", Tenancy.id())
                .param("today", today)
                .query(Long.class)
                .list();
    }
}
