package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 经过: each act in a matter that was accepted; can be added to, never changed. */
@Repository
class ActLog {
    private final JdbcClient jdbc;
    private final StandingText texts;
    private final AuditLog audit;
    private final Clock clock;

    ActLog(JdbcClient jdbc, StandingText texts, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A line of it.
     *
     * @param actor name, or {@code clock}
     */
    record Line(int number, Instant at, String actor, Act act) {}

    void add(long matter, Act act, Actor by) {
        String step = act instanceof Act.InStep in ? in.step() : "";
        String kind = act.getClass().getSimpleName();
        jdbc.sql("""
                        insert into matter.act (institution_id, matter_id, act, at, on_day, actor, kind, step, detail)
                        select :institution, :matter, coalesce(max(act), 0) + 1, :now, :on, :actor, :kind, :step, :detail::jsonb
                          from matter.act where institution_id = :institution and matter_id = :matter""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("on", act.on())
                .param("actor", by.name())
                .param("kind", kind)
                .param("step", step)
                .param("detail", texts.writeAct(act))
                .update();
        audit.write(by, "matter.act", Long.toString(matter), Map.of("act", kind, "step", step));
    }

    /** Newest first. */
    List<Line> of(long matter) {
        return jdbc.sql("""
                        select act, at, actor, detail from matter.act
                         where institution_id = :institution and matter_id = :matter order by act desc""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> new Line(
                        row.getInt("act"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        texts.readAct(row.getString("detail"))))
                .list();
    }
}
