package cn.jiannuo.server.organization;

import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The unit tree of the current institution. */
@Component
@Transactional(readOnly = true)
public class Units {
    private static final String SELECT = """
            select unit_id, path, name, level, parent_id from organization.unit where institution_id = :institution
            """;

    private static final Object ALL = new Object();

    private final JdbcClient jdbc;

    public Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every unit there is today, each behind the unit above it. */
    public List<Unit> all() {
        return Reading.lasting(
                ALL,
                () -> List.copyOf(jdbc.sql(SELECT + " and closed_on is null order by place, path")
                        .param("institution", Tenancy.id())
                        .query(Units::unit)
                        .list()));
    }

    /** Also a unit that is closed. */
    public Optional<Unit> byId(long id) {
        return jdbc.sql(SELECT + " and unit_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Units::unit)
                .optional();
    }

    /** The unit of a path, or the unit that had this path last, before it was renamed. */
    public Optional<Unit> byPath(String path) {
        return jdbc.sql(SELECT + """
                         and unit_id = coalesce(
                            (select unit_id from organization.unit where institution_id = :institution and path = :path),
                            (select unit_id from organization.former_path
                              where institution_id = :institution and path = :path order by noted_at desc limit 1))""")
                .param("institution", Tenancy.id())
                .param("path", path)
                .query(Units::unit)
                .optional();
    }

    /** The path of a person's unit; also of somebody who has left. */
    public Optional<String> pathOfPerson(long personId) {
        return jdbc.sql("""
                        select u.path from organization.person p
                          join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
                         where p.institution_id = :institution and p.person_id = :id""")
                .param("institution", Tenancy.id())
                .param("id", personId)
                .query(String.class)
                .optional();
    }

    /** A unit and every unit below it there is today, each behind the unit above it; empty when there is no such path. */
    public List<Unit> subtree(String path) {
        return jdbc.sql(
                        SELECT
                                + " and closed_on is null and (path = :path or starts_with(path, :path || '/')) order by place, path")
                .param("institution", Tenancy.id())
                .param("path", path)
                .query(Units::unit)
                .list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        long parent = row.getLong("parent_id");
        Optional<Long> above = row.wasNull() ? Optional.empty() : Optional.of(parent);
        return new Unit(
                row.getLong("unit_id"), row.getString("path"), row.getString("name"), row.getInt("level"), above);
    }
}
