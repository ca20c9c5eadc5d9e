package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
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
                    + "d.subject_name, d.starts, d.due, d.amount, d.state, d.done_on from duty.duty d where d.institution_id = :institution ";

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

    public record Found(List<Row> rows, long total) {}

    /** What is asked for; empty texts ask for all. */
    public record Search(
            String state, String regulation, String subject, LocalDate from, LocalDate to, int page, int size) {}

    @Transactional(readOnly = true)
    public Found find(Search search) {
        String where = "and d.due between :from and :to and (:state = '' or d.state = :state) "
                + "and (:regulation = '' or d.regulation = :regulation) and (:subject = '' or d.subject = :subject) ";
        Map<String, Object> values = new HashMap<>();
        values.put("institution", Tenancy.id());
        values.put("state", search.state());
        values.put("regulation", search.regulation());
        values.put("subject", search.subject());
        values.put("from", search.from());
        values.put("to", search.to());
        long total = jdbc.sql("select count(*) from duty.duty d where d.institution_id = :institution " + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", search.size());
        values.put("offset", (long) search.page() * search.size());
        List<Row> rows = jdbc.sql(SELECT + where + "order by d.due, d.duty_id limit :size offset :offset")
                .params(values)
                .query(Row.class)
                .list();
        return new Found(rows, total);
    }

    @Transactional(readOnly = true)
    public Optional<Row> byId(long id) {
        return jdbc.sql(SELECT + "and d.duty_id = :id")
                .param("institution", Tenancy.id())
                .param("id", id)
                .query(Row.class)
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
