package cn.jiannuo.server.organization;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.core.Held;
import cn.jiannuo.server.organization.core.Holdings;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what somebody holds. */
@Service
public class EndSeat {
    private final Holdings holdings;
    private final Stations stations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    EndSeat(Holdings holdings, Stations stations, AuditLog audit, ApplicationEventPublisher events) {
        this.holdings = holdings;
        this.stations = stations;
        this.audit = audit;
        this.events = events;
    }

    /** @param from the first day on which it is no longer held */
    @Transactional
    public Outcome end(Actor actor, long holding, LocalDate from) {
        Optional<Held> held = holdings.find(holding);
        if (held.isEmpty()) {
            return Outcome.Refused.of("no-holding");
        }
        if (from.isBefore(held.get().from())) {
            return Outcome.Refused.of("ends-before", held.get().from());
        }
        if (!holdings.end(actor, holding, from, Holdings.Reason.ENDED)) {
            return Outcome.Refused.of("ended-already");
        }
        audit.write(
                actor,
                "seat.ended",
                stations.name(held.get().station()),
                Map.of("person", held.get().personName(), "until", from.toString()));
        events.publishEvent(new SeatEnded(
                actor.institution(), held.get().station(), held.get().person()));
        return new Outcome.Done(holding);
    }
}
