package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.roster.UnitTree;
import java.util.HashMap;
import java.util.Map;

/**
 * Which unit a seat stands for: the one bound by name, or the highest unit of the roster that bears the seat's Chinese name.
 */
public final class SeatBinding {
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> bound;

    /**
     * @param bound unit path by seat id, from whoever adopts the regulation; goes before names. A seat that two regulations
     *     fill differently is written {@code regulation/seat}, which goes before the bare id
     */
    public SeatBinding(UnitTree units, Map<String, String> bound) {
        this.bound = Map.copyOf(bound);
        Map<String, Integer> level = new HashMap<>();
        for (Unit unit : units.all()) {
            Integer known = level.get(unit.name());
            if (known == null || unit.level() < known) {
                level.put(unit.name(), unit.level());
                byName.put(unit.name(), unit.path());
            }
        }
    }

    /**
     * Path of the unit a seat stands for, or empty when the roster has none.
     *
     * @param seat id; with a regulation before it, {@code visits/union}, as that regulation means it
     */
    String unitOf(Regulation regulation, String seat) {
        int other = seat.indexOf('/');
        if (other > 0) {
            return bound.getOrDefault(seat, bound.getOrDefault(seat.substring(other + 1), ""));
        }
        String explicit = bound.getOrDefault(regulation.id() + "/" + seat, bound.get(seat));
        if (explicit != null) {
            return explicit;
        }
        return byName.getOrDefault(regulation.seats().getOrDefault(seat, ""), "");
    }
}
