package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.duty.HouseSetting;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 最少几人作答: what an institution asks of every questionnaire before it shows a result. A regulation may ask for more, and nobody may
 * choose less than {@link #FLOOR}.
 */
@Repository
public class FewestAnswers implements HouseSetting {
    /** Below this many answers nobody stays unknown, whatever an institution or a regulation says. */
    public static final int FLOOR = 5;

    private static final int MOST = 100;
    private static final String WORD = "fewest-answers";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    FewestAnswers(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public int least() {
        return FLOOR;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    @Transactional(readOnly = true)
    public int now() {
        return jdbc.sql("select number from deliberation.setting where institution_id = :institution and name = :name")
                .param("institution", Tenancy.id())
                .param("name", WORD)
                .query(Integer.class)
                .optional()
                .orElse(FLOOR);
    }

    /** Questionnaires that are out keep the number that was told to those who are asked. */
    @Override
    @Transactional
    public boolean change(Actor by, int number) {
        if (number < FLOOR || number > MOST) {
            return false;
        }
        int before = now();
        jdbc.sql("""
                        insert into deliberation.setting (institution_id, name, number, changed_by, changed_at)
                        values (:institution, :name, :number, :by, :now)
                        on conflict (institution_id, name) do update
                        set number = excluded.number, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("institution", Tenancy.id())
                .param("name", WORD)
                .param("number", number)
                .param("by", by.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.write(
                by,
                "deliberation.setting",
                WORD,
                Map.of("number", Integer.toString(number), "was", Integer.toString(before)));
        return true;
    }
}
