package cn.jiannuo.server.organization;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.core.Absences;
import cn.jiannuo.server.organization.core.Absences.Absence;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a delegation early: whoever was away is back, or the colleague cannot go on. */
@Service
public class EndDelegation {
    private final Absences absences;
    private final AuditLog audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EndDelegation(Absences absences, AuditLog audit, Clock clock, ApplicationEventPublisher events) {
        this.absences = absences;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Ends it from today on; only the two whom it concerns may. */
    @Transactional
    public Outcome end(Actor actor, long delegation) {
        long person = actor.person().orElse(0);
        Optional<Absence> found =
                absences.find(delegation).filter(absence -> absence.from() == person || absence.to() == person);
        if (found.isEmpty()) {
            return Outcome.Refused.of("not-your-delegation");
        }
        Absence absence = found.get();
        LocalDate today = LocalDate.now(clock);
        if (!absence.until().isAfter(today) || !absences.end(actor, delegation, today)) {
            return Outcome.Refused.of("delegation-over", absence.until().minusDays(1));
        }
        audit.write(actor, "delegation.ended", absence.fromName(), Map.of("to", absence.toName()));
        events.publishEvent(new DelegationEnded(actor.institution(), delegation, absence.from(), absence.to()));
        return new Outcome.Done(delegation);
    }
}
