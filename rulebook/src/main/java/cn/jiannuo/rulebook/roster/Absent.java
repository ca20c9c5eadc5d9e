package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Absence;
import cn.jiannuo.rulebook.fact.Type;
import java.util.List;

/** What an empty cell means: nothing known, unless the field says that it means none. */
final class Absent {
    private static final Entity[] NO_ITEMS = {};

    private Absent() {}

    static void fill(Field field, Entity into, int slot) {
        if (field.absence() != Absence.NONE) {
            return;
        }
        switch (field.type()) {
            case Type.OneOf one -> into.set(slot, 0);
            case Type.ListOf list -> into.set(slot, NO_ITEMS);
            case Type.Simple simple -> {
                switch (simple) {
                    case BOOL, INT, MONEY -> into.set(slot, 0);
                    case TEXTS -> into.set(slot, List.of());
                    case TEXT -> into.set(slot, "");
                    case DATE -> {
                        // There is no day that means "no day": it stays missing.
                    }
                }
            }
        }
    }
}
