package cn.jiannuo.server.record;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.StoredEvents;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 发生的事 and the entries of ledgers of the current institution, as the planner reads them: the last version of each. */
@Repository
public class Happenings {
    private static final String OF_REPORTS = "(hashtext('record.event'), :institution)";

    /** Asked before a report gets its number; any number may report at once. */
    public static final String REPORTING = "pg_advisory_xact_lock_shared" + OF_REPORTS;

    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Units units;

    public Happenings(JdbcClient jdbc, JsonMapper json, Units units) {
        this.jdbc = jdbc;
        this.json = json;
        this.units = units;
    }

    /**
     * An event as reported, or an entry.
     *
     * @param id grows with the order of reports and corrections
     * @param reference the sender's number, the same for all versions
     * @param cells by canonical column
     */
    public record Happening(long id, String reference, LocalDate on, Map<String, String> cells) {}

    /** Events by their day, from the first day on. */
    @Transactional(readOnly = true)
    public List<Happening> since(LocalDate first) {
        return query("happened_on >= :first", Map.of("first", first));
    }

    /** Events of some days, both included. */
    @Transactional(readOnly = true)
    public List<Happening> between(LocalDate first, LocalDate last) {
        return query("happened_on between :first and :last", Map.of("first", first, "last", last));
    }

    /**
     * Events reported or corrected after the one with this number. Waits for those who are just reporting: a report that got its
     * number early and commits late would otherwise stay behind the last number seen, and never be looked at.
     */
    @Transactional(readOnly = true)
    public List<Happening> reportedAfter(long event) {
        jdbc.sql("select pg_advisory_xact_lock" + OF_REPORTS + "::text")
                .param("institution", Tenancy.id())
                .query((row, number) -> number)
                .list();
        return query("event_id > :event", Map.of("event", event));
    }

    /** The event of a reference as it stands; empty when nothing was reported under it. */
    @Transactional(readOnly = true)
    public List<Happening> reported(String reference) {
        return query("reference = :reference", Map.of("reference", reference));
    }

    private List<Happening> query(String condition, Map<String, Object> values) {
        return jdbc.sql("select event_id, reference, happened_on, cells from record.latest "
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

    /**
     * These events in some words, about people and units of a roster. What these words or this roster do not know any more, because
     * a regulation was repealed or somebody has left, is passed over; a unit that was renamed is found.
     */
    @Transactional(readOnly = true)
    public Events events(List<Happening> happenings, Vocabulary vocabulary, Roster roster) {
        StoredEvents stored = new StoredEvents(vocabulary);
        List<Event> known = new ArrayList<>();
        for (Happening happening : happenings) {
            here(happening.cells(), roster)
                    .flatMap(cells -> stored.read(happening.reference(), known.size(), cells))
                    .ifPresent(known::add);
        }
        return Events.of(known);
    }

    /** The cells with the unit as it is called now; empty when person or unit are not of this roster. */
    private Optional<Map<String, String>> here(Map<String, String> cells, Roster roster) {
        String person = cells.get("person");
        if (person != null && !roster.has(person)) {
            return Optional.empty();
        }
        String unit = cells.get("unit");
        if (unit == null || roster.units().find(unit) != null) {
            return Optional.of(cells);
        }
        return units.byPath(unit)
                .map(Unit::path)
                .filter(path -> roster.units().find(path) != null)
                .map(path -> {
                    Map<String, String> renamed = new HashMap<>(cells);
                    renamed.put("unit", path);
                    return renamed;
                });
    }
}
