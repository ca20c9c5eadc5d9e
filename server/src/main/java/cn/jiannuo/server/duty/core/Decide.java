package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.MoreDecided;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Grants or refuses a request; never by whoever made it. */
@Service
public class Decide {
    private final Duties duties;
    private final Requests requests;
    private final Desk desk;
    private final History history;
    private final ApplicationEventPublisher events;

    Decide(Duties duties, Requests requests, Desk desk, History history, ApplicationEventPublisher events) {
        this.duties = duties;
        this.requests = requests;
        this.desk = desk;
        this.history = history;
        this.events = events;
    }

    /**
     * @param supervises whether the actor supervises all duties
     * @param note why; must be said when it is refused
     */
    @Transactional
    public Outcome decide(Actor actor, boolean supervises, long requestId, boolean granted, String note) {
        Optional<Requests.Request> found = requests.lock(requestId);
        if (found.isEmpty()) {
            return Outcome.refused(new Refused.Unknown());
        }
        Requests.Request request = found.get();
        Locked duty = duties.lock(request.duty()).orElseThrow();
        if (request.granted() != null || !duty.state().isOpen()) {
            return Outcome.refused(new Refused.Closed(duty.state()));
        }
        if (actor.person().orElse(-1) == request.askedBy()) {
            return Outcome.refused(new Refused.OwnRequest());
        }
        if (!supervises && !desk.fills(request.approver(), actor)) {
            return Outcome.refused(new Refused.NotYours(desk.name(request.approver())));
        }
        if (!granted && note.isBlank()) {
            return Outcome.refused(new Refused.Missing("note"));
        }
        requests.decide(requestId, granted, note.strip(), actor);
        history.add(
                duty.id(),
                actor,
                act(request.kind(), granted),
                History.detail("note", note.strip(), "due", due(request)));
        events.publishEvent(new MoreDecided(duty.id(), requestId, request.askedBy(), granted, duty.name()));
        return new Outcome.Done(granted ? grant(duty, request) : duty.state());
    }

    private DutyState grant(Locked duty, Requests.Request request) {
        if (request.newDue() != null) {
            duties.extend(duty.id(), request.newDue());
            return duty.state();
        }
        duties.close(duty, DutyState.WAIVED, null, null);
        return DutyState.WAIVED;
    }

    private static String due(Requests.Request request) {
        return request.newDue() == null ? "" : request.newDue().toString();
    }

    private static String act(Requests.Kind kind, boolean granted) {
        String what = kind == Requests.Kind.EXTENSION ? "extension" : "waiver";
        return what + (granted ? "-granted" : "-refused");
    }
}
