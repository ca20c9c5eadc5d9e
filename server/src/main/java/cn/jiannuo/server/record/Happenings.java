package cn.jiannuo.server.record;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** These events as the planner's reader takes them; their ids are the senders' numbers. */
    public static Read<Events> read(List<Happening> happenings, Vocabulary vocabulary, Roster roster) {
        List<Map<String, String>> rows =
                happenings.stream().map(Happenings::row).toList();
        return EntityText.events("events", rows, vocabulary, roster);
    }

    private static Map<String, String> row(Happening happening) {
        Map<String, String> row = new LinkedHashMap<>(happening.cells());
        row.put("id", happening.reference());
        return row;
    }
}
