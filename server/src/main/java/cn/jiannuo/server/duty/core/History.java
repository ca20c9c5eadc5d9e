package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 经过: what happened to a duty; can be added to, never changed. */
@Repository
public class History {
    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final AuditLog audit;

    History(JdbcClient jdbc, JsonMapper json, Clock clock, AuditLog audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * One line of it.
     *
     * @param act worded by {@code duty.act.*}
     * @param actor name, or {@code clock}
     */
    public record Entry(int number, Instant at, String actor, String act, Map<String, String> detail) {}

    /** Pairs of a word and what it says. */
    static Map<String, String> detail(String... pairs) {
        Map<String, String> detail = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            detail.put(pairs[i], pairs[i + 1]);
        }
        return detail;
    }

    /** Adds a line; the duty's row must be locked by this transaction, or its line number may be taken. */
    @Transactional
    public void add(long duty, Actor by, String act, Map<String, String> detail) {
        jdbc.sql("""
                        insert into duty.entry (institution_id, duty_id, entry, at, actor, act, detail)
                        select :institution, :duty, coalesce(max(entry), 0) + 1, :now, :actor, :act, :detail::jsonb
                          from duty.entry where institution_id = :institution and duty_id = :duty""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .param("act", act)
                .param("detail", json.writeValueAsString(detail))
                .update();
        // what the person served said is between him and the supervisor: the log says that, not what
        audit.write(by, "duty." + act, Long.toString(duty), act.equals("said") ? Map.of() : detail);
    }

    @Transactional(readOnly = true)
    public List<Entry> of(long duty) {
        return jdbc.sql("""
                        select entry, at, actor, act, detail from duty.entry
                         where institution_id = :institution and duty_id = :duty order by entry desc""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> new Entry(
                        row.getInt("entry"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        json.readValue(row.getString("detail"), DETAIL)))
                .list();
    }
}
