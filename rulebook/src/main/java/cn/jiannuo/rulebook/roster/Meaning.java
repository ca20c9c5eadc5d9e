package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;

/** What a heading stands for: a field of a person, unit or event. */
record Meaning(Shape shape, int slot) {
    Field field() {
        return shape.field(slot);
    }

    /** Such as {@code person.grade}. */
    String fullName() {
        return shape.name() + "." + field().name();
    }
}
