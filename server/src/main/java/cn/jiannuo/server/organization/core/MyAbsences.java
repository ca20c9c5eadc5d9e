package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.organization.core.Absences.Absence;
import cn.jiannuo.server.organization.core.FindPerson.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who will be away needs to see: what would be handed over, to whom it may go, and what is handed over already. */
@Component
@Transactional(readOnly = true)
public class MyAbsences {
    private final Absences absences;
    private final Stations stations;
    private final Units units;
    private final FindPerson find;
    private final Clock clock;

    MyAbsences(Absences absences, Stations stations, Units units, FindPerson find, Clock clock) {
        this.absences = absences;
        this.stations = stations;
        this.units = units;
        this.find = find;
        this.clock = clock;
    }

    /**
     * 我的离开.
     *
     * @param handedOver names of the stations that a colleague would act at
     * @param all made or received, the latest first
     */
    public record Mine(List<String> handedOver, List<Choice> colleagues, List<Absence> all) {}

    public Mine of(long person) {
        List<String> handedOver = stations.of(person, LocalDate.now(clock)).stream()
                .filter(station -> station.kind() != Station.Kind.PERSON
                        && station.kind() != Station.Kind.GROUP
                        && station.kind() != Station.Kind.UNIT)
                .map(stations::name)
                .distinct()
                .toList();
        List<Choice> colleagues = units.pathOfPerson(person).map(find::suggested).orElse(List.of()).stream()
                .filter(choice -> choice.id() != person)
                .toList();
        return new Mine(handedOver, colleagues, absences.of(person));
    }
}
