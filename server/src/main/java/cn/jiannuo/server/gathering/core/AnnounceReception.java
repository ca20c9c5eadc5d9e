package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.gathering.core.Receptions.Plan;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 定接待日: whoever keeps the minutes of receptions says when somebody receives, and calls it off with a reason. */
@Service
public class AnnounceReception {
    static final int FEWEST_MINUTES = 5;
    static final int MOST_MINUTES = 240;
    static final int MOST_SLOTS = 60;

    private final Receptions receptions;
    private final Visits visits;
    private final HoldGathering hold;
    private final Notices notices;
    private final AuditLog log;
    private final Clock clock;

    AnnounceReception(
            Receptions receptions, Visits visits, HoldGathering hold, Notices notices, AuditLog log, Clock clock) {
        this.receptions = receptions;
        this.visits = visits;
        this.hold = hold;
        this.notices = notices;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    public Outcome announce(SignedIn by, Kind kind, Plan plan) {
        if (kind.receiver().isEmpty() || !hold.mayWrite(by, kind)) {
            return Outcome.no("not-keeper", kind.ledger().citation());
        }
        if (plan.place().isBlank()) {
            return Outcome.no("no-place");
        }
        if (plan.minutes() < FEWEST_MINUTES || plan.minutes() > MOST_MINUTES) {
            return Outcome.no("minutes", FEWEST_MINUTES, MOST_MINUTES);
        }
        if (plan.slots() < 0 || plan.slots() > MOST_SLOTS || endsAfterMidnight(plan)) {
            return Outcome.no("slots", MOST_SLOTS);
        }
        if (!plan.on().atTime(plan.starts()).isAfter(LocalDateTime.now(clock))) {
            return Outcome.no("past", plan.on());
        }
        var added = receptions.add(by.actor(), kind, plan);
        if (added.isEmpty()) {
            return Outcome.no("twice", plan.on());
        }
        log.write(
                by.actor(),
                "gathering.announced",
                kind.name(),
                Map.of("reception", added.get().toString(), "date", plan.on().toString()));
        return new Outcome.Done(added.get());
    }

    private static boolean endsAfterMidnight(Plan plan) {
        long end = plan.starts().toSecondOfDay() + 60L * plan.minutes() * plan.slots();
        return end > LocalTime.MAX.toSecondOfDay();
    }

    /** Everybody who wanted to come is told why it does not take place. */
    @Transactional
    public Outcome callOff(SignedIn by, Kind kind, long id, String reason) {
        Reception reception = receptions.lock(id).orElse(null);
        if (reception == null || !hold.mayWrite(by, kind)) {
            return Outcome.no("not-keeper", kind.ledger().citation());
        }
        if (reason.isBlank()) {
            return Outcome.no("no-reason");
        }
        if (reception.isCalledOff()) {
            return Outcome.no("called-off", reception.calledOff());
        }
        if (!reception.beginning(1).isAfter(LocalDateTime.now(clock))) {
            return Outcome.no("begun");
        }
        receptions.callOff(id, reason.strip());
        for (Visit visit : visits.cancelAll(id)) {
            Long visitor = visit.visitor();
            notices.tell(
                    "reception-off-" + id,
                    visitor == null ? visit.bookedBy() : visitor,
                    cn.jiannuo.server.notification.Kind.PROMISED,
                    "gathering.notice.called-off",
                    List.of(reception.receiverName(), reception.on().toString(), reason.strip()),
                    reception.path(),
                    Urgency.NOW);
        }
        log.write(by.actor(), "gathering.called-off", kind.name(), Map.of("reception", Long.toString(id)));
        return new Outcome.Done(id);
    }
}
