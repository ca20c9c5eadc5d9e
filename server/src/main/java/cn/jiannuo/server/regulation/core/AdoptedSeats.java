package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.organization.DeclareSeat;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.regulation.RulesInForce;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells the organisation which seats there are, once something was adopted.
 *
 * <p>A word such as {@code director} belongs to the regulation that was adopted first with it. Another that means the same unit
 * shares the seat and does not rename it; one that means another unit gets a seat of its own, {@code visits/director}.
 */
@Component
class AdoptedSeats {
    private final Acts acts;
    private final Assembly assembly;
    private final DeclareSeat declare;
    private final Units units;

    AdoptedSeats(Acts acts, Assembly assembly, DeclareSeat declare, Units units) {
        this.acts = acts;
        this.assembly = assembly;
        this.declare = declare;
        this.units = units;
    }

    void declare(String adopted) {
        Map<String, Timeline> timelines = acts.timelines();
        RulesInForce.Current current = assembly.of(timelines);
        Map<String, Regulation> regulations = new HashMap<>();
        current.rulebook()
                .versions()
                .forEach(version -> regulations.put(version.regulation().id(), version.regulation()));
        Map<String, String> first = new HashMap<>();
        for (String id : Assembly.inOrder(timelines)) {
            Assembly.bound(timelines, id).forEach((seat, unit) -> {
                boolean owns = first.putIfAbsent(seat, id) == null;
                Station station = current.station(id, seat);
                boolean own = !station.key().equals(seat);
                if (own || owns && id.equals(adopted)) {
                    String name = name(regulations.get(id), seat, own);
                    declare.declare(station.key(), name, units.byPath(unit).map(there -> there.path()));
                }
            });
        }
    }

    /** Two that are called alike are told apart by their regulation. */
    private static String name(@org.jspecify.annotations.Nullable Regulation regulation, String seat, boolean own) {
        if (regulation == null) {
            return seat;
        }
        String name = Optional.ofNullable(regulation.seats().get(seat)).orElse(seat);
        return own ? name + "（《" + regulation.title() + "》）" : name;
    }
}
