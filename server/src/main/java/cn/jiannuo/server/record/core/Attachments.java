package cn.jiannuo.server.record.core;

import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 附件: papers that belong to entries. */
@Repository
public class Attachments {
    private static final String OF_ENTRY = " from record.attachment a join record.event e "
            + "on e.institution_id = a.institution_id and e.event_id = a.event_id "
            + "where a.institution_id = :institution and e.reference = :reference ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param size in bytes */
    public record Attachment(long id, String name, String mediaType, int size, Instant addedAt, String addedBy) {}

    public record Content(Attachment attachment, byte[] bytes) {}

    /** @throws IllegalArgumentException when it is no file that is taken: the caller has looked */
    void add(Actor actor, long entry, WriteEntry.Paper paper) {
        if (!(FileKind.of(paper.name(), paper.content()) instanceof FileKind.Taken taken)) {
            throw new IllegalArgumentException("not taken: " + paper.name());
        }
        jdbc.sql("""
                        insert into record.attachment
                            (institution_id, event_id, name, media_type, size, sha256, content, added_at, added_by)
                        values (:institution, :entry, :name, :type, :size, :hash, :content, :now, :by)""")
                .param("institution", Tenancy.id())
                .param("entry", entry)
                .param("name", plain(paper.name()))
                .param("type", taken.mediaType())
                .param("size", paper.content().length)
                .param("hash", sha256(paper.content()))
                .param("content", paper.content())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.name())
                .update();
    }

    /** Without folders and control characters, as some browsers send them. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }

    @Transactional(readOnly = true)
    public List<Attachment> of(Entry entry) {
        return jdbc.sql("select a.attachment_id, a.name, a.media_type, a.size, a.added_at, a.added_by" + OF_ENTRY
                        + "order by a.attachment_id")
                .param("institution", Tenancy.id())
                .param("reference", entry.reference())
                .query((row, number) -> attachment(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Content> content(Entry entry, long attachment) {
        return jdbc.sql("select a.attachment_id, a.name, a.media_type, a.size, a.added_at, a.added_by, a.content"
                        + OF_ENTRY + "and a.attachment_id = :attachment")
                .param("institution", Tenancy.id())
                .param("reference", entry.reference())
                .param("attachment", attachment)
                .query((row, number) -> new Content(attachment(row), row.getBytes("content")))
                .optional();
    }

    private static Attachment attachment(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Attachment(
                row.getLong("attachment_id"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by"));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
