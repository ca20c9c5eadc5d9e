package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The cases, as their matters stand. */
@Repository
public class Affairs {
    static final String SELECT = """
            select a.matter_id, a.door, a.reference, a.rule, a.name, a.subject, a.subject_name, a.sort, a.sort_name, a.said, a.away, a.confidential,
                   a.pace, a.handed_in_by, a.first_asked, a.opened_on, a.step, a.due, a.was_late, a.ended, a.ended_on, a.rating,
                   a.rating_words, a.rated_on, a.merged_into,
                   (select count(*) from voice.support s where s.institution_id = a.institution_id and s.matter_id = a.matter_id)
                       as supports,
                   coalesce((select string_agg(u.words, '；' order by u.use_number) from voice.used_in u
                              where u.institution_id = a.institution_id and u.matter_id = a.matter_id), '') as used_in
              from voice.affair a where a.institution_id = :institution
            """;

    private final JdbcClient jdbc;

    Affairs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Affair affair) {
        jdbc.sql("""
                        insert into voice.affair (institution_id, matter_id, door, reference, rule, name, subject, subject_name, sort,
                            sort_name, said, away, confidential, pace, handed_in_by, first_asked, opened_on)
                        values (:institution, :matter, :door, :reference, :rule, :name, :subject, :subjectName, :sort, :sortName, :said,
                            :away, :confidential, :pace, :by, :firstAsked, :openedOn) on conflict do nothing""")
                .param("institution", Tenancy.id())
                .param("matter", affair.matter())
                .param("door", affair.door().name())
                .param("reference", affair.reference())
                .param("rule", affair.rule())
                .param("name", affair.name())
                .param("subject", affair.subject())
                .param("subjectName", affair.subjectName())
                .param("sort", affair.sort())
                .param("sortName", affair.sortName())
                .param("said", affair.said())
                .param("away", affair.away())
                .param("confidential", affair.confidential())
                .param("pace", affair.pace())
                .param("by", affair.handedInBy())
                .param("firstAsked", affair.firstAsked())
                .param("openedOn", affair.openedOn())
                .update();
    }

    /**
     * Where a matter stands.
     *
     * @param step name of the step it is at, or empty
     * @param late whether the step before was done late
     */
    record At(
            String step,
            @Nullable LocalDate due,
            boolean late,
            @Nullable String ended,
            @Nullable LocalDate endedOn) {}

    void stand(long matter, At at, Collection<Station> stations) {
        jdbc.sql("""
                        update voice.affair set step = :step, due = :due, was_late = was_late or :late, ended = :ended,
                            ended_on = :endedOn, stations = :stations
                         where institution_id = :institution and matter_id = :matter""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", at.step())
                .param("due", at.due(), Types.DATE)
                .param("late", at.late())
                .param("ended", at.ended(), Types.VARCHAR)
                .param("endedOn", at.endedOn(), Types.DATE)
                .param("stations", stations.stream().map(Station::text).toArray(String[]::new))
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Affair> find(long matter) {
        return jdbc.sql(SELECT + " and a.matter_id = :matter")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query(Affairs::affair)
                .optional();
    }

    /** Locked until the end of the transaction. */
    Optional<Affair> lock(long matter) {
        return jdbc.sql(SELECT + " and a.matter_id = :matter for update of a")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query(Affairs::affair)
                .optional();
    }

    /** Those that were merged into one. */
    @Transactional(readOnly = true)
    public List<Affair> mergedInto(long matter) {
        return jdbc.sql(SELECT + " and a.merged_into = :matter order by a.matter_id")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query(Affairs::affair)
                .list();
    }

    void rate(long matter, Affair.Rating rating, String words, LocalDate on) {
        jdbc.sql("""
                        update voice.affair set rating = :rating, rating_words = :words, rated_on = :on
                         where institution_id = :institution and matter_id = :matter""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("rating", rating.name())
                .param("words", words)
                .param("on", on)
                .update();
    }

    void merge(long matter, long into) {
        jdbc.sql("""
                        update voice.affair set merged_into = :into
                         where institution_id = :institution and (matter_id = :matter or merged_into = :matter)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("into", into)
                .update();
    }

    /** Running cases whose step has become late since whoever was asked first was last told. */
    List<Affair> lateOfFirstAsked(LocalDate today) {
        return jdbc.sql(SELECT + """
                         and a.ended is null and a.first_asked <> '' and a.due < :today
                         and (a.told_late is null or a.told_late < a.due) order by a.matter_id for update of a""")
                .param("institution", Tenancy.id())
                .param("today", today)
                .query(Affairs::affair)
                .list();
    }

    void toldLate(long matter, LocalDate on) {
        jdbc.sql("""
                        update voice.affair set told_late = :on, was_late = true
                         where institution_id = :institution and matter_id = :matter""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("on", on)
                .update();
    }

    static Affair affair(ResultSet row, int number) throws SQLException {
        @Nullable String rating = row.getString("rating");
        return new Affair(
                row.getLong("matter_id"),
                Door.valueOf(row.getString("door")),
                row.getString("reference"),
                row.getString("rule"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("sort"),
                row.getString("sort_name"),
                row.getString("said"),
                row.getBoolean("away"),
                row.getBoolean("confidential"),
                row.getInt("pace"),
                row.getString("handed_in_by"),
                row.getString("first_asked"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("step"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("was_late"),
                row.getString("ended"),
                row.getObject("ended_on", LocalDate.class),
                rating == null ? null : Affair.Rating.valueOf(rating),
                row.getString("rating_words"),
                row.getObject("rated_on", LocalDate.class),
                row.getObject("merged_into", Long.class),
                row.getLong("supports"),
                row.getString("used_in"));
    }
}
