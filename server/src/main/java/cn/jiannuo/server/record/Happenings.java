package cn.jiannuo.server.record;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 发生的事 of the current institution, as the planner reads them. */
@Repository
public class Happenings {
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public Happenings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An event as reported.
     *
     * @param id grows with the order of reports
     * @param reference the sender's number, unique
     * @param cells by canonical column
     */
    public record Happening(long id, String reference, LocalDate on, Map<String, String> cells) {}

    /** Events by their day, from the first day on. */
    @Transactional(readOnly = true)
    public List<Happening> since(LocalDate first) {
        return query("happened_on >= :first", Map.of("first", first));
    }

    /** Events reported after the one with this number. */
    @Transactional(readOnly = true)
    public List<Happening> reportedAfter(long event) {
        return query("event_id > :event", Map.of("event", event));
    }

    private List<Happening> query(String condition, Map<String, Object> values) {
        return jdbc.sql("select event_id, reference, happened_on, cells from record.event "
                        + "where institution_id = :institution and " + condition + " order by happened_on, event_id")
                .param("institution", Tenancy.id())
                .params(values)
                .query((row, number) -> new Happening(
                        row.getLong("event_id"),
                        row.getString("reference"),
                        row.getObject("happened_on", LocalDate.class),
                        json.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    /** These events as a table for the reader of events; its ids are the senders' numbers. */
    public static Table table(List<Happening> happenings) {
        Set<String> columns = new LinkedHashSet<>(List.of("id", "kind", "date"));
        happenings.forEach(happening -> columns.addAll(happening.cells().keySet()));
        return new EventTable(List.copyOf(columns), happenings);
    }

    private record EventTable(List<String> header, List<Happening> happenings) implements Table {

        @Override
        public String name() {
            return "events";
        }

        @Override
        public Iterator<Row> rows() {
            Iterator<Happening> all = happenings.iterator();
            return new Iterator<>() {
                private long number = 1;

                @Override
                public boolean hasNext() {
                    return all.hasNext();
                }

                @Override
                public Row next() {
                    Happening next = all.next();
                    return new Row(++number, header.stream().map(column -> cell(next, column)).toList());
                }
            };
        }

        private static String cell(Happening happening, String column) {
            return column.equals("id") ? happening.reference() : happening.cells().getOrDefault(column, "");
        }

        @Override
        public void close() {
            // nothing is held open
        }
    }
}
