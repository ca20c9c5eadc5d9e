package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.matter.AskPart;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.matter.Moved.Why.NoPart.Because;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 协办: the seat that has a step asks others for parts of it; it ends only when each is there, or left out with a reason. */
@Service
public class JointWork {
    private final MatterTable matters;
    private final Cases cases;
    private final Seats seats;
    private final AskedParts parts;
    private final PartDuties duties;
    private final StepDuties owed;
    private final Stations stations;
    private final TellParts tell;
    private final AuditLog audit;
    private final Clock clock;

    JointWork(
            MatterTable matters,
            Cases cases,
            Seats seats,
            AskedParts parts,
            PartDuties duties,
            StepDuties owed,
            Stations stations,
            TellParts tell,
            AuditLog audit,
            Clock clock) {
        this.matters = matters;
        this.cases = cases;
        this.seats = seats;
        this.parts = parts;
        this.duties = duties;
        this.owed = owed;
        this.stations = stations;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Moved ask(Actor actor, long matter, AskPart ask) {
        return in(matter, (row, settled) -> {
            Active open = row.standing().active(ask.step()).orElse(null);
            Optional<Why> not = open == null || open.undecided()
                    ? Optional.of(no(Because.NO_STEP, ""))
                    : notMine(row, settled, ask.step(), actor);
            if (open == null || not.isPresent()) {
                return Moved.refused(not.orElseGet(() -> no(Because.NO_STEP, "")));
            }
            return switch (duties.fit(row, settled, open, ask, parts.of(matter), today())) {
                case PartDuties.Fit.Not refused -> Moved.refused(no(refused.because(), refused.gap()));
                case PartDuties.Fit.For free -> asked(actor, row, settled, open, ask, free);
            };
        });
    }

    private Moved asked(Actor actor, MatterRow row, Case settled, Active open, AskPart ask, PartDuties.Fit.For free) {
        int number = parts.of(row.id()).size() + 1;
        long duty = duties.open(row, settled, number, ask, free, today(), actor);
        AskedPart part = new AskedPart(
                number,
                ask.step(),
                open.round(),
                ask.to().text(),
                free.holder(),
                ask.what().strip(),
                actor.name(),
                today(),
                ask.until(),
                duty,
                "",
                null,
                null,
                "",
                null,
                null);
        parts.add(row.id(), part);
        audit.write(actor, "matter.part-asked", Long.toString(row.id()), Map.of("station", part.station()));
        tell.asked(row, part);
        return new Moved.Done(List.of());
    }

    /** Whoever was asked gives his part, with reasons. */
    @Transactional
    public Moved give(Actor actor, long matter, int number, String text) {
        return on(matter, number, (row, part) -> {
            if (owed.partsOf(part.duty(), actor).isEmpty()) {
                return Moved.refused(new Why.NotYours(stations.name(Station.parse(part.station()))));
            }
            if (text.isBlank()) {
                return Moved.refused(no(Because.NOTHING_SAID, ""));
            }
            parts.answer(matter, number, text.strip(), actor.name(), today());
            owed.end(part.duty(), true, today(), actor, "");
            audit.write(actor, "matter.part-given", Long.toString(matter), Map.of("station", part.station()));
            cases.of(row).ifPresent(settled -> tell.given(row, settled, part));
            return new Moved.Done(List.of());
        });
    }

    /** The step goes on without a part, for a reason that everybody who works on it reads. */
    @Transactional
    public Moved leaveOut(Actor actor, long matter, int number, String why) {
        return on(matter, number, (row, part) -> {
            Optional<Why> not = cases.of(row).flatMap(settled -> notMine(row, settled, part.step(), actor));
            if (not.isPresent() || why.isBlank()) {
                return Moved.refused(not.orElseGet(() -> no(Because.NO_REASON, "")));
            }
            parts.leaveOut(matter, number, why.strip(), actor.name(), today());
            owed.end(part.duty(), false, today(), actor, "");
            audit.write(actor, "matter.part-left-out", Long.toString(matter), Map.of("station", part.station()));
            tell.leftOut(row, part);
            return new Moved.Done(List.of());
        });
    }

    /** All parts asked for in a matter, whoever asks: the caller decides who may see them. */
    @Transactional(readOnly = true)
    public List<AskedPart> of(long matter) {
        return parts.of(matter);
    }

    @Transactional(readOnly = true)
    public boolean owes(Actor actor, AskedPart part) {
        return !owed.partsOf(part.duty(), actor).isEmpty();
    }

    private Optional<Why> notMine(MatterRow row, Case settled, String step, Actor actor) {
        if (settled.step(step).parties().names().equals(List.of("person"))) {
            return Optional.of(no(Because.NO_STEP, ""));
        }
        Set<Station> standing =
                actor.person().isPresent() ? stations.of(actor.person().getAsLong(), today()) : Set.of();
        return seats.of(row, settled, new Deed.Resume(step), actor, standing) instanceof Seats.Place.Elsewhere other
                ? Optional.of(new Why.NotYours(
                        other.whose().stream().map(stations::name).collect(Collectors.joining("、"))))
                : Optional.empty();
    }

    private Moved in(long matter, BiFunction<MatterRow, Case, Moved> act) {
        MatterRow row = matters.lock(matter).orElse(null);
        Case settled = row == null ? null : cases.of(row).orElse(null);
        if (row == null || settled == null) {
            return Moved.refused(row == null ? new Why.Unknown() : new Why.TextGone());
        }
        return act.apply(row, settled);
    }

    private Moved on(long matter, int number, BiFunction<MatterRow, AskedPart, Moved> act) {
        return in(
                matter,
                (row, settled) -> parts.of(matter).stream()
                        .filter(part -> part.number() == number)
                        .findFirst()
                        .map(part -> part.isOpen() ? act.apply(row, part) : Moved.refused(no(Because.SETTLED, "")))
                        .orElseGet(() -> Moved.refused(new Why.Unknown())));
    }

    private static Why no(Because because, String gap) {
        return new Why.NoPart(because, gap);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
