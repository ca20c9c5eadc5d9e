package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How what some rules ask stands: for modules that show a kind of duty to those it is owed to. Who may see it is for the caller to say. */
@Repository
public class ByRule {
    private static final String COLUMNS = """
            d.duty_id, d.regulation, d.rule, d.name, d.citation, d.about, d.subject, d.subject_name, d.due, d.state, d.done_on
             from duty.duty d where d.institution_id = :institution and not d.confidential
              and d.regulation || '/' || d.rule = any(:rules) and\s""";

    private final JdbcClient jdbc;

    ByRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One occurrence.
     *
     * @param about PERSON, UNIT or ORGANISATION
     * @param subject path of the unit, where it is about one
     * @param doneOn null while it is open
     */
    public record Stood(
            long id,
            String regulation,
            String rule,
            String name,
            String citation,
            String about,
            String subject,
            String subjectName,
            LocalDate due,
            DutyState state,
            @Nullable LocalDate doneOn) {
        public String key() {
            return key(regulation, rule);
        }

        /** As rules are asked for. */
        public static String key(String regulation, String rule) {
            return regulation + "/" + rule;
        }
    }

    /** Those still open whose last day came before a day, the longest late first. */
    @Transactional(readOnly = true)
    public List<Stood> open(Collection<String> rules, LocalDate before, int most) {
        return jdbc.sql("select " + COLUMNS
                        + "d.state = 'OPEN' and d.due < :before order by d.due, d.duty_id limit :most")
                .param("institution", Tenancy.id())
                .param("rules", rules.toArray(String[]::new))
                .param("before", before)
                .param("most", most)
                .query(ByRule::stood)
                .list();
    }

    /** Of each rule and one subject: the one that is late longest, or else the last that was done, or else the next that comes up. */
    @Transactional(readOnly = true)
    public List<Stood> latest(Collection<String> rules, String subject, LocalDate today) {
        return jdbc.sql("select distinct on (d.regulation, d.rule) " + COLUMNS + """
                         d.subject = :subject and d.state in ('OPEN', 'ASKED', 'KEPT', 'DENIED')
                         order by d.regulation, d.rule, d.state = 'OPEN' and d.due < :today desc, d.done_on is not null desc,
                                  case when d.state = 'OPEN' then d.due end, d.due desc""")
                .param("today", today)
                .param("institution", Tenancy.id())
                .param("rules", rules.toArray(String[]::new))
                .param("subject", subject)
                .query(ByRule::stood)
                .list();
    }

    private static Stood stood(ResultSet row, int number) throws SQLException {
        return new Stood(
                row.getLong("duty_id"),
                row.getString("regulation"),
                row.getString("rule"),
                row.getString("name"),
                row.getString("citation"),
                row.getString("about"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getObject("due", LocalDate.class),
                DutyState.valueOf(row.getString("state")),
                row.getObject("done_on", LocalDate.class));
    }
}
