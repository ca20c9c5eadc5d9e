package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.Counted;
import cn.jiannuo.server.duty.DutyClosed;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The duties of the current institution, one at a time, locked for whoever acts on them. */
@Repository
class Duties {
    private final JdbcClient jdbc;
    private final DutyParts parts;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Duties(JdbcClient jdbc, DutyParts parts, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    Optional<Locked> lock(long duty) {
        return jdbc.sql("""
                        select duty_id, regulation, rule, subject, name, state, starts, due, confirmer, matter_id from duty.duty
                         where institution_id = :institution and duty_id = :duty for update""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> locked(row, parts.of(duty)))
                .optional();
    }

    private static Locked locked(ResultSet row, List<Locked.Part> parts) throws SQLException {
        return new Locked(
                row.getLong("duty_id"),
                row.getString("regulation"),
                row.getString("rule"),
                row.getString("subject"),
                row.getString("name"),
                DutyState.valueOf(row.getString("state")),
                row.getObject("starts", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("confirmer"),
                row.getObject("matter_id", Long.class),
                parts);
    }

    void extend(long duty, LocalDate due) {
        jdbc.sql("""
                        update duty.duty set due = :due where institution_id = :institution and duty_id = :duty""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("due", due)
                .update();
    }

    /** What was over is owed again. */
    void reopen(Locked duty, LocalDate due) {
        become(duty, DutyState.OPEN, null, null, null);
        extend(duty.id(), due);
    }

    /** Whether the person served said no to supervision alone, and nothing came of it yet. */
    boolean isDeniedQuietly(long duty) {
        return jdbc.sql("""
                        select state = 'ASKED' and said = 'NO' from duty.duty
                         where institution_id = :institution and duty_id = :duty""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** Supervision alone was told no: to everybody else it stands as before. */
    void denyQuietly(Locked duty) {
        jdbc.sql("update duty.duty set said = 'NO' where institution_id = :institution and duty_id = :duty")
                .param("institution", Tenancy.id())
                .param("duty", duty.id())
                .update();
    }

    Counted counted(long duty) {
        return json.readValue(
                jdbc.sql("select counted from duty.duty where institution_id = :institution and duty_id = :duty")
                        .param("institution", Tenancy.id())
                        .param("duty", duty)
                        .query(String.class)
                        .single(),
                Counted.class);
    }

    /** Every part is owed again, and the ladder stands as far behind the new last day as it stood behind the old one. */
    void doAgain(Locked duty, LocalDate due, Counted counted) {
        become(duty, DutyState.OPEN, null, null, null);
        var values = Map.of(
                "institution",
                Tenancy.id(),
                "duty",
                duty.id(),
                "due",
                due,
                "days",
                due.toEpochDay() - duty.due().toEpochDay());
        jdbc.sql(
                        "update duty.duty set due = :due, first_due = :due, done_on = null, said = null, counted = :counted::jsonb "
                                + "where institution_id = :institution and duty_id = :duty")
                .params(values)
                .param("counted", json.writeValueAsString(counted))
                .update();
        jdbc.sql(
                        "update duty.part set done_on = null, done_by = null, done_by_name = null, recorded_at = null, note = '' "
                                + "where institution_id = :institution and duty_id = :duty")
                .params(values)
                .update();
        jdbc.sql("update duty.rung set day = day + :days::integer, climbed_at = null "
                        + "where institution_id = :institution and duty_id = :duty")
                .params(values)
                .update();
    }

    /** All have done their part: the served is asked until a day. */
    void ask(Locked duty, LocalDate doneOn, LocalDate until) {
        become(duty, DutyState.ASKED, doneOn, null, until);
    }

    /**
     * Ends a duty, or has it stand denied.
     *
     * @param doneOn the day the last part was done, or null where nothing was done
     * @param said what the person served said, or null where nobody is asked
     */
    void close(Locked duty, DutyState state, @Nullable LocalDate doneOn, @Nullable String said) {
        become(duty, state, doneOn, said, null);
        events.publishEvent(
                new DutyClosed(duty.id(), duty.regulation(), duty.rule(), duty.subject(), state, LocalDate.now(clock)));
    }

    private void become(
            Locked duty,
            DutyState next,
            @Nullable LocalDate doneOn,
            @Nullable String said,
            @Nullable LocalDate askUntil) {
        if (!duty.state().mayBecome(next)) {
            throw new IllegalStateException("a duty that is " + duty.state() + " cannot become " + next);
        }
        jdbc.sql("""
                        update duty.duty set state = :state, done_on = coalesce(:done, done_on), said = coalesce(:said, said),
                               ask_until = :until, closed_at = case when :state in ('OPEN', 'ASKED') then null else :now end
                         where institution_id = :institution and duty_id = :duty""")
                .param("institution", Tenancy.id())
                .param("duty", duty.id())
                .param("state", next.name())
                .param("done", doneOn, java.sql.Types.DATE)
                .param("said", said, java.sql.Types.VARCHAR)
                .param("until", askUntil, java.sql.Types.DATE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
