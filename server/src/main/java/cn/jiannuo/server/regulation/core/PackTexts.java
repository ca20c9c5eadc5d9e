package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 文本库 of the current institution. */
@Repository
public class PackTexts {
    private static final String COLUMNS = """
            select pack_hash, regulation_id, title, issuer, version, in_force, file_name, uploaded_by, uploaded_at
              from regulation.pack where institution_id = :institution\s""";

    private final JdbcClient jdbc;

    PackTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PackText> find(String hash) {
        return jdbc.sql(COLUMNS + "and pack_hash = :hash")
                .param("institution", Tenancy.id())
                .param("hash", hash)
                .query(PackTexts::text)
                .optional();
    }

    /** Word for word, with line feeds only. */
    public String content(String hash) {
        return jdbc.sql("select content from regulation.pack where institution_id = :institution and pack_hash = :hash")
                .param("institution", Tenancy.id())
                .param("hash", hash)
                .query(String.class)
                .single();
    }

    /** All versions of a regulation, the latest first. */
    public List<PackText> of(String regulation) {
        return jdbc.sql(COLUMNS + "and regulation_id = :regulation order by in_force desc, uploaded_at desc")
                .param("institution", Tenancy.id())
                .param("regulation", regulation)
                .query(PackTexts::text)
                .list();
    }

    /** Every text, by regulation, the latest first. */
    public List<PackText> all() {
        return jdbc.sql(COLUMNS + "order by regulation_id, in_force desc, uploaded_at desc")
                .param("institution", Tenancy.id())
                .query(PackTexts::text)
                .list();
    }

    /** Adds a text and tells whether it is new; the same text twice is one text. */
    boolean add(PackText text, String content) {
        return jdbc.sql("""
                        insert into regulation.pack (institution_id, pack_hash, regulation_id, title, issuer, version, in_force,
                                                     content, file_name, uploaded_by, uploaded_at)
                        values (:institution, :hash, :regulation, :title, :issuer, :version, :inForce,
                                :content, :fileName, :by, :at)
                        on conflict do nothing""")
                        .param("institution", Tenancy.id())
                        .param("hash", text.hash())
                        .param("regulation", text.regulation())
                        .param("title", text.title())
                        .param("issuer", text.issuer())
                        .param("version", text.version())
                        .param("inForce", text.inForce())
                        .param("content", content)
                        .param("fileName", text.fileName())
                        .param("by", text.uploadedBy())
                        .param("at", text.uploadedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static PackText text(ResultSet row, int number) throws SQLException {
        return new PackText(
                row.getString("pack_hash"),
                row.getString("regulation_id"),
                row.getString("title"),
                row.getString("issuer"),
                row.getString("version"),
                row.getObject("in_force", LocalDate.class),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
