package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.regulation.RegulationSuspended;
import cn.jiannuo.server.regulation.core.Act.Suspension;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suspends a regulation for some days. */
@Service
public class SuspendRegulation {
    private final EndRegulation ending;
    private final Acts acts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuspendRegulation(EndRegulation ending, Acts acts, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.ending = ending;
        this.acts = acts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for nothing on the days from the first to the last.
     *
     * @param last last day of the suspension; the day after, it is in force again by itself
     * @param seen how many acts the officer has seen, or empty
     */
    @Transactional
    public Ended suspend(
            Actor actor, String regulation, LocalDate first, LocalDate last, String reason, OptionalInt seen) {
        Timeline before = ending.before(regulation);
        if (last.isBefore(first)) {
            return new Ended.BackToFront(first, last);
        }
        Optional<Ended> refusal = ending.refusal(before, first, reason, seen);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Suspension act = new Suspension(before.size() + 1, actor.name(), clock.instant(), first, last, reason.strip());
        acts.add(regulation, act);
        audit.write(
                actor,
                "regulation.suspended",
                ending.title(regulation),
                Map.of("from", first.toString(), "to", last.toString(), "reason", act.reason()));
        events.publishEvent(new RegulationSuspended(actor.institution(), regulation, first, last));
        return new Ended.Done(act);
    }
}
