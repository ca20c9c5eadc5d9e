package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.matter.core.MatterView.JointPart;
import cn.jiannuo.server.matter.core.MatterView.Todo;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.organization.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What a reader sees of the parts that were asked for in a matter, and whom he may ask. */
@Component
class JointParts {
    /** Departments and offices. */
    private static final int LEVEL = 2;

    private final AskedParts parts;
    private final StepDuties duties;
    private final Stations stations;
    private final Units units;

    JointParts(AskedParts parts, StepDuties duties, Stations stations, Units units) {
        this.parts = parts;
        this.duties = duties;
        this.stations = stations;
        this.units = units;
    }

    /** Whether somebody was asked for a part, and so may look at the matter. */
    boolean concern(MatterRow row, SignedIn reader) {
        return parts.of(row.id()).stream().anyMatch(part -> isHis(part, reader));
    }

    private boolean isHis(AskedPart part, SignedIn reader) {
        return !duties.partsOf(part.duty(), reader.actor()).isEmpty();
    }

    List<JointPart> of(MatterRow row, SignedIn reader, List<Todo> todo) {
        return parts.of(row.id()).stream()
                .map(part -> new JointPart(
                        part,
                        stations.name(Station.parse(part.station())),
                        part.isOpen() && isHis(part, reader),
                        part.isOpen()
                                && todo.stream()
                                        .filter(Todo::mayAsk)
                                        .anyMatch(one -> one.step().id().equals(part.step()))))
                .toList();
    }

    /** Name by station: the seats of the regulation, and the units; nobody where no step of the reader's is open. */
    Map<String, String> whom(Case settled, List<Todo> todo) {
        Map<String, String> whom = new LinkedHashMap<>();
        if (todo.stream().noneMatch(Todo::mayAsk)) {
            return whom;
        }
        Predicate<Station> own = station -> todo.stream()
                .filter(Todo::mayAsk)
                .flatMap(one -> one.step().parties().names().stream())
                .map(settled::station)
                .anyMatch(station::equals);
        settled.regulation().seats().forEach((seat, name) -> {
            Station station = settled.station(seat);
            if (!own.test(station)) {
                whom.putIfAbsent(station.text(), name);
            }
        });
        units.all().stream()
                .filter(unit -> unit.level() == LEVEL && !whom.containsValue(unit.name()))
                .forEach(unit -> whom.put(Station.unit(unit.path()).text(), unit.name()));
        return whom;
    }
}
