package cn.jiannuo.server.notification.core;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.DelegationMade;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.SeatGiven;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is given a seat, or asked to act for a colleague, learns it from the house and not from their list growing. */
@Component
class TellOfSeats {
    private final Notices notices;
    private final Stations stations;
    private final People people;
    private final Clock clock;

    TellOfSeats(Notices notices, Stations stations, People people, Clock clock) {
        this.notices = notices;
        this.stations = stations;
        this.people = people;
        this.clock = clock;
    }

    @EventListener
    void on(SeatGiven given) {
        notices.tell(
                "seat-" + given.station().text() + "-" + given.deputy() + "-" + LocalDate.now(clock),
                given.personId(),
                Kind.NEWS,
                given.deputy() ? "notice.seat-deputised" : "notice.seat-given",
                List.of(stations.name(given.station())),
                "/duties",
                Urgency.TODAY);
    }

    @EventListener
    void on(DelegationMade made) {
        String from = people.byId(made.fromPerson()).map(Person::name).orElse("");
        notices.tell(
                "delegation-" + made.delegationId(),
                made.toPerson(),
                Kind.TO_DO,
                "notice.delegated",
                List.of(from, made.firstDay().toString(), made.lastDay().toString()),
                "/duties",
                Urgency.NOW);
    }
}
