package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.MoreAsked;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申请延期、申请免办: who owes a duty asks for more time or to be released, with a reason; somebody else decides. */
@Service
public class AskForMore {
    private final Duties duties;
    private final Requests requests;
    private final Desk desk;
    private final History history;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AskForMore(
            Duties duties,
            Requests requests,
            Desk desk,
            History history,
            Clock clock,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.requests = requests;
        this.desk = desk;
        this.history = history;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public Outcome moreTime(Actor actor, long dutyId, @Nullable LocalDate newDue, String reason) {
        Locked duty = duties.lock(dutyId).orElse(null);
        if (duty == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        LocalDate earliest = later(duty.due(), LocalDate.now(clock)).plusDays(1);
        if (newDue == null) {
            return Outcome.refused(new Refused.Missing("newDue"));
        }
        if (newDue.isBefore(earliest) || newDue.isAfter(earliest.plusYears(1))) {
            return Outcome.refused(new Refused.ImpossibleDay(newDue, earliest, earliest.plusYears(1)));
        }
        return ask(actor, duty, Requests.Kind.EXTENSION, newDue, reason);
    }

    @Transactional
    public Outcome release(Actor actor, long dutyId, String reason) {
        return duties.lock(dutyId)
                .map(duty -> ask(actor, duty, Requests.Kind.WAIVER, null, reason))
                .orElseGet(() -> Outcome.refused(new Refused.Unknown()));
    }

    private Outcome ask(Actor actor, Locked duty, Requests.Kind kind, @Nullable LocalDate newDue, String reason) {
        if (!duty.state().isOpen()) {
            return Outcome.refused(new Refused.Closed(duty.state()));
        }
        Long matter = duty.matter();
        if (matter != null) {
            return Outcome.refused(new Refused.StepOfMatter(matter));
        }
        if (duty.parts().stream().noneMatch(part -> part.isOwed() && desk.mayDo(part, actor))) {
            return Outcome.refused(
                    new Refused.NotYours(desk.name(duty.parts().getFirst().station())));
        }
        if (reason.isBlank()) {
            return Outcome.refused(new Refused.Missing("reason"));
        }
        Optional<LocalDate> waiting = requests.waitingSince(duty.id(), kind);
        if (waiting.isPresent()) {
            return Outcome.refused(new Refused.AlreadyAsked(waiting.get()));
        }
        String approver = requests.add(duty.id(), kind, newDue, reason.strip(), actor);
        events.publishEvent(new MoreAsked(duty.id(), approver, actor.name(), duty.name()));
        history.add(
                duty.id(),
                actor,
                kind == Requests.Kind.EXTENSION ? "asked-extension" : "asked-waiver",
                History.detail("reason", reason.strip(), "due", newDue == null ? "" : newDue.toString()));
        return new Outcome.Done(duty.state());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
