package cn.jiannuo.server.record.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was reported, as it stands. */
@Repository
public class Reports {
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private static final String SELECT =
            "select e.event_id, e.reference, e.kind, e.happened_on, e.cells, e.recorded_at, "
                    + "e.recorded_by from record.latest e where e.institution_id = :institution ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Reports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public record Report(
            long id,
            String reference,
            String kind,
            LocalDate on,
            Map<String, String> cells,
            Instant recordedAt,
            String recordedBy) {
        public Report {
            cells = Map.copyOf(cells);
        }
    }

    public record Found(List<Report> reports, long total) {}

    /**
     * What another system asks for.
     *
     * @param kind or empty
     * @param person code, or empty
     */
    public record Search(String kind, String person, LocalDate from, LocalDate to, int page, int size) {}

    /** What somebody reported, the last first; entries of ledgers are not among it. */
    @Transactional(readOnly = true)
    public Found by(String author, int page, int size) {
        return page(
                "and e.author = :author and e.regulation = ''", new HashMap<>(Map.of("author", author)), page, size);
    }

    @Transactional(readOnly = true)
    public Found find(Search search) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", search.kind());
        values.put("person", search.person());
        values.put("from", search.from());
        values.put("to", search.to());
        return page(
                "and e.regulation = '' and e.happened_on between :from and :to and (:kind = '' or e.kind = :kind) "
                        + "and (:person = '' or e.person = :person)",
                values,
                search.page(),
                search.size());
    }

    @Transactional(readOnly = true)
    public Optional<Report> byId(long id) {
        return jdbc.sql(SELECT + "and e.event_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(this::report)
                .optional();
    }

    private Found page(String condition, Map<String, Object> values, int page, int size) {
        values.put("institution", Tenancy.id());
        long total = jdbc.sql("select count(*) from record.latest e where e.institution_id = :institution " + condition)
                .params(values)
                .query(Long.class)
                .single();
        values.put("offset", (long) page * size);
        values.put("size", size);
        List<Report> reports = jdbc.sql(
                        SELECT + condition + " order by e.recorded_at desc, e.event_id desc limit :size offset :offset")
                .params(values)
                .query(this::report)
                .list();
        return new Found(reports, total);
    }

    private Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getLong("event_id"),
                row.getString("reference"),
                row.getString("kind"),
                row.getObject("happened_on", LocalDate.class),
                json.readValue(row.getString("cells"), CELLS),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"));
    }
}
