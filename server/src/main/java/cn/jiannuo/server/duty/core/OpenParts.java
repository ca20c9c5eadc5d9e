package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Parts still owed, in the order in which their duties came up. */
@Repository
public class OpenParts {
    private final JdbcClient jdbc;

    OpenParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part that is owed.
     *
     * @param matter the matter it is a step of, or null
     */
    public record Open(
            long duty,
            int number,
            String rule,
            String station,
            LocalDate starts,
            LocalDate due,
            String confirmer,
            @Nullable Long matter) {}

    /** Those of duties with a higher number. */
    @Transactional(readOnly = true)
    public List<Open> after(long duty) {
        return jdbc.sql("""
                        select d.duty_id, p.part, d.rule, p.station, d.starts, d.due, d.confirmer, d.matter_id
                          from duty.duty d join duty.part p on p.institution_id = d.institution_id and p.duty_id = d.duty_id
                         where d.institution_id = :institution and d.duty_id > :duty and d.state = 'OPEN'
                           and p.done_on is null and not p.supports
                         order by d.duty_id, p.part""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> new Open(
                        row.getLong("duty_id"),
                        row.getInt("part"),
                        row.getString("rule"),
                        row.getString("station"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("due", LocalDate.class),
                        row.getString("confirmer"),
                        row.getObject("matter_id", Long.class)))
                .list();
    }
}
