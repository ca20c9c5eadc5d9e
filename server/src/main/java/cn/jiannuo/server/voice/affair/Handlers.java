package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who deals with a case: whoever sits where a step of it arrives or arrived, by his office and not because it is his own. */
@Component
public class Handlers {
    private final Matters matters;
    private final Stations stations;
    private final Clock clock;

    Handlers(Matters matters, Stations stations, Clock clock) {
        this.matters = matters;
        this.stations = stations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean deals(Actor actor, long matter) {
        Set<Station> standing = stations.of(actor.person().orElse(0), LocalDate.now(clock));
        return matters.stations(matter).stream()
                .filter(station -> station.kind() != Station.Kind.PERSON)
                .anyMatch(standing::contains);
    }
}
