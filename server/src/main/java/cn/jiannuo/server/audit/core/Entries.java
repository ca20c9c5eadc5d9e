package cn.jiannuo.server.audit.core;

import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 审计日志 of the current institution, as a chain. */
@Repository
public class Entries {
    static final String COLUMNS = "seq, at, actor_kind, actor_id, actor_name, act, subject, detail, hash";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The end of the chain.
     *
     * @param seq 0 when nothing was ever told
     */
    public record Head(long seq, byte[] hash) {}

    /** Gives drafts their numbers and writes them; from here to the commit, other writers of the institution wait. */
    void append(List<Entry.Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        InstitutionId institution = Tenancy.current();
        Head last = lockedHead();
        List<Entry> sealed = new ArrayList<>();
        for (Entry.Draft draft : drafts) {
            long seq = last.seq() + 1;
            byte[] hash = Seal.over(last.hash(), institution, seq, draft);
            sealed.add(new Entry(seq, draft, hash));
            last = new Head(seq, hash);
        }
        insert(sealed, last);
    }

    private Head lockedHead() {
        String query = "select seq, hash from audit.head where institution_id = :institution for update";
        return head(query).orElseGet(() -> {
            jdbc.sql(
                            "insert into audit.head (institution_id, seq, hash) values (:institution, 0, :hash) on conflict do nothing")
                    .param("institution", Tenancy.id())
                    .param("hash", Seal.BEGINNING)
                    .update();
            return head(query).orElseThrow();
        });
    }

    /** Where the chain says it ends. */
    public Head head() {
        return head("select seq, hash from audit.head where institution_id = :institution")
                .orElse(new Head(0, Seal.BEGINNING));
    }

    private java.util.Optional<Head> head(String query) {
        return jdbc.sql(query)
                .param("institution", Tenancy.id())
                .query((row, number) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .optional();
    }

    private void insert(List<Entry> entries, Head last) {
        jdbc.sql("""
                        with added as (
                            insert into audit.entry (institution_id, """ + COLUMNS + """
                            )
                            select :institution, * from unnest(:seqs::bigint[], :moments::timestamptz[], :kinds::text[], :ids::bigint[],
                                :names::text[], :acts::text[], :subjects::text[], :details::jsonb[], :hashes::bytea[]))
                        update audit.head set seq = :seq, hash = :hash where institution_id = :institution""")
                .param("institution", Tenancy.id())
                .param("seqs", column(entries, Entry::seq, Long[]::new))
                .param("moments", column(entries, entry -> entry.told().at().toString(), String[]::new))
                .param("kinds", column(entries, entry -> entry.told().actorKind(), String[]::new))
                .param("ids", column(entries, entry -> entry.told().actorId(), Long[]::new))
                .param("names", column(entries, entry -> entry.told().actorName(), String[]::new))
                .param("acts", column(entries, entry -> entry.told().act(), String[]::new))
                .param("subjects", column(entries, entry -> entry.told().subject(), String[]::new))
                .param(
                        "details",
                        column(
                                entries,
                                entry -> JSON.writeValueAsString(entry.told().detail()),
                                String[]::new))
                .param("hashes", column(entries, Entry::hash, byte[][]::new))
                .param("seq", last.seq())
                .param("hash", last.hash())
                .update();
    }

    private static <T> T[] column(
            List<Entry> entries,
            Function<Entry, ? extends @org.jspecify.annotations.Nullable Object> value,
            java.util.function.IntFunction<T[]> array) {
        return entries.stream().map(value).toArray(array);
    }

    static Entry row(ResultSet row, int number) throws SQLException {
        long actor = row.getLong("actor_id");
        boolean nobody = row.wasNull();
        Entry.Draft told = new Entry.Draft(
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getString("actor_kind"),
                nobody ? null : actor,
                row.getString("actor_name"),
                row.getString("act"),
                row.getString("subject"),
                JSON.readValue(row.getString("detail"), DETAIL));
        return new Entry(row.getLong("seq"), told, row.getBytes("hash"));
    }
}
