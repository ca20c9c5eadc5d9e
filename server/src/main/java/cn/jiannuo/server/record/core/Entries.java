package cn.jiannuo.server.record.core;

import cn.jiannuo.server.record.Ban;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The entries of a ledger, as far as somebody reaches. */
@Repository
public class Entries {
    /** Entries on a page. */
    public static final int PAGE = 50;

    /** Rows of a table to take away. */
    public static final int MOST = 100_000;

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Ban>> BANS = new TypeReference<>() {};
    private static final String FROM =
            " from record.latest e where e.institution_id = :institution and e.kind = :kind and " + Reach.SQL;
    private static final String COLUMNS =
            "select e.event_id, e.reference, e.version, e.regulation, e.pack, e.happened_on, "
                    + "e.person, e.unit, e.cells, e.reason, e.recorded_at, e.recorded_by, e.author, e.noticed, e.filled_from, ";
    private static final String FIRST =
            "(select f.recorded_at from record.event f where f.institution_id = e.institution_id "
                    + "and f.reference = e.reference and f.version = 1) as first_recorded";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An entry as it stands, or a version of it.
     *
     * @param firstRecorded when the first version was written
     * @param author code, or null when another system wrote it
     * @param noticed prohibitions that did not stop it, and that it is marked with
     * @param filledFrom reference of the event it was filled from, or null where somebody wrote it
     */
    public record Entry(
            long id,
            String reference,
            int version,
            String regulation,
            String pack,
            LocalDate on,
            Map<String, String> cells,
            String reason,
            Instant recordedAt,
            String recordedBy,
            @Nullable String author,
            List<Ban> noticed,
            Instant firstRecorded,
            @Nullable String filledFrom) {
        public Entry {
            noticed = List.copyOf(noticed);
            cells = Map.copyOf(cells);
        }

        public String cell(String field) {
            return cells.getOrDefault(field, "");
        }
    }

    /**
     * What is looked for.
     *
     * @param text in names, labels and texts; empty for everything
     * @param sort a field, or {@code date}
     * @param page from 0
     */
    public record Search(String text, String sort, boolean ascending, int page) {
        public static final Search ALL = new Search("", "date", false, 0);
    }

    public record Found(List<Entry> entries, long total) {}

    /** How many entries there are since a day, and the day of the last. */
    public record Count(long since, long all, @Nullable LocalDate last) {}

    @Transactional(readOnly = true)
    public Found find(Ledger ledger, Reach reach, Search search, int size) {
        Map<String, Object> values = values(ledger, reach);
        String where = FROM;
        if (!search.text().isBlank()) {
            where += " and strpos(lower(e.words || ' ' || e.happened_on), lower(:text)) > 0";
            values.put("text", search.text().strip());
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("offset", (long) search.page() * size);
        values.put("size", size);
        List<Entry> entries = jdbc.sql(
                        COLUMNS + FIRST + where + EntryOrder.of(ledger, search, values) + " limit :size offset :offset")
                .params(values)
                .query(this::entry)
                .list();
        return new Found(entries, total);
    }

    /** The entry as it stands, whichever of its versions the number names; empty when it is not reached. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(Ledger ledger, Reach reach, long id) {
        Map<String, Object> values = values(ledger, reach);
        values.put("id", id);
        return jdbc.sql(COLUMNS + FIRST + FROM + " and e.reference = (select one.reference from record.event one "
                        + "where one.institution_id = :institution and one.event_id = :id)")
                .params(values)
                .query(this::entry)
                .optional();
    }

    /** Entries about days of a period, for whoever tells of all of them without naming anybody; the first first. */
    @Transactional(readOnly = true)
    public List<Entry> between(Ledger ledger, LocalDate first, LocalDate last) {
        Map<String, Object> values = values(ledger, Reach.EVERYTHING);
        values.put("first", first);
        values.put("last", last);
        return jdbc.sql(COLUMNS + FIRST + FROM + " and e.happened_on between :first and :last "
                        + "order by e.happened_on, e.event_id limit " + MOST)
                .params(values)
                .query(this::entry)
                .list();
    }

    /** All versions, the last first. */
    @Transactional(readOnly = true)
    public List<Entry> versions(Entry entry) {
        return jdbc.sql(COLUMNS + FIRST + " from record.event e where e.institution_id = :institution "
                        + "and e.reference = :reference order by e.version desc")
                .param("institution", Tenancy.id())
                .param("reference", entry.reference())
                .query(this::entry)
                .list();
    }

    @Transactional(readOnly = true)
    public Count count(Ledger ledger, Reach reach, LocalDate since) {
        Map<String, Object> values = values(ledger, reach);
        values.put("since", since);
        return jdbc.sql("select count(*) filter (where e.happened_on >= :since) as since, count(*) as all_of_them, "
                        + "max(e.happened_on) as last" + FROM)
                .params(values)
                .query((row, number) -> new Count(
                        row.getLong("since"), row.getLong("all_of_them"), row.getObject("last", LocalDate.class)))
                .single();
    }

    private static Map<String, Object> values(Ledger ledger, Reach reach) {
        Map<String, Object> values = new HashMap<>(reach.values());
        values.put("institution", Tenancy.id());
        values.put("kind", ledger.id());
        return values;
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("event_id"),
                row.getString("reference"),
                row.getInt("version"),
                row.getString("regulation"),
                row.getString("pack"),
                row.getObject("happened_on", LocalDate.class),
                json.readValue(row.getString("cells"), CELLS),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                row.getString("author"),
                json.readValue(row.getString("noticed"), BANS),
                row.getTimestamp("first_recorded").toInstant(),
                row.getString("filled_from"));
    }
}
