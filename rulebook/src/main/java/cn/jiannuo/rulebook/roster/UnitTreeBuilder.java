package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers units, their people and their facts row by row, then builds the tree. */
final class UnitTreeBuilder {
    /** Slots from here on hold facts that packs declare; those before are worked out. */
    static final int FIRST_FACT = BuiltIn.unit().fields().size();

    private final Shape shape;
    private final Map<String, Draft> drafts = new HashMap<>();

    UnitTreeBuilder(Shape shape) {
        this.shape = shape;
    }

    /** The unit of a canonical path; it and those above it appear by being named. */
    Draft at(String path, long row) {
        Draft draft = drafts.get(path);
        if (draft == null) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                drafts.computeIfAbsent(path.substring(0, slash), above -> new Draft(above, row));
            }
            draft = drafts.computeIfAbsent(path, own -> new Draft(own, row));
        }
        return draft;
    }

    /** Units whose paths differ only by what people do not see, each with the one before it. */
    Map<Draft, String> alike() {
        Map<String, String> seen = new HashMap<>();
        Map<Draft, String> alike = new LinkedHashMap<>();
        for (Draft draft : inOrder()) {
            String other = seen.putIfAbsent(Spelling.fold(draft.path), draft.path);
            if (other != null) {
                alike.put(draft, other);
            }
        }
        return alike;
    }

    private List<Draft> inOrder() {
        return drafts.values().stream()
                .sorted(Comparator.comparing(Draft::path, UnitPaths.ORDER))
                .toList();
    }

    /**
     * Builds the tree.
     *
     * @param columns slots of the unit facts that the table asks for: one that is stated nowhere is then none rather than
     *     unknown, if its field says so
     */
    UnitTree build(Collection<Integer> columns) {
        List<Unit> units = new ArrayList<>(drafts.size());
        Map<String, Unit> byPath = new HashMap<>(drafts.size() * 2);
        List<Draft> inOrder = inOrder();
        for (Draft draft : inOrder) {
            int slash = draft.path.lastIndexOf('/');
            Unit parent = slash < 0 ? null : byPath.get(draft.path.substring(0, slash));
            Unit unit = unit(draft, parent, columns);
            units.add(unit);
            byPath.put(draft.path, unit);
        }
        for (int i = 0; i < units.size(); i++) {
            units.get(i).count(inOrder.get(i).people);
        }
        for (Unit unit : units) {
            unit.entity().set("headcount", unit.headcount());
        }
        return new UnitTree(units, byPath);
    }

    private Unit unit(Draft draft, @Nullable Unit parent, Collection<Integer> columns) {
        Entity entity = new Entity(shape);
        BitSet own = new BitSet();
        Unit unit = new Unit(draft.path, parent, entity, own);
        entity.set("path", unit.path()).set("name", unit.name()).set("level", unit.level());
        for (int slot = FIRST_FACT; slot < shape.fields().size(); slot++) {
            if (draft.states(slot)) {
                own.set(slot);
                copy(draft.facts(), slot, entity);
            } else if (parent != null) {
                copy(parent.entity(), slot, entity);
            } else if (columns.contains(slot)) {
                Absent.fill(shape.field(slot), entity, slot);
            }
        }
        return unit;
    }

    static void copy(Entity from, int slot, Entity to) {
        to.set(slot, from.number(slot));
        to.set(slot, from.object(slot));
    }

    /** A unit while its rows come in. */
    final class Draft {
        private final String path;
        private final long firstRow;
        private @Nullable Entity facts;
        private long @Nullable [] rows;
        private long people;

        Draft(String path, long firstRow) {
            this.path = path;
            this.firstRow = firstRow;
        }

        long firstRow() {
            return firstRow;
        }

        String path() {
            return path;
        }

        void count() {
            people++;
        }

        boolean states(int slot) {
            return rows != null && rows[slot] > 0;
        }

        /** The row that stated a fact first. */
        long rowOf(int slot) {
            return rows == null ? 0 : rows[slot];
        }

        Entity facts() {
            if (facts == null) {
                facts = new Entity(shape);
            }
            return facts;
        }

        void state(Entity values, int slot, long row) {
            if (rows == null) {
                rows = new long[shape.fields().size()];
            }
            copy(values, slot, facts());
            rows[slot] = row;
        }
    }
}
