package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.table.CellText;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 单位树: every unit a roster names and every unit above one. Immutable. */
public final class UnitTree {
    private final List<Unit> units;
    private final Map<String, Unit> byPath;

    UnitTree(List<Unit> units, Map<String, Unit> byPath) {
        this.units = List.copyOf(units);
        this.byPath = byPath;
    }

    /** No unit at all. */
    public static UnitTree none() {
        return new UnitTree(List.of(), Map.of());
    }

    /** A tree of one unit and those above it, of which nothing but path, name and level is known. */
    public static UnitTree of(Entity unit) {
        String path = String.valueOf(unit.text("path"));
        Map<String, Unit> byPath = new LinkedHashMap<>();
        Unit parent = null;
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            Entity entity = new Entity(unit.shape())
                    .set("path", above)
                    .set("name", above.substring(above.lastIndexOf('/') + 1))
                    .set("level", parent == null ? 1 : parent.level() + 1);
            parent = new Unit(above, parent, entity, new BitSet());
            byPath.put(above, parent);
        }
        byPath.put(path, new Unit(path, parent, unit, new BitSet()));
        return new UnitTree(List.copyOf(byPath.values()), byPath);
    }

    /** All units by the code points of their paths: a unit stands before the units below it. */
    public List<Unit> all() {
        return units;
    }

    /** The units that no unit stands above, in order. */
    public List<Unit> top() {
        return units.stream().filter(unit -> unit.parent() == null).toList();
    }

    /** The unit of a path, with either slash and blanks around its parts, or null when the roster has none. */
    public @Nullable Unit find(String path) {
        Unit unit = byPath.get(path);
        return unit != null ? unit : byPath.get(new UnitPaths().canonical(CellText.trim(path)));
    }

    /**
     * The unit of a person of this roster.
     *
     * @throws IllegalArgumentException when the person is of another roster and its unit unknown here
     */
    public Unit unitOf(Entity person) {
        String path = person.text("unit");
        Unit unit = path == null ? null : byPath.get(path);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + path);
        }
        return unit;
    }
}
