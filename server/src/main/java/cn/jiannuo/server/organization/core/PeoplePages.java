package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody in the roster, page by page, for other systems. */
@Repository
public class PeoplePages {
    private static final String FROM = """
             from organization.person p
             join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
            where p.institution_id = :institution and p.left_on is null
              and (:q = '' or strpos(lower(p.name || ' ' || p.code), lower(:q)) > 0)
              and (:unit = '' or u.path = :unit or starts_with(u.path, :unit || '/'))
            """;

    private final JdbcClient jdbc;

    PeoplePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unit path */
    public record Row(String code, String name, String unit, String post, String employment) {}

    public record Found(List<Row> rows, long total) {}

    /**
     * @param text in name or code; empty for everybody
     * @param unit path; people below it too; empty for everybody
     */
    @Transactional(readOnly = true)
    public Found find(String text, String unit, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("institution", Tenancy.id());
        values.put("q", text.strip());
        values.put("unit", unit);
        long total = jdbc.sql("select count(*)" + FROM)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", size);
        values.put("offset", (long) page * size);
        List<Row> rows = jdbc.sql("select p.code, p.name, u.path as unit, p.post, p.employment" + FROM
                        + " order by p.place, p.person_id limit :size offset :offset")
                .params(values)
                .query(Row.class)
                .list();
        return new Found(rows, total);
    }

    @Transactional(readOnly = true)
    public Optional<Row> byCode(String code) {
        return jdbc.sql("select p.code, p.name, u.path as unit, p.post, p.employment from organization.person p "
                        + "join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id "
                        + "where p.institution_id = :institution and p.code = :code and p.left_on is null")
                .param("institution", Tenancy.id())
                .param("code", code)
                .query(Row.class)
                .optional();
    }
}
