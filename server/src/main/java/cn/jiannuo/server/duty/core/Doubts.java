package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Duties that only ask: until they are answered, it is not known whether something is owed. */
@Repository
class Doubts {
    private static final String SELECT =
            "select duty_id, regulation, rule, occasion, subject, starts, state from duty.duty d "
                    + "where institution_id = :institution and rule like '%?' ";

    private final JdbcClient jdbc;

    Doubts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A duty that asks. */
    record Doubt(
            long id,
            String regulation,
            String rule,
            String occasion,
            String subject,
            LocalDate starts,
            DutyState state) {

        /** Whether something of this rule may hang on the answer; what nobody has on record concerns everybody. */
        boolean concerns(String regulationId, String code, String about, LocalDate begins) {
            return regulation.equals(regulationId)
                    && Known.rule(rule).equals(Known.rule(code))
                    && (subject.isEmpty() || subject.equals(about))
                    && !begins.isBefore(starts);
        }

        boolean is(Occurrence one) {
            return regulation.equals(one.regulation())
                    && rule.equals(one.rule())
                    && occasion.equals(one.occasion())
                    && subject.equals(one.subject());
        }
    }

    @Transactional(readOnly = true)
    public List<Doubt> open() {
        return jdbc.sql(SELECT + "and state = 'OPEN' order by duty_id")
                .param("institution", Tenancy.id())
                .query((row, number) -> doubt(row))
                .list();
    }

    /** This one and all others that an answer to its question may settle: of the same rule about the same, or asking the same fact. */
    @Transactional(readOnly = true)
    public List<Doubt> with(long duty, int question) {
        return jdbc.sql(SELECT + """
                        and (duty_id = :duty or state in ('OPEN', 'KEPT') and exists (
                            select 1 from duty.question q, duty.question mine
                             where q.institution_id = d.institution_id and q.duty_id = d.duty_id
                               and mine.institution_id = d.institution_id and mine.duty_id = :duty and mine.question = :question
                               and mine.fact <> '' and q.fact = mine.fact and q.about = mine.about))
                        order by duty_id""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("question", question)
                .query((row, number) -> doubt(row))
                .list();
    }

    private static Doubt doubt(ResultSet row) throws SQLException {
        return new Doubt(
                row.getLong("duty_id"),
                row.getString("regulation"),
                row.getString("rule"),
                row.getString("occasion"),
                row.getString("subject"),
                row.getObject("starts", LocalDate.class),
                DutyState.valueOf(row.getString("state")));
    }

    /** What the open ones were last looked at with. */
    @Transactional(readOnly = true)
    public String settledOf() {
        return jdbc.sql("select settled_of from duty.horizon where institution_id = :institution")
                .param("institution", Tenancy.id())
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Transactional
    public void settledOf(String basis) {
        jdbc.sql("update duty.horizon set settled_of = :basis where institution_id = :institution")
                .param("institution", Tenancy.id())
                .param("basis", basis)
                .update();
    }
}
