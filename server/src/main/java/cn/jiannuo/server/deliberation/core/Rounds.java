package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rounds in which people were heard: whom it was put to, counted on its first day. */
@Repository
public class Rounds {
    private final JdbcClient jdbc;

    Rounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A round.
     *
     * @param asked how many people
     * @param audience in the words of the regulation
     */
    public record Round(
            String step,
            int round,
            LocalDate openedOn,
            LocalDate until,
            long asked,
            String audience,
            @Nullable LocalDate closedOn) {
        /** Whether something said on this day was said in it. */
        public boolean covers(String spokenIn, LocalDate day) {
            LocalDate closed = closedOn;
            return spokenIn.equals(step) && !day.isBefore(openedOn) && (closed == null || !day.isAfter(closed));
        }
    }

    @Transactional(readOnly = true)
    public List<Round> of(long matter) {
        return jdbc.sql("select step, round, opened_on, until, asked, audience, closed_on from deliberation.round "
                        + "where institution_id = :institution and matter_id = :matter order by opened_on, step, round")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query(Round.class)
                .list();
    }

    void open(long matter, Round round) {
        jdbc.sql("""
                        insert into deliberation.round (institution_id, matter_id, step, round, opened_on, until, asked, audience)
                        values (:institution, :matter, :step, :round, :on, :until, :asked, :audience)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", round.step())
                .param("round", round.round())
                .param("on", round.openedOn())
                .param("until", round.until())
                .param("asked", round.asked())
                .param("audience", round.audience())
                .update();
    }

    void close(long matter, String step, LocalDate on) {
        jdbc.sql(
                        "update deliberation.round set closed_on = :on where institution_id = :institution and matter_id = :matter "
                                + "and step = :step and closed_on is null")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", step)
                .param("on", on)
                .update();
    }
}
