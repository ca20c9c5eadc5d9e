package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.GiveSeat.Gift;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.SeatEnded;
import cn.jiannuo.server.organization.SeatGiven;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.organization.core.Changes.Heading;
import cn.jiannuo.server.organization.core.Changes.Leaving;
import cn.jiannuo.server.organization.core.CurrentRoster.KnownUnit;
import cn.jiannuo.server.organization.core.Holdings.Kind;
import cn.jiannuo.server.organization.core.Holdings.Reason;
import cn.jiannuo.server.organization.core.Holdings.Target;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends what people who left, or units that closed, can no longer hold; gives and takes the heads a roster marks. */
@Component
class ApplyHoldings {
    private final Holdings holdings;
    private final Absences absences;
    private final People people;
    private final Units units;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApplyHoldings(
            Holdings holdings,
            Absences absences,
            People people,
            Units units,
            Clock clock,
            ApplicationEventPublisher events) {
        this.holdings = holdings;
        this.absences = absences;
        this.people = people;
        this.units = units;
        this.clock = clock;
        this.events = events;
    }

    void apply(Actor actor, CurrentRoster now, Changes changes) {
        LocalDate today = LocalDate.now(clock);
        for (Leaving leaving : changes.leaving()) {
            leaving.held().forEach(held -> end(actor, held, today, Reason.LEFT));
            absences.of(leaving.person().id()).stream()
                    .filter(absence -> absence.until().isAfter(today))
                    .forEach(absence -> absences.end(actor, absence.id(), today));
        }
        for (KnownUnit unit : changes.closing()) {
            now.held().stream()
                    .filter(held -> held.target().unit() instanceof Long of && of == unit.id())
                    .forEach(held -> end(actor, held, today, Reason.UNIT_CLOSED));
        }
        changes.heading().forEach(heading -> head(actor, heading, today));
    }

    private void end(Actor actor, Held held, LocalDate today, Reason reason) {
        // what only begins later never begins
        LocalDate until = held.from().isAfter(today) ? held.from() : today;
        if (holdings.end(actor, held.id(), until, reason)) {
            events.publishEvent(new SeatEnded(actor.institution(), held.station(), held.person()));
        }
    }

    private void head(Actor actor, Heading heading, LocalDate today) {
        long person = people.byCode(heading.code()).orElseThrow().id();
        Target head = Target.unit(
                Kind.HEAD, units.byPath(heading.unit()).orElseThrow().id());
        if (heading.gives()) {
            Station station = Station.head(heading.unit());
            holdings.add(actor, head, new Gift(station, person, false, today, Optional.empty()), true);
            events.publishEvent(new SeatGiven(actor.institution(), station, person, false));
            return;
        }
        holdings.of(person).stream()
                .filter(held -> held.target().equals(head) && held.fromRoster() && held.isOn(today))
                .forEach(held -> end(actor, held, today, Reason.ROSTER));
    }
}
