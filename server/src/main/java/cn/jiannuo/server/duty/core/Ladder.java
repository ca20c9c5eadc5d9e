package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyEscalated;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the calendar does to duties by itself: late ones climb, and who was asked and said nothing is not asked for ever. */
@Service
class Ladder {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final History history;
    private final ApplicationEventPublisher events;

    Ladder(JdbcClient jdbc, Clock clock, History history, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.history = history;
        this.events = events;
    }

    /** Rungs whose day has come, each once, however often the clock strikes. */
    @Transactional
    public int climb(Actor by, LocalDate today) {
        List<DutyEscalated> climbed = jdbc.sql("""
                        update duty.rung r set climbed_at = :now
                          from duty.duty d
                         where r.institution_id = :institution and r.climbed_at is null and r.day <= :today
                           and d.institution_id = r.institution_id and d.duty_id = r.duty_id
                           and d.state = 'OPEN' and d.due < :today
                        returning r.duty_id, r.rung, r.station, d.name, d.due""")
                .param("institution", Tenancy.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query((row, number) -> new DutyEscalated(
                        row.getLong("duty_id"),
                        row.getInt("rung"),
                        row.getString("station"),
                        row.getString("name"),
                        row.getObject("due", LocalDate.class)))
                .list();
        climbed.forEach(rung -> {
            history.add(rung.duty(), by, "escalated", History.detail("station", rung.station()));
            events.publishEvent(rung);
        });
        return climbed.size();
    }

    /** Who was asked and stayed silent until the last day: recorded so, which is not a no. */
    @Transactional
    public int closeUnsaid(Actor by, LocalDate today) {
        List<Long> unsaid = jdbc.sql("""
                        update duty.duty set state = 'KEPT', said = 'UNSAID', closed_at = :now
                         where institution_id = :institution and state = 'ASKED' and said is null and ask_until < :today
                        returning duty_id""")
                .param("institution", Tenancy.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .query(Long.class)
                .list();
        unsaid.forEach(duty -> history.add(duty, by, "unsaid", History.detail()));
        return unsaid.size();
    }
}
