package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people as a list: looked for, narrowed to a unit, sorted, a page at a time. */
@Component
@Transactional(readOnly = true)
public class PeopleList {
    /** People on a page. */
    public static final int PAGE = 50;

    private static final String FROM = """
              from organization.person p
              join organization.unit u on u.institution_id = p.institution_id and u.unit_id = p.unit_id
             where p.institution_id = :institution and p.left_on is null
               and (:text = '' or strpos(lower(concat_ws(' ', p.name, p.code, p.post)), lower(:text)) > 0)
               and (:unit = '' or u.path = :unit or starts_with(u.path, :unit || '/'))
            """;
    private static final String ROW = """
            select p.code, p.name, u.unit_id, u.path, p.post, p.rank, p.employment,
                   (select t.name from organization.away a
                      join organization.person t on t.institution_id = a.institution_id and t.person_id = a.to_person
                     where a.institution_id = :institution and a.from_person = p.person_id
                       and a.first_day <= :today and a.until_day > :today limit 1) as acted_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    PeopleList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Orders a reader may choose. */
    public enum Sort {
        ROSTER("p.place"),
        NAME("p.name"),
        UNIT("u.place"),
        RANK("p.rank");

        private final String column;

        Sort(String column) {
            this.column = column;
        }
    }

    /**
     * What a reader looks for.
     *
     * @param unit path; empty for all
     * @param page from 1
     */
    public record Asked(String text, String unit, Sort sort, int page) {}

    /**
     * Somebody in the list.
     *
     * @param actedBy the colleague who acts today, or null
     */
    public record Row(
            String code,
            String name,
            long unitId,
            String path,
            String post,
            String rank,
            String employment,
            @Nullable String actedBy) {}

    /** A page of the list. */
    public record Listed(List<Row> rows, long total) {}

    public Listed list(Asked asked) {
        List<Row> rows = jdbc.sql(ROW + FROM + " order by " + asked.sort().column
                        + ", p.place, p.person_id limit :limit offset :offset")
                .param("institution", Tenancy.id())
                .param("today", LocalDate.now(clock))
                .param("text", asked.text().strip())
                .param("unit", asked.unit())
                .param("limit", PAGE)
                .param("offset", (asked.page() - 1L) * PAGE)
                .query(Row.class)
                .list();
        long total = jdbc.sql("select count(*)" + FROM)
                .param("institution", Tenancy.id())
                .param("text", asked.text().strip())
                .param("unit", asked.unit())
                .query(Long.class)
                .single();
        return new Listed(rows, total);
    }
}
