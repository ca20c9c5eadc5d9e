package cn.jiannuo.server.duty;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The numbers an institution chose for itself, by the word that names each; whoever changes one stands in the log. */
@Repository
public class HouseNumbers {
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    HouseNumbers(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The number, or the usual one where nobody chose. */
    @Transactional(readOnly = true)
    public int of(String word, int usual) {
        return jdbc.sql("select number from duty.setting where institution_id = :institution and name = :name")
                .param("institution", Tenancy.id())
                .param("name", word)
                .query(Integer.class)
                .optional()
                .orElse(usual);
    }

    /** Whoever asks for the change has seen that the number is possible. */
    @Transactional
    public void choose(Actor by, String word, int number, int usual) {
        int before = of(word, usual);
        jdbc.sql("""
                        insert into duty.setting (institution_id, name, number, changed_by, changed_at)
                        values (:institution, :name, :number, :by, :now)
                        on conflict (institution_id, name) do update
                        set number = excluded.number, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("institution", Tenancy.id())
                .param("name", word)
                .param("number", number)
                .param("by", by.name())
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.write(
                by, "duty.setting", word, Map.of("number", Integer.toString(number), "was", Integer.toString(before)));
    }
}
