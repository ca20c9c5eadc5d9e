package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.procedure.Act;
import cn.jiannuo.rulebook.procedure.State;
import cn.jiannuo.rulebook.procedure.Verdict;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody does something in a matter: the procedure says whether it is possible, and where it leads. */
@Service
public class ActInMatter {
    private final MatterTable matters;
    private final Cases cases;
    private final Seats seats;
    private final Bystanders bystanders;
    private final Course course;
    private final Stations stations;
    private final People people;
    private final AskedParts parts;
    private final Clock clock;

    ActInMatter(
            MatterTable matters,
            Cases cases,
            Seats seats,
            Bystanders bystanders,
            Course course,
            Stations stations,
            People people,
            AskedParts parts,
            Clock clock) {
        this.matters = matters;
        this.cases = cases;
        this.seats = seats;
        this.bystanders = bystanders;
        this.course = course;
        this.stations = stations;
        this.people = people;
        this.parts = parts;
        this.clock = clock;
    }

    /** As somebody of the institution, for the party whose desk he sits at. */
    @Transactional
    public Moved act(Actor actor, long matter, Deed deed) {
        Optional<Person> person =
                actor.person().isPresent() ? people.byId(actor.person().getAsLong()) : Optional.empty();
        MatterRow row = matters.lock(matter).orElse(null);
        if (row == null || person.isEmpty()) {
            return Moved.refused(new Why.Unknown());
        }
        Case settled = cases.of(row).orElse(null);
        if (settled == null) {
            return Moved.refused(new Why.TextGone());
        }
        Person who = person.get();
        Set<Station> standing = stations.of(who.id(), LocalDate.now(clock));
        Seats.Place place = seats.of(row, settled, deed, actor, standing);
        if (place instanceof Seats.Place.Elsewhere elsewhere) {
            return Moved.refused(new Why.NotYours(
                    elsewhere.whose().stream().map(stations::name).collect(Collectors.joining("、"))));
        }
        boolean withdraws = deed instanceof Deed.Withdraw
                && standing.stream()
                        .map(Station::text)
                        .anyMatch(text -> text.equals(row.standing().opener()));
        var machineActor = new cn.jiannuo.rulebook.procedure.Actor(
                withdraws ? String.valueOf(row.standing().opener()) : who.code(), bystanders.ties(row, settled, who));
        Optional<Person> replacement = replacement(deed);
        if (deed instanceof Deed.StepAside aside && replacement.isEmpty()) {
            return Moved.refused(new Why.NoSuchPerson(aside.replacement()));
        }
        return apply(
                row, settled, new Acts(machineActor, LocalDate.now(clock), place.party(), replacement), deed, actor);
    }

    private Optional<Person> replacement(Deed deed) {
        return deed instanceof Deed.StepAside aside ? people.byCode(aside.replacement()) : Optional.empty();
    }

    /**
     * For somebody who proved by other means that a step is his: the sender of a letter, by his receipt.
     *
     * @param party as the procedure names it, usually {@code person}
     * @param pseudonym by which the matter knows him; not a person's code
     */
    @Transactional
    public Moved actFor(Actor actor, long matter, String party, String pseudonym, Deed deed) {
        MatterRow row = matters.lock(matter).orElse(null);
        Case settled = row == null ? null : cases.of(row).orElse(null);
        if (row == null || settled == null) {
            return Moved.refused(row == null ? new Why.Unknown() : new Why.TextGone());
        }
        String id = deed instanceof Deed.Withdraw
                        && settled.station(party).text().equals(row.standing().opener())
                ? String.valueOf(row.standing().opener())
                : pseudonym;
        return apply(
                row,
                settled,
                new Acts(new cn.jiannuo.rulebook.procedure.Actor(id), LocalDate.now(clock), party, Optional.empty()),
                deed,
                actor);
    }

    /** What the calendar alone brings about: a silence that counts, a window that closes. */
    @Transactional
    public boolean strike(long matter, Actor keeper, LocalDate today) {
        MatterRow row = matters.lock(matter).orElse(null);
        Case settled = row == null ? null : cases.of(row).orElse(null);
        if (row == null || settled == null) {
            return false;
        }
        var nobody = new cn.jiannuo.rulebook.procedure.Actor("clock");
        List<Act> acts = row.standing().active().stream()
                .filter(open -> !open.undecided() && open.pausedOn() == null)
                .<Act>mapMulti((open, out) -> {
                    var step = settled.step(open.step());
                    if (step.collects() != null && step.parties().names().isEmpty()) {
                        out.accept(new Act.CloseCollection(nobody, today, step.id(), null));
                    } else if (step.lapse() != null) {
                        out.accept(new Act.Lapse(nobody, today, step.id()));
                    }
                })
                .toList();
        // one at a time: the first may have ended what the second is about, and the next strike finds the rest
        return acts.stream().anyMatch(act -> take(row, settled, act, keeper) instanceof Moved.Done);
    }

    private Moved apply(MatterRow row, Case settled, Acts acts, Deed deed, Actor actor) {
        return take(row, settled, acts.of(deed, settled), actor);
    }

    private Moved take(MatterRow row, Case settled, Act act, Actor actor) {
        return switch (settled.procedure().machine().apply(row.standing(), act)) {
            case Verdict.Refused refused -> Moved.refused(new Why.ByProcedure(refused.refusal()));
            case Verdict.Accepted accepted -> {
                List<AskedPart> open = leftOpen(row, act, accepted.state());
                if (!open.isEmpty()) {
                    yield Moved.refused(new Why.PartsOpen(open.stream()
                            .map(part -> stations.name(Station.parse(part.station())))
                            .collect(Collectors.joining("、"))));
                }
                course.take(row, settled, act, accepted, actor);
                yield new Moved.Done(accepted.facts());
            }
        };
    }

    /** Parts without which somebody would end a step; taking the matter back, and what the calendar brings, do not wait for them. */
    private List<AskedPart> leftOpen(MatterRow row, Act act, State after) {
        if (act instanceof Act.Withdraw || act instanceof Act.Cancel || act instanceof Act.Lapse) {
            return List.of();
        }
        return row.standing().active().stream()
                .filter(was -> after.active(was.step())
                        .filter(now -> now.round() == was.round())
                        .isEmpty())
                .flatMap(was -> parts.open(row.id(), was.step(), was.round()).stream())
                .toList();
    }
}
