package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.PartHandedOver;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 转给同事: a part goes to a named colleague, who owes it from then on. */
@Service
public class HandOver {
    private final Duties duties;
    private final DutyParts parts;
    private final Desk desk;
    private final People people;
    private final History history;
    private final ApplicationEventPublisher events;

    HandOver(Duties duties, DutyParts parts, Desk desk, People people, History history, ApplicationEventPublisher events) {
        this.duties = duties;
        this.parts = parts;
        this.desk = desk;
        this.people = people;
        this.history = history;
        this.events = events;
    }

    /**
     * @param to 工号 of the colleague
     * @param reason why; must be said
     */
    @Transactional
    public Outcome handOver(Actor actor, long dutyId, int partNumber, String to, String reason) {
        Locked duty = duties.lock(dutyId).orElse(null);
        Locked.Part part = duty == null ? null : duty.part(partNumber).orElse(null);
        if (duty == null || part == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        if (part.doneOn() != null || !duty.state().isOpen()) {
            return Outcome.refused(new Refused.Closed(duty.state()));
        }
        if (!desk.mayDo(part, actor)) {
            return Outcome.refused(new Refused.NotYours(desk.name(part.station())));
        }
        Optional<Person> colleague = people.named(to);
        if (colleague.isEmpty()) {
            return Outcome.refused(new Refused.NoSuchPerson(to));
        }
        if (reason.isBlank()) {
            return Outcome.refused(new Refused.Missing("reason"));
        }
        parts.hand(dutyId, partNumber, colleague.get().id());
        history.add(
                dutyId,
                actor,
                "handed-over",
                History.detail("to", colleague.get().name(), "reason", reason.strip()));
        events.publishEvent(
                new PartHandedOver(dutyId, partNumber, colleague.get().id(), actor.name(), duty.name(), duty.due()));
        return new Outcome.Done(duty.state());
    }
}
