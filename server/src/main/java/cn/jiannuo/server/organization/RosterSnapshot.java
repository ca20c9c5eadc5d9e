package cn.jiannuo.server.organization;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** 花名册 as it stands: what planning reads, and what an export writes. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class RosterSnapshot {
    private static final List<String> ALWAYS = List.of("code", "name", "unit");

    /** Rows that are on their way from the database at once. */
    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    public RosterSnapshot(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes up with every change of the roster; 0 before the first import. */
    public long version() {
        return jdbc.sql("select version from organization.roster where institution_id = :institution")
                .param("institution", Tenancy.id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The columns by their canonical names, in the order of the last import; a column no regulation declares keeps its heading. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(ALWAYS);
        jdbc
                .sql("select unnest(columns) from organization.roster where institution_id = :institution")
                .param("institution", Tenancy.id())
                .query(String.class)
                .list()
                .stream()
                .filter(column -> !ALWAYS.contains(column))
                .forEach(columns::add);
        return columns;
    }

    /**
     * The roster as a table that {@link cn.jiannuo.rulebook.roster.RosterReader} reads, held in memory, so that it does not change
     * while it is read again and again. Cells stand as they were written in the file that brought them.
     */
    public Supplier<Table> table() {
        return table("", Map.of());
    }

    /**
     * Only the rows that concern some people: those with the codes, those of a unit itself, and of every other unit one, so that the
     * tree of units and what is said of each is whole.
     */
    public Supplier<Table> tableOf(Collection<String> codes, String unit) {
        return table("""
                 and (p.code = any(:codes) or u.path = :unit or p.person_id in (
                    select distinct on (o.unit_id) o.person_id from organization.person o
                     where o.institution_id = :institution and o.left_on is null
                     order by o.unit_id, (select count(*) from jsonb_object_keys(o.cells) k where k like 'unit.%') desc, o.person_id))
                """, Map.of("codes", codes.toArray(String[]::new), "unit", unit));
    }

    private Supplier<Table> table(String which, Map<String, Object> values) {
        List<String> columns = columns();
        String[] others = columns.subList(ALWAYS.size(), columns.size()).toArray(String[]::new);
        HeldOnce once = new HeldOnce(columns.size());
        List<Row> rows = jdbc.sql("""
                        select p.code, p.name, u.path,
                               array(select coalesce(p.cells ->> c, '') from unnest(:columns::text[]) with ordinality as o(c, n)
                                      order by n) as cells
                          from organization.person p
                          join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
                         where p.institution_id = :institution and p.left_on is null
                        """ + which + " order by p.place, p.person_id")
                .param("institution", Tenancy.id())
                .param("columns", others)
                .params(values)
                .withFetchSize(AT_A_TIME)
                .query((row, number) -> row(row, number, once))
                .list();
        return () -> new HeldTable("roster", columns, rows);
    }

    private static Row row(ResultSet row, int number, HeldOnce once) throws SQLException {
        String[] others = (String[]) row.getArray("cells").getArray();
        String[] cells = new String[ALWAYS.size() + others.length];
        cells[0] = row.getString("code");
        cells[1] = row.getString("name");
        cells[2] = once.of(2, row.getString("path"));
        for (int i = 0; i < others.length; i++) {
            cells[ALWAYS.size() + i] = once.of(ALWAYS.size() + i, others[i]);
        }
        return new Row(number + 2L, List.of(cells));
    }
}
