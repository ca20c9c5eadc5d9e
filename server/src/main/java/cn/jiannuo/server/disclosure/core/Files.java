package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.record.core.FileKind;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 附件 of items: each belongs to the editions from one on, until it is taken out of a later one. */
@Repository
class Files {
    /** Files of an item at most. */
    static final int MOST = 8;

    private static final String OF_EDITION =
            " from disclosure.file where institution_id = :institution and item_id = :item"
                    + " and from_edition <= :edition and (until_edition is null or until_edition > :edition) ";

    private final JdbcClient jdbc;

    Files(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why a file is not taken, or nothing. */
    static Optional<Outcome.No> refusal(Draft.File file) {
        return FileKind.of(file.name(), file.content()) instanceof FileKind.Refused refused
                ? Optional.of(new Outcome.No("file-" + refused.why().word(), List.of(plain(file.name()))))
                : Optional.empty();
    }

    void add(long item, int edition, Draft.File file) {
        if (!(FileKind.of(file.name(), file.content()) instanceof FileKind.Taken taken)) {
            throw new IllegalArgumentException("not taken: " + file.name());
        }
        jdbc.sql("""
                        insert into disclosure.file (institution_id, item_id, name, media_type, size, content, from_edition)
                        values (:institution, :item, :name, :type, :size, :content, :edition)""")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("name", plain(file.name()))
                .param("type", taken.mediaType())
                .param("size", file.content().length)
                .param("content", file.content())
                .param("edition", edition)
                .update();
    }

    /** Out of this edition; those before it keep it. */
    void remove(long item, int edition, long file) {
        var values = java.util.Map.of("institution", Tenancy.id(), "item", item, "edition", edition, "file", file);
        jdbc.sql("delete" + OF_EDITION + "and file_id = :file and from_edition = :edition")
                .params(values)
                .update();
        jdbc.sql(
                        "update disclosure.file set until_edition = :edition where institution_id = :institution and item_id = :item"
                                + " and file_id = :file and from_edition < :edition and until_edition is null")
                .params(values)
                .update();
    }

    List<ReadItems.File> of(long item, int edition) {
        return jdbc.sql("select file_id, name, media_type, size" + OF_EDITION + "order by file_id")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", edition)
                .query((row, number) -> new ReadItems.File(
                        row.getLong("file_id"), row.getString("name"), row.getString("media_type"), row.getInt("size")))
                .list();
    }

    Optional<ReadItems.Content> content(long item, int edition, long file) {
        return jdbc.sql("select file_id, name, media_type, size, content" + OF_EDITION + "and file_id = :file")
                .param("institution", Tenancy.id())
                .param("item", item)
                .param("edition", edition)
                .param("file", file)
                .query((row, number) -> new ReadItems.Content(
                        new ReadItems.File(
                                row.getLong("file_id"),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getInt("size")),
                        row.getBytes("content")))
                .optional();
    }

    /** Without folders and control characters, as some browsers send them. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }
}
