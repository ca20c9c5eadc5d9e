package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 单位: a unit that a roster names, or a unit above one. Filled while its tree is built, and only read afterwards. */
public final class Unit {
    private final String path;
    private final @Nullable Unit parent;
    private final int level;
    private final Entity entity;
    private final BitSet own;
    private final List<Unit> children = new ArrayList<>();
    private long headcount;

    Unit(String path, @Nullable Unit parent, Entity entity, BitSet own) {
        this.path = path;
        this.parent = parent;
        this.level = parent == null ? 1 : parent.level + 1;
        this.entity = entity;
        this.own = own;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** From the top, parts separated by {@code /}. */
    public String path() {
        return path;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** 1 for a unit at the top. */
    public int level() {
        return level;
    }

    /** The unit directly above, or null at the top. */
    public @Nullable Unit parent() {
        return parent;
    }

    /** The units directly below, in the order of their paths. */
    public List<Unit> children() {
        return Collections.unmodifiableList(children);
    }

    /** People in it and below. */
    public long headcount() {
        return headcount;
    }

    /** What conditions read of it: path, name, level, headcount, its own facts, and those of the nearest unit above that has one. */
    public Entity entity() {
        return entity;
    }

    /** Whether a fact was stated for this very unit, not inherited. */
    public boolean states(String field) {
        int slot = entity.shape().slot(field);
        return slot >= 0 && own.get(slot);
    }

    /** Whether it is the other unit or below it. */
    public boolean isWithin(Unit other) {
        for (Unit unit = this; unit != null; unit = unit.parent) {
            if (unit == other) {
                return true;
            }
        }
        return false;
    }

    void count(long people) {
        for (Unit unit = this; unit != null; unit = unit.parent) {
            unit.headcount += people;
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
