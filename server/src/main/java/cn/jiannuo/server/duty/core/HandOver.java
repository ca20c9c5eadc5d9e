package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.Able;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.PartHandedOver;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<Able> able;

    /** @param able asked for late: those modules stand on this one */
    HandOver(
            Duties duties,
            DutyParts parts,
            Desk desk,
            People people,
            History history,
            ApplicationEventPublisher events,
            ObjectProvider<Able> able) {
        this.duties = duties;
        this.parts = parts;
        this.desk = desk;
        this.people = people;
        this.history = history;
        this.events = events;
        this.able = able;
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
        long taker = colleague.get().id();
        Long matter = duty.matter();
        if (matter != null && !able.stream().allMatch(one -> one.may(matter, taker))) {
            return Outcome.refused(new Refused.CannotRead(colleague.get().name()));
        }
        parts.hand(dutyId, partNumber, taker);
        history.add(
                dutyId,
                actor,
                "handed-over",
                History.detail("to", colleague.get().name(), "reason", reason.strip()));
        events.publishEvent(new PartHandedOver(dutyId, partNumber, taker, actor.name(), duty.name(), duty.due()));
        return new Outcome.Done(duty.state());
    }
}
