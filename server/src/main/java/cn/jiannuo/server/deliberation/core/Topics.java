package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Topics, and how they were raised. */
@Repository
public class Topics {
    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final String SELECT =
            "select matter_id, objections, title, why, name, opened_on, hearing, hearing_until, "
                    + "ended, ended_on from deliberation.topic where institution_id = :institution";

    private final JdbcClient jdbc;
    private final Clock clock;

    Topics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A matter in which people are heard.
     *
     * @param objections whether objections are heard in it, which are nobody else's to read
     * @param name of the procedure
     * @param hearing the step in which people are heard now, or null
     */
    public record Topic(
            long matter,
            boolean objections,
            String title,
            String why,
            String name,
            LocalDate openedOn,
            @Nullable String hearing,
            @Nullable LocalDate hearingUntil,
            @Nullable String ended,
            @Nullable LocalDate endedOn) {}

    /** What somebody said when raising it. */
    record Raised(String title, String why) {}

    /** @param running only what has not ended, and otherwise only what has */
    public record Found(List<Topic> topics, long total, boolean running, int page) {}

    @Transactional(readOnly = true)
    public Found find(TopicEyes eyes, String text, boolean running, int page) {
        String where = running ? " and ended is null" : " and ended is not null";
        where += " and (heard_unit is null or :all or heard_unit = any(:units))";
        String[] units = eyes.units().toArray(String[]::new);
        where += " and strpos(title || ' ' || name, :text) > 0";
        long total = jdbc.sql("select count(*) from (" + SELECT + where + ") found")
                .param("institution", Tenancy.id())
                .param("text", text.strip())
                .param("all", eyes.all())
                .param("units", units)
                .query(Long.class)
                .single();
        String order =
                running ? " order by hearing_until nulls last, matter_id" : " order by ended_on desc, matter_id desc";
        List<Topic> topics = jdbc.sql(SELECT + where + order + " limit " + PAGE + " offset :offset")
                .param("institution", Tenancy.id())
                .param("text", text.strip())
                .param("all", eyes.all())
                .param("units", units)
                .param("offset", Math.max(page, 0) * PAGE)
                .query(Topics::topic)
                .list();
        return new Found(topics, total, running, page);
    }

    /** Those in which people are heard now, the nearest last day first. */
    @Transactional(readOnly = true)
    List<Topic> hearing(TopicEyes eyes, int most) {
        return jdbc.sql(SELECT + " and ended is null and hearing is not null"
                        + " and (heard_unit is null or :all or heard_unit = any(:units))"
                        + " order by hearing_until nulls last, matter_id limit :most")
                .param("institution", Tenancy.id())
                .param("all", eyes.all())
                .param("units", eyes.units().toArray(String[]::new))
                .param("most", most)
                .query(Topics::topic)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Topic> find(long matter) {
        return jdbc.sql(SELECT + " and matter_id = :matter")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query(Topics::topic)
                .optional();
    }

    /** How many hear people now. */
    @Transactional(readOnly = true)
    public long hearing() {
        return jdbc.sql("select count(*) from deliberation.topic where institution_id = :institution and ended is null "
                        + "and hearing is not null")
                .param("institution", Tenancy.id())
                .query(Long.class)
                .single();
    }

    void raise(String reference, Raised raised, String by) {
        jdbc.sql("""
                        insert into deliberation.raised (institution_id, reference, title, why, raised_by, raised_at)
                        values (:institution, :reference, :title, :why, :by, :now) on conflict do nothing""")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .param("title", raised.title())
                .param("why", raised.why())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Raised> raised(String reference) {
        return jdbc.sql(
                        "select title, why from deliberation.raised where institution_id = :institution and reference = :reference")
                .param("institution", Tenancy.id())
                .param("reference", reference)
                .query((row, number) -> new Raised(row.getString("title"), row.getString("why")))
                .optional();
    }

    /** @param narrow whether the people of one unit alone are heard */
    void open(Topic topic, boolean narrow) {
        jdbc.sql("""
                        insert into deliberation.topic (institution_id, matter_id, objections, heard_unit, title, why, name, opened_on)
                        values (:institution, :matter, :objections, :unit, :title, :why, :name, :on)""")
                .param("unit", narrow ? "" : null)
                .param("institution", Tenancy.id())
                .param("matter", topic.matter())
                .param("objections", topic.objections())
                .param("title", topic.title())
                .param("why", topic.why())
                .param("name", topic.name())
                .param("on", topic.openedOn())
                .update();
    }

    void hearsUnit(long matter, String unit) {
        jdbc.sql("update deliberation.topic set heard_unit = :unit "
                        + "where institution_id = :institution and matter_id = :matter")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("unit", unit)
                .update();
    }

    void hears(long matter, @Nullable String step, @Nullable LocalDate until) {
        jdbc.sql("update deliberation.topic set hearing = :step, hearing_until = :until "
                        + "where institution_id = :institution and matter_id = :matter")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", step)
                .param("until", until)
                .update();
    }

    void end(long matter, String how, LocalDate on) {
        jdbc.sql("update deliberation.topic set hearing = null, hearing_until = null, ended = :how, ended_on = :on "
                        + "where institution_id = :institution and matter_id = :matter")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("how", how)
                .param("on", on)
                .update();
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getLong("matter_id"),
                row.getBoolean("objections"),
                row.getString("title"),
                row.getString("why"),
                row.getString("name"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("hearing"),
                row.getObject("hearing_until", LocalDate.class),
                row.getString("ended"),
                row.getObject("ended_on", LocalDate.class));
    }
}
