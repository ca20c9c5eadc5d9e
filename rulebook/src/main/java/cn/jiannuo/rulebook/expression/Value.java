package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import org.jspecify.annotations.Nullable;

/**
 * The value of a term.
 *
 * @param number what {@link Entity#number} would hold for the type, else {@link Entity#MISSING}
 * @param object a {@code String}, {@code List<String>} or {@code Entity[]} where the type asks for one; the text of an
 *     unlisted word; else null
 */
public record Value(Type type, long number, @Nullable Object object) {
    /** Whether the value is not known. */
    public boolean missing() {
        return number == Entity.MISSING && object == null;
    }

    /** The value of a field of an entity; missing when the entity is. */
    static Value of(@Nullable Entity entity, int slot, Type type) {
        if (entity == null) {
            return new Value(type, Entity.MISSING, null);
        }
        long number = type.isNumber() ? entity.number(slot) : Entity.MISSING;
        boolean hasObject = !type.isNumber() || number == Entity.UNLISTED && type instanceof Type.OneOf;
        return new Value(type, number, hasObject ? entity.object(slot) : null);
    }
}
