package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All duties, page by page, for other systems. */
@Repository
public class DutyPages {
    private static final String SELECT =
            "select d.duty_id as id, d.regulation, d.rule, d.name, d.citation, d.about, d.subject, "
                    + "d.subject_name, d.starts, d.due, d.amount, d.state, d.done_on from ";

    /** So far a list is counted: who has more pages on until one is not full. */
    public static final int COUNTED = 1000;

    private final JdbcClient jdbc;

    DutyPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param amount the most it may cost, in 分, or null */
    public record Row(
            long id,
            String regulation,
            String rule,
            String name,
            String citation,
            String about,
            String subject,
            String subjectName,
            LocalDate starts,
            LocalDate due,
            @Nullable Long amount,
            String state,
            @Nullable LocalDate doneOn) {}

    /** Who owes a part, and since when it is done. */
    public record Part(
            String station, boolean supports, @Nullable LocalDate doneOn) {}

    /** @param total how many there are, counted up to {@value #COUNTED} */
    public record Found(List<Row> rows, long total) {}

    /** What is asked for; empty texts ask for all. */
    public record Search(
            String state, String regulation, String subject, LocalDate from, LocalDate to, int page, int size) {}

    @Transactional(readOnly = true)
    public Found find(Search search) {
        Map<String, Object> values = new HashMap<>();
        values.put("institution", Tenancy.id());
        values.put("size", search.size());
        values.put("offset", (long) search.page() * search.size());
        String which =
                "duty.duty d where d.institution_id = :institution and not d.confidential" + filter(search, values);
        List<Row> rows = jdbc.sql(SELECT + which + " order by d.due, d.duty_id limit :size offset :offset")
                .params(values)
                .query((row, number) -> row(row))
                .list();
        long before = (long) search.page() * search.size();
        // a page that is not full is the last one, and tells how many there are
        boolean last = rows.size() < search.size() && (!rows.isEmpty() || before == 0);
        long total = last
                ? before + rows.size()
                : jdbc.sql("select count(*) from (select 1 from " + which + " limit " + COUNTED + ") as found")
                        .params(values)
                        .query(Long.class)
                        .single();
        return new Found(rows, total);
    }

    private static String filter(Search search, Map<String, Object> values) {
        StringBuilder filter = new StringBuilder();
        add(filter, values, "state", " and d.state = :state", search.state());
        add(filter, values, "regulation", " and d.regulation = :regulation", search.regulation());
        add(filter, values, "subject", " and d.subject = :subject", search.subject());
        filter.append(" and d.due between :from and :to");
        values.put("from", search.from());
        values.put("to", search.to());
        return filter.toString();
    }

    private static void add(
            StringBuilder filter, Map<String, Object> values, String name, String condition, String asked) {
        if (!asked.isEmpty()) {
            filter.append(condition);
            values.put(name, asked);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, Long.class),
                row.getString(12),
                row.getObject(13, LocalDate.class));
    }

    @Transactional(readOnly = true)
    public Optional<Row> byId(long id) {
        return jdbc.sql(
                        SELECT
                                + "duty.duty d where d.institution_id = :institution and d.duty_id = :id and not d.confidential")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Part> parts(long id) {
        return jdbc.sql("select station, supports, done_on from duty.part "
                        + "where institution_id = :institution and duty_id = :id order by part")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Part.class)
                .list();
    }
}
