package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files somebody uploaded to become the roster, and the imports that came of them. */
@Repository
public class Uploads {
    /** A file nobody confirmed is full of personal data: it is not kept longer than a working session needs. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    Uploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Upload(long id, String fileName, byte[] content, String by, Instant at) {}

    /** 一次导入. */
    public record Import(
            long id,
            String fileName,
            long version,
            int people,
            int joined,
            int moved,
            int changed,
            int gone,
            String by,
            Instant at) {}

    long add(Actor actor, String fileName, byte[] content) {
        jdbc.sql("delete from organization.upload where institution_id = :institution and uploaded_at < :before")
                .param("institution", Tenancy.id())
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        insert into organization.upload (institution_id, file_name, content, uploaded_by, uploaded_at)
                        values (:institution, :name, :content, :by, :now) returning upload_id""")
                .param("institution", Tenancy.id())
                .param("name", fileName)
                .param("content", content)
                .param("by", actor.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<Upload> find(long id) {
        return jdbc.sql("""
                        select upload_id, file_name, content, uploaded_by, uploaded_at from organization.upload
                         where institution_id = :institution and upload_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query((row, number) -> new Upload(
                        row.getLong("upload_id"),
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getString("uploaded_by"),
                        row.getTimestamp("uploaded_at").toInstant()))
                .optional();
    }

    void discard(long id) {
        jdbc.sql("delete from organization.upload where institution_id = :institution and upload_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .update();
    }

    void record(Actor actor, Upload upload, long version, int people, Changes changes) {
        jdbc.sql("""
                        insert into organization.roster_import (institution_id, upload_id, file_name, version, people, joined, moved,
                               changed, gone, imported_by, imported_at)
                        values (:institution, :id, :name, :version, :people, :joined, :moved, :changed, :gone, :by, :now)""")
                .param("institution", Tenancy.id())
                .param("id", upload.id())
                .param("name", upload.fileName())
                .param("version", version)
                .param("people", people)
                .param("joined", changes.joining().size())
                .param("moved", changes.moving().size())
                .param("changed", changes.editing().size())
                .param("gone", changes.leaving().size())
                .param("by", actor.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first. */
    public List<Import> imports() {
        return select(" order by version desc", 0);
    }

    public Optional<Import> imported(long upload) {
        return select(" and upload_id = :id", upload).stream().findFirst();
    }

    private List<Import> select(String rest, long id) {
        return jdbc.sql("""
                        select upload_id, file_name, version, people, joined, moved, changed, gone, imported_by, imported_at
                          from organization.roster_import where institution_id = :institution""" + rest)
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Uploads::imported)
                .list();
    }

    private static Import imported(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getLong("upload_id"),
                row.getString("file_name"),
                row.getLong("version"),
                row.getInt("people"),
                row.getInt("joined"),
                row.getInt("moved"),
                row.getInt("changed"),
                row.getInt("gone"),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant());
    }
}
