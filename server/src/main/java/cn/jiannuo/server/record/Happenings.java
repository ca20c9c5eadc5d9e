package cn.jiannuo.server.record;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        List<Happening> known = happenings.stream()
                .flatMap(happening -> known(happening, vocabulary, roster).stream())
                .toList();
        return known.isEmpty() ? Events.none() : read(known, vocabulary, roster).get();
    }

    private Optional<Happening> known(Happening happening, Vocabulary vocabulary, Roster roster) {
        Map<String, String> cells = new TreeMap<>(happening.cells());
        Shape shape = vocabulary.events().get(cells.getOrDefault("kind", ""));
        if (shape == null) {
            return Optional.empty();
        }
        cells.keySet().removeIf(column -> shape.slot(column) < 0);
        String person = cells.get("person");
        String unit = cells.get("unit");
        if (unit != null && roster.units().find(unit) == null) {
            Optional<String> renamed = units.byPath(unit)
                    .map(Unit::path)
                    .filter(path -> roster.units().find(path) != null);
            if (renamed.isEmpty()) {
                return Optional.empty();
            }
            cells.put("unit", renamed.get());
        }
        boolean reads = (person == null || roster.has(person))
                && EntityText.parse(shape, cells, List.of("kind", "date"), "event")
                        .isGood();
        return reads
                ? Optional.of(new Happening(happening.id(), happening.reference(), happening.on(), cells))
                : Optional.empty();
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
