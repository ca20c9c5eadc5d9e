package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.DutyAsked;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.Settings.Setting;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记: an obligor says that its part was done, and on which day; a day before today shows as noted later. */
@Service
public class CompletePart {
    private final Duties duties;
    private final DutyParts parts;
    private final Desk desk;
    private final Askable askable;
    private final Settings settings;
    private final History history;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CompletePart(
            Duties duties,
            DutyParts parts,
            Desk desk,
            Askable askable,
            Settings settings,
            History history,
            Clock clock,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.parts = parts;
        this.desk = desk;
        this.askable = askable;
        this.settings = settings;
        this.history = history;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param doneOn not before the duty began, not after today
     * @param note a few words, or empty
     */
    @Transactional
    public Outcome complete(Actor actor, long dutyId, int partNumber, LocalDate doneOn, String note) {
        Locked duty = duties.lock(dutyId).orElse(null);
        Locked.Part part = duty == null ? null : duty.part(partNumber).orElse(null);
        if (duty == null || part == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        Optional<Refused> refusal = refusal(actor, duty, part, doneOn);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        done(actor, dutyId, part, doneOn, note.strip());
        return new Outcome.Done(settle(duties.lock(dutyId).orElseThrow(), actor));
    }

    /**
     * 凭据: an entry in the ledger that the rule names shows that all of it was done, whoever of those who may write there wrote it.
     * That the entry is one of those that count is for the caller to see.
     *
     * @param note what shows it
     */
    @Transactional
    public Outcome completeByEvidence(Actor actor, long dutyId, LocalDate doneOn, String note) {
        Locked duty = duties.lock(dutyId).orElse(null);
        if (duty == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        LocalDate today = LocalDate.now(clock);
        if (!duty.state().isOpen()) {
            return Outcome.refused(new Refused.Closed(duty.state()));
        }
        if (doneOn.isBefore(duty.starts()) || doneOn.isAfter(today)) {
            return Outcome.refused(new Refused.ImpossibleDay(doneOn, duty.starts(), today));
        }
        for (Locked.Part part : duty.parts()) {
            if (part.isOwed()) {
                done(actor, dutyId, part, doneOn, note.strip());
            }
        }
        return new Outcome.Done(settle(duties.lock(dutyId).orElseThrow(), actor));
    }

    private void done(Actor actor, long dutyId, Locked.Part part, LocalDate doneOn, String note) {
        parts.complete(dutyId, part.number(), doneOn, actor.person().orElseThrow(), actor.name(), note);
        history.add(
                dutyId,
                actor,
                "part-done",
                History.detail("station", part.station(), "day", doneOn.toString(), "note", note));
    }

    private Optional<Refused> refusal(Actor actor, Locked duty, Locked.Part part, LocalDate doneOn) {
        LocalDate today = LocalDate.now(clock);
        if (part.doneOn() != null) {
            return Optional.of(new Refused.AlreadyDone(
                    Objects.requireNonNullElse(part.doneBy(), ""),
                    Objects.requireNonNullElse(part.recordedAt(), Instant.EPOCH)));
        }
        if (!duty.state().isOpen()) {
            return Optional.of(new Refused.Closed(duty.state()));
        }
        Long matter = duty.matter();
        if (matter != null) {
            return Optional.of(new Refused.StepOfMatter(matter));
        }
        if (!desk.mayDo(part, actor)) {
            return Optional.of(new Refused.NotYours(desk.name(part.station())));
        }
        if (doneOn.isBefore(duty.starts()) || doneOn.isAfter(today)) {
            return Optional.of(new Refused.ImpossibleDay(doneOn, duty.starts(), today));
        }
        boolean asks = duty.rule().endsWith("?") && askable.isAnswered(duty.id(), part.number());
        return asks ? Optional.of(new Refused.AnswerFirst()) : Optional.empty();
    }

    /** When all have done theirs: the person served is asked, or it is closed. */
    private DutyState settle(Locked duty, Actor actor) {
        if (!duty.isComplete()) {
            return duty.state();
        }
        LocalDate last = duty.parts().stream()
                .flatMap(part -> Stream.ofNullable(part.doneOn()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (duty.confirmer().isEmpty()) {
            duties.close(duty, DutyState.KEPT, last, null);
            return DutyState.KEPT;
        }
        LocalDate until =
                WorkCalendar.china().plusWorkdays(LocalDate.now(clock), settings.of(Setting.WORKDAYS_TO_SPEAK));
        duties.ask(duty, last, until);
        history.add(duty.id(), actor, "asked", History.detail("station", duty.confirmer(), "until", until.toString()));
        events.publishEvent(new DutyAsked(duty.id(), duty.confirmer(), duty.name(), until));
        return DutyState.ASKED;
    }
}
