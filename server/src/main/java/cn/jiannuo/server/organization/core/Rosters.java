package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import cn.jiannuo.server.organization.core.CurrentRoster.KnownUnit;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 花名册 of the current institution, whole. */
@Repository
public class Rosters {
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Holdings holdings;
    private final JsonMapper json;
    private final Clock clock;

    Rosters(JdbcClient jdbc, Holdings holdings, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.json = json;
        this.clock = clock;
    }

    private record Versioned(long version, List<String> columns) {}

    CurrentRoster load() {
        return load("");
    }

    /**
     * Loads it, and lets nobody else change it before the end of the transaction.
     *
     * @param columnOf what a column is called today; those that had no name when they came get theirs now
     */
    CurrentRoster loadToChange(UnaryOperator<String> columnOf) {
        jdbc.sql("""
                        insert into organization.roster (institution_id, version, columns) values (:institution, 0, '{}')
                        on conflict do nothing""").param("institution", Tenancy.id()).update();
        CurrentRoster stored = load(" for update");
        CurrentRoster named = stored.named(columnOf);
        if (!named.columns().equals(stored.columns())) {
            keep(named);
        }
        return named;
    }

    private void keep(CurrentRoster named) {
        jdbc.sql("update organization.roster set columns = :columns where institution_id = :institution")
                .param("institution", Tenancy.id())
                .param("columns", named.columns().toArray(String[]::new))
                .update();
        named.people()
                .values()
                .forEach(known -> jdbc.sql(
                                "update organization.person set cells = :cells::jsonb where institution_id = :institution and person_id = :person")
                        .param("institution", Tenancy.id())
                        .param("person", known.id())
                        .param("cells", text(known.cells()))
                        .update());
    }

    private CurrentRoster load(String lock) {
        Versioned roster = jdbc.sql(
                        "select version, columns from organization.roster where institution_id = :institution" + lock)
                .param("institution", Tenancy.id())
                .query((row, number) -> new Versioned(row.getLong("version"), strings(row.getArray("columns"))))
                .optional()
                .orElse(new Versioned(0, List.of()));
        Map<String, Known> people = new LinkedHashMap<>();
        people().forEach(known -> people.put(known.code(), known));
        Map<String, KnownUnit> units = new LinkedHashMap<>();
        units().forEach(unit -> units.put(unit.path(), unit));
        return new CurrentRoster(
                roster.version(), roster.columns(), people, units, holdings.openOn(LocalDate.now(clock)));
    }

    /** Notes that it has changed, and its columns: those of the file, then those the file left as they were. */
    void changed(long version, List<String> inFile, List<String> kept) {
        String[] columns =
                Stream.concat(inFile.stream(), kept.stream()).distinct().toArray(String[]::new);
        jdbc.sql(
                        "update organization.roster set version = :version, columns = :columns where institution_id = :institution")
                .param("institution", Tenancy.id())
                .param("version", version)
                .param("columns", columns)
                .update();
    }

    private List<Known> people() {
        return jdbc.sql("""
                        select p.person_id, p.code, p.name, p.unit_id, u.path, p.employment, p.groups, p.cells, p.place, p.left_on
                          from organization.person p
                          join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
                         where p.institution_id = :institution order by p.place, p.person_id""")
                .param("institution", Tenancy.id())
                .query(this::known)
                .list();
    }

    private List<KnownUnit> units() {
        return jdbc.sql("select unit_id as id, path, place, closed_on is null as open from organization.unit "
                        + "where institution_id = :institution order by place")
                .param("institution", Tenancy.id())
                .query(KnownUnit.class)
                .list();
    }

    /** The cells of one person besides code, name and unit. */
    public Map<String, String> cells(long person) {
        return jdbc.sql(
                        "select cells from organization.person where institution_id = :institution and person_id = :person")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query(String.class)
                .optional()
                .map(this::cells)
                .orElse(Map.of());
    }

    /** Whether somebody is on the roster, and has not left. */
    boolean isHere(long person) {
        return jdbc.sql("select left_on is null from organization.person "
                        + "where institution_id = :institution and person_id = :person")
                .param("institution", Tenancy.id())
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Map<String, String> cells(String text) {
        return json.readValue(text, CELLS);
    }

    String text(Map<String, String> cells) {
        return json.writeValueAsString(cells);
    }

    private Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getLong("person_id"),
                row.getString("code"),
                row.getString("name"),
                row.getLong("unit_id"),
                row.getString("path"),
                row.getString("employment"),
                strings(row.getArray("groups")),
                cells(row.getString("cells")),
                row.getInt("place"),
                row.getObject("left_on", LocalDate.class));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
