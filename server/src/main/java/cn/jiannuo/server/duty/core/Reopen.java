package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyReopened;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 重新办理: after a no, the duty is owed again, in the rule's own period from today; the no stays in the record. */
@Service
public class Reopen {
    private final Duties duties;
    private final Desk desk;
    private final History history;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Reopen(Duties duties, Desk desk, History history, Clock clock, ApplicationEventPublisher events) {
        this.duties = duties;
        this.desk = desk;
        this.history = history;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param supervises whether the actor supervises all duties; otherwise it is for the first of those who owe it
     * @param what will be done; must be said
     */
    @Transactional
    public Outcome reopen(Actor actor, boolean supervises, long dutyId, String what) {
        Locked duty = duties.lock(dutyId).orElse(null);
        if (duty == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        Optional<Refused> refusal = refusal(actor, supervises, duty, what);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        OwnPeriod period = OwnPeriod.again(duties.counted(dutyId), duty, LocalDate.now(clock));
        LocalDate due = period.due();
        duties.doAgain(duty, due, period.counted());
        history.add(dutyId, actor, "reopened", History.detail("due", due.toString(), "reason", what.strip()));
        events.publishEvent(new DutyReopened(
                dutyId,
                duty.confirmer(),
                duty.parts().stream()
                        .filter(part -> !part.supports())
                        .map(Locked.Part::station)
                        .toList(),
                duty.parts().stream()
                        .map(Locked.Part::holder)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                duty.name(),
                what.strip(),
                due));
        return new Outcome.Done(DutyState.OPEN);
    }

    private Optional<Refused> refusal(Actor actor, boolean supervises, Locked duty, String what) {
        Locked.Part first = duty.parts().stream()
                .filter(part -> !part.supports())
                .findFirst()
                .orElseThrow();
        if (!supervises && !desk.mayDo(first, actor)) {
            return Optional.of(new Refused.NotYours(desk.name(first.station())));
        }
        // a no told to supervision alone is nobody else's to act on, nor to hear of
        boolean denied = duty.state() == DutyState.DENIED || supervises && duties.isDeniedQuietly(duty.id());
        if (!denied) {
            return Optional.of(new Refused.Closed(duty.state()));
        }
        return what.isBlank() ? Optional.of(new Refused.Missing("what")) : Optional.empty();
    }
}
