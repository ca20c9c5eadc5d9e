package cn.jiannuo.server.organization;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.core.Held;
import cn.jiannuo.server.organization.core.Holdings;
import cn.jiannuo.server.organization.core.Holdings.Target;
import cn.jiannuo.server.tenancy.Actor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a seat, the head of a unit, the charge of a unit as its leader, or the clerk's work in a unit. */
@Service
public class GiveSeat {
    private final Holdings holdings;
    private final People people;
    private final Units units;
    private final Stations stations;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    GiveSeat(
            Holdings holdings,
            People people,
            Units units,
            Stations stations,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.holdings = holdings;
        this.people = people;
        this.units = units;
        this.stations = stations;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Who gets what.
     *
     * @param station a seat, head or leader; a unit means its clerk (内勤)
     * @param deputy whether somebody deputises (代理) rather than holds
     * @param lastDay empty: until it is ended
     */
    public record Gift(Station station, long person, boolean deputy, LocalDate from, Optional<LocalDate> lastDay) {}

    @Transactional
    public Outcome give(Actor actor, Gift gift) {
        Optional<Target> target = target(gift.station());
        if (target.isEmpty()) {
            return Outcome.Refused.of("no-station", gift.station().key());
        }
        // the row of the person is what two who give, or a roster in which the person is missing, contend for
        if (!holdings.lockPerson(gift.person())) {
            return Outcome.Refused.of("not-here");
        }
        String name = people.byId(gift.person()).map(Person::name).orElse("");
        if (gift.lastDay().isPresent() && gift.lastDay().get().isBefore(gift.from())) {
            return Outcome.Refused.of(
                    "days-backwards", gift.from(), gift.lastDay().get());
        }
        Optional<Held> already = holdings.of(gift.person()).stream()
                .filter(held -> held.target().equals(target.get()) && held.overlaps(gift.from(), gift.lastDay()))
                .findFirst();
        if (already.isPresent()) {
            return Outcome.Refused.of("holds-already", name, already.get().from());
        }
        long id = holdings.add(actor, target.get(), gift, false);
        audit.write(
                actor,
                gift.deputy() ? "seat.deputised" : "seat.given",
                stations.name(gift.station()),
                Map.of("person", name, "from", gift.from().toString()));
        events.publishEvent(new SeatGiven(actor.institution(), gift.station(), gift.person(), gift.deputy()));
        return new Outcome.Done(id);
    }

    private Optional<Target> target(Station station) {
        return switch (station.kind()) {
            case SEAT -> holdings.hasSeat(station.key()) ? Optional.of(Target.seat(station.key())) : Optional.empty();
            case HEAD -> unit(Holdings.Kind.HEAD, station);
            case LEADER -> unit(Holdings.Kind.LEADER, station);
            case UNIT -> unit(Holdings.Kind.CLERK, station);
            case PERSON, GROUP -> Optional.empty();
        };
    }

    private Optional<Target> unit(Holdings.Kind kind, Station station) {
        return units.byPath(station.key()).map(unit -> Target.unit(kind, unit.id()));
    }
}
