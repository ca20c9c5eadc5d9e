package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where opinions hang, whose they are, and what of them is not for everybody. */
@Repository
@Transactional(readOnly = true)
public class Remarks {
    private final JdbcClient jdbc;
    private final Clock clock;

    Remarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who may read an opinion and its author's name. */
    public enum Grade {
        /** Everybody who was asked. */
        OPEN,
        /** Whoever handles it, and supervision. */
        NAMED,
        /** Whoever handles it, and nobody else. */
        CONFIDENTIAL
    }

    /**
     * Where an opinion hangs.
     *
     * @param version of the text, or 0 where there was none
     * @param paragraph from 1, or 0 for the whole
     * @param objection what was said in confidence, or empty
     * @param reply what was answered in confidence, or empty
     */
    public record Remark(
            int opinion, int version, int paragraph, long authorId, Grade grade, String objection, String reply) {}

    /** Something that came after the round was closed. */
    public record Late(long lateId, String step, int paragraph, long authorId, String content, Instant saidAt) {}

    /** By number of the opinion. */
    public Map<Integer, Remark> of(long matter) {
        return jdbc
                .sql("""
                        select r.opinion, r.version, r.paragraph, r.author_id, r.grade, r.objection,
                               coalesce(a.content, '') as reply
                          from deliberation.remark r left join deliberation.reply a using (institution_id, matter_id, opinion)
                         where r.institution_id = :institution and r.matter_id = :matter""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> new Remark(
                        row.getInt("opinion"),
                        row.getInt("version"),
                        row.getInt("paragraph"),
                        row.getLong("author_id"),
                        Grade.valueOf(row.getString("grade")),
                        row.getString("objection"),
                        row.getString("reply")))
                .list()
                .stream()
                .collect(Collectors.toMap(Remark::opinion, remark -> remark));
    }

    Optional<Remark> find(long matter, int opinion) {
        return Optional.ofNullable(of(matter).get(opinion));
    }

    @Transactional
    public void add(long matter, Remark remark) {
        jdbc.sql("""
                        insert into deliberation.remark
                            (institution_id, matter_id, opinion, version, paragraph, author_id, grade, objection)
                        values (:institution, :matter, :opinion, :version, :paragraph, :author, :grade, :objection)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("opinion", remark.opinion())
                .param("version", remark.version())
                .param("paragraph", remark.paragraph())
                .param("author", remark.authorId())
                .param("grade", remark.grade().name())
                .param("objection", remark.objection())
                .update();
    }

    @Transactional
    public void reply(long matter, int opinion, String content) {
        jdbc.sql("insert into deliberation.reply (institution_id, matter_id, opinion, content) "
                        + "values (:institution, :matter, :opinion, :content)")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("opinion", opinion)
                .param("content", content)
                .update();
    }

    /** What came too late, of one author or, for 0, of everybody. */
    public List<Late> late(long matter, long author) {
        return jdbc.sql("select late_id, step, paragraph, author_id, content, said_at from deliberation.late "
                        + "where institution_id = :institution and matter_id = :matter "
                        + "and (:author = 0 or author_id = :author) order by late_id")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("author", author)
                .query((row, number) -> new Late(
                        row.getLong("late_id"),
                        row.getString("step"),
                        row.getInt("paragraph"),
                        row.getLong("author_id"),
                        row.getString("content"),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }

    @Transactional
    public void tooLate(long matter, String step, int paragraph, long author, String content) {
        jdbc.sql("""
                        insert into deliberation.late (institution_id, matter_id, step, paragraph, author_id, content, said_at)
                        values (:institution, :matter, :step, :paragraph, :author, :content, :now)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("step", step)
                .param("paragraph", paragraph)
                .param("author", author)
                .param("content", content)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
