package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of steps of matters, each with its duty. */
@Repository
class OpenSteps {
    private final JdbcClient jdbc;

    OpenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A round of a step.
     *
     * @param asking whether only the question is open if the step is to be taken
     * @param duty number of the duty it is, or null where nobody has to do anything
     * @param parties as the procedure names them, in the order of the duty's parts
     * @param outcome how it ended; null while it is open and where it was dropped
     */
    record Round(
            String step,
            int round,
            boolean asking,
            @Nullable Long duty,
            List<String> parties,
            List<String> stations,
            LocalDate openedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate endedOn,
            @Nullable String outcome,
            @Nullable String endedBy) {

        boolean is(String otherStep, int otherRound, boolean otherAsking) {
            return step.equals(otherStep) && round == otherRound && asking == otherAsking;
        }
    }

    /** All rounds of a matter, oldest first. */
    List<Round> of(long matter) {
        return jdbc.sql("""
                        select step, round, asking, duty_id, parties, stations, opened_on, due, ended_on, outcome, ended_by
                          from matter.step where institution_id = :institution and matter_id = :matter
                         order by opened_on, duty_id nulls last, step, round""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> round(row))
                .list();
    }

    /** Those of some matters of which a step was done late, or is late. */
    Set<Long> everLate(Collection<Long> matters, LocalDate today) {
        return Set.copyOf(jdbc.sql("""
                        select distinct matter_id from matter.step
                         where institution_id = :institution and matter_id = any(:matters)
                           and due < coalesce(ended_on, :today)""")
                .param("institution", Tenancy.id())
                .param("matters", matters.toArray(Long[]::new))
                .param("today", today)
                .query(Long.class)
                .list());
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getString("step"),
                row.getInt("round"),
                row.getBoolean("asking"),
                row.getObject("duty_id", Long.class),
                texts(row.getArray("parties")),
                texts(row.getArray("stations")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("outcome"),
                row.getString("ended_by"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    void open(long matter, Round round) {
        jdbc.sql("""
                        insert into matter.step (institution_id, matter_id, step, round, asking, duty_id, parties, stations,
                            opened_on, due)
                        values (:institution, :matter, :step, :round, :asking, :duty, :parties, :stations, :openedOn, :due)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", round.step())
                .param("round", round.round())
                .param("asking", round.asking())
                .param("duty", round.duty(), Types.BIGINT)
                .param("parties", round.parties().toArray(String[]::new))
                .param("stations", round.stations().toArray(String[]::new))
                .param("openedOn", round.openedOn())
                .param("due", round.due(), Types.DATE)
                .update();
    }

    void moveDue(long matter, Round round, @Nullable LocalDate due) {
        jdbc.sql("""
                        update matter.step set due = :due where institution_id = :institution and matter_id = :matter
                           and step = :step and round = :round and asking = :asking""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", round.step())
                .param("round", round.round())
                .param("asking", round.asking())
                .param("due", due, Types.DATE)
                .update();
    }

    /** @param outcome null where the round is dropped */
    void end(long matter, Round round, LocalDate on, @Nullable String outcome, String by) {
        jdbc.sql("""
                        update matter.step set ended_on = :on, outcome = :outcome, ended_by = :by
                         where institution_id = :institution and matter_id = :matter
                           and step = :step and round = :round and asking = :asking""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", round.step())
                .param("round", round.round())
                .param("asking", round.asking())
                .param("on", on)
                .param("outcome", outcome, Types.VARCHAR)
                .param("by", by)
                .update();
    }
}
