package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts that others were asked for, by matter. */
@Repository
class AskedParts {
    private final JdbcClient jdbc;

    AskedParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a matter, in the order in which they were asked for. */
    List<AskedPart> of(long matter) {
        return jdbc.sql("""
                        select part, step, round, station, holder, what, asked_by, asked_on, due, duty_id, answer, answered_by,
                               answered_on, left_out_why, left_out_by, left_out_on
                          from matter.part where institution_id = :institution and matter_id = :matter order by part""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> part(row))
                .list();
    }

    /** Those of a round of a step that nobody has answered yet. */
    List<AskedPart> open(long matter, String step, int round) {
        return of(matter).stream()
                .filter(part -> part.isOpen() && part.step().equals(step) && part.round() == round)
                .toList();
    }

    private static AskedPart part(ResultSet row) throws SQLException {
        return new AskedPart(
                row.getInt("part"),
                row.getString("step"),
                row.getInt("round"),
                row.getString("station"),
                row.getObject("holder", Long.class),
                row.getString("what"),
                row.getString("asked_by"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getLong("duty_id"),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("left_out_why"),
                row.getString("left_out_by"),
                row.getObject("left_out_on", LocalDate.class));
    }

    void add(long matter, AskedPart part) {
        jdbc.sql("""
                        insert into matter.part (institution_id, matter_id, part, step, round, station, holder, what, asked_by,
                            asked_on, due, duty_id)
                        values (:institution, :matter, :part, :step, :round, :station, :holder, :what, :by, :on, :due, :duty)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("part", part.number())
                .param("step", part.step())
                .param("round", part.round())
                .param("station", part.station())
                .param("holder", part.holder(), Types.BIGINT)
                .param("what", part.what())
                .param("by", part.askedBy())
                .param("on", part.askedOn())
                .param("due", part.due())
                .param("duty", part.duty())
                .update();
    }

    /** Whose it is by name from now on. */
    void hold(long duty, long person) {
        jdbc.sql("update matter.part set holder = :person where institution_id = :institution and duty_id = :duty "
                        + "and answered_on is null and left_out_on is null")
                .param("institution", Tenancy.id())
                .param("person", person)
                .param("duty", duty)
                .update();
    }

    void answer(long matter, int part, String text, String by, LocalDate on) {
        settle("answer = :text, answered_by = :by, answered_on = :on", matter, part, text, by, on);
    }

    void leaveOut(long matter, int part, String why, String by, LocalDate on) {
        settle("left_out_why = :text, left_out_by = :by, left_out_on = :on", matter, part, why, by, on);
    }

    private void settle(String set, long matter, int part, String text, String by, LocalDate on) {
        jdbc.sql("update matter.part set " + set
                        + " where institution_id = :institution and matter_id = :matter and part = :part")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("part", part)
                .param("text", text)
                .param("by", by)
                .param("on", on)
                .update();
    }
}
