package cn.jiannuo.server.regulation.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.regulation.RegulationRepealed;
import cn.jiannuo.server.regulation.core.Act.Repeal;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Repeals a regulation from a day on. */
@Service
public class RepealRegulation {
    private final EndRegulation ending;
    private final Acts acts;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepealRegulation(EndRegulation ending, Acts acts, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.ending = ending;
        this.acts = acts;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks for nothing from the first day on.
     *
     * @param first first day it is no longer in force
     * @param basis the document that repeals it
     * @param seen how many acts the officer has seen, or empty
     */
    @Transactional
    public Ended repeal(Actor actor, String regulation, LocalDate first, String basis, OptionalInt seen) {
        Timeline before = ending.before(regulation);
        Optional<Ended> refusal = ending.refusal(before, first, basis, seen);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Repeal act = new Repeal(before.size() + 1, actor.name(), clock.instant(), first, basis.strip());
        acts.add(regulation, act);
        audit.write(
                actor,
                "regulation.repealed",
                ending.title(regulation),
                Map.of("from", first.toString(), "basis", act.basis()));
        events.publishEvent(new RegulationRepealed(actor.institution(), regulation, first));
        return new Ended.Done(act);
    }
}
