package cn.jiannuo.server.audit.core;

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
    static final String COLUMNS = "entry_id, seq, at, actor_kind, actor_id, actor_name, act, subject, detail, hash";

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

    /** Adds what was told to the caller's transaction; its place in the chain comes after the commit. */
    void tell(List<Entry.Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into audit.entry (institution_id, at, actor_kind, actor_id, actor_name, act, subject, detail)
                        select :institution, * from unnest(:moments::timestamptz[], :kinds::text[], :ids::bigint[],
                            :names::text[], :acts::text[], :subjects::text[], :details::jsonb[])""")
                .param("institution", Tenancy.id())
                .param("moments", column(drafts, draft -> draft.at().toString(), String[]::new))
                .param("kinds", column(drafts, Entry.Draft::actorKind, String[]::new))
                .param("ids", column(drafts, Entry.Draft::actorId, Long[]::new))
                .param("names", column(drafts, Entry.Draft::actorName, String[]::new))
                .param("acts", column(drafts, Entry.Draft::act, String[]::new))
                .param("subjects", column(drafts, Entry.Draft::subject, String[]::new))
                .param("details", column(drafts, draft -> JSON.writeValueAsString(draft.detail()), String[]::new))
                .update();
    }

    /**
     * Gives entries that have none their places in the chain, in the order in which they were told; others who seal wait.
     *
     * @return how many
     */
    int seal(int most) {
        Head last = lockedHead();
        List<Entry> open = jdbc.sql(
                        "select " + COLUMNS + " from audit.entry where institution_id = :institution and seq is null"
                                + " order by entry_id limit :most")
                .param("institution", Tenancy.id())
                .param("most", most)
                .query(Entries::row)
                .list();
        List<Entry> sealed = new ArrayList<>();
        for (Entry entry : open) {
            long seq = last.seq() + 1;
            last = new Head(seq, Seal.over(last.hash(), Tenancy.current(), seq, entry.told()));
            sealed.add(new Entry(entry.id(), seq, entry.told(), last.hash()));
        }
        if (!sealed.isEmpty()) {
            keep(sealed, last);
        }
        return sealed.size();
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

    private void keep(List<Entry> sealed, Head last) {
        jdbc.sql("""
                        with places as (
                            update audit.entry e set seq = s.seq, hash = s.hash
                              from unnest(:ids::bigint[], :seqs::bigint[], :hashes::bytea[]) as s (id, seq, hash)
                             where e.institution_id = :institution and e.entry_id = s.id)
                        update audit.head set seq = :seq, hash = :hash where institution_id = :institution""")
                .param("institution", Tenancy.id())
                .param("ids", column(sealed, Entry::id, Long[]::new))
                .param("seqs", column(sealed, Entry::seq, Long[]::new))
                .param("hashes", column(sealed, Entry::hash, byte[][]::new))
                .param("seq", last.seq())
                .param("hash", last.hash())
                .update();
    }

    private static <E, T> T[] column(
            List<E> entries,
            Function<E, ? extends @org.jspecify.annotations.Nullable Object> value,
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
        byte[] hash = row.getBytes("hash");
        return new Entry(row.getLong("entry_id"), row.getLong("seq"), told, hash == null ? Entry.UNSEALED : hash);
    }
}
