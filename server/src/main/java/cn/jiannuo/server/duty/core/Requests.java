package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time, or to be released, of the current institution. */
@Repository
public class Requests {
    private static final String COLUMNS =
            "select request_id, duty_id, kind, reason, new_due, asked_by, asked_by_name, asked_at, approver, granted, decided_by "
                    + "from duty.request where institution_id = :institution ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Requests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is asked for. */
    public enum Kind {
        EXTENSION,
        WAIVER
    }

    /**
     * A request.
     *
     * @param newDue the day asked for, or null
     * @param approver station of who decides; whoever supervises may as well
     * @param granted null while it waits
     */
    public record Request(
            long id,
            long duty,
            Kind kind,
            String reason,
            @Nullable LocalDate newDue,
            long askedBy,
            String askedByName,
            LocalDate askedOn,
            String approver,
            @Nullable Boolean granted,
            @Nullable String decidedBy) {}

    Optional<LocalDate> waitingSince(long duty, Kind kind) {
        return of(duty).stream()
                .filter(request -> request.kind() == kind && request.granted() == null)
                .map(Request::askedOn)
                .findFirst();
    }

    /** The first rung of the ladder decides: it would hear of the delay anyway. */
    String add(long duty, Kind kind, @Nullable LocalDate newDue, String reason, Actor by) {
        return jdbc.sql("""
                        insert into duty.request (institution_id, duty_id, kind, reason, new_due, asked_by, asked_by_name,
                                                  asked_at, approver)
                        values (:institution, :duty, :kind, :reason, :due, :by, :name, :now,
                                coalesce((select station from duty.rung where institution_id = :institution
                                             and duty_id = :duty order by rung limit 1), ''))
                        returning approver""")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .param("kind", kind.name())
                .param("reason", reason)
                .param("due", newDue, Types.DATE)
                .param("by", by.person().orElseThrow())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Request> of(long duty) {
        return jdbc.sql(COLUMNS + "and duty_id = :duty order by request_id")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query((row, number) -> request(row))
                .list();
    }

    Optional<Request> lock(long request) {
        return jdbc.sql(COLUMNS + "and request_id = :request for update")
                .param("institution", Tenancy.id())
                .param("request", request)
                .query((row, number) -> request(row))
                .optional();
    }

    void decide(long request, boolean granted, String note, Actor by) {
        jdbc.sql("""
                        update duty.request set granted = :granted, decided_by = :by, decided_at = :now, decision_note = :note
                         where institution_id = :institution and request_id = :request""")
                .param("institution", Tenancy.id())
                .param("request", request)
                .param("granted", granted)
                .param("by", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }

    private static Request request(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Request(
                row.getLong("request_id"),
                row.getLong("duty_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("new_due", LocalDate.class),
                row.getLong("asked_by"),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at")
                        .toInstant()
                        .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                        .toLocalDate(),
                row.getString("approver"),
                row.getObject("granted", Boolean.class),
                row.getString("decided_by"));
    }
}
