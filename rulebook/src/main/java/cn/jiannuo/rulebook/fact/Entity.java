package cn.jiannuo.rulebook.fact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, unit, event or list element: the values of a {@link Shape}'s fields.
 *
 * <p>Numbers, days, money, yes/no and choices live in one {@code long[]}, texts and lists in one {@code Object[]}, both
 * indexed by slot, so that compiled conditions read them directly. An entity is filled by its builder's thread and only read
 * afterwards.
 */
public final class Entity {
    /** The value of a number slot nobody filled. */
    public static final long MISSING = Long.MIN_VALUE;
    /** The value of a choice slot whose word is not among the options; its text is in {@link #object(int)}. */
    public static final long UNLISTED = -1;

    private static final Entity[] NONE = {};

    private final Shape shape;
    private final long[] numbers;
    private final @Nullable Object[] objects;

    public Entity(Shape shape) {
        this.shape = shape;
        int size = shape.fields().size();
        this.numbers = new long[size];
        this.objects = new Object[size];
        Arrays.fill(numbers, MISSING);
    }

    public Shape shape() {
        return shape;
    }

    /** The number, 分, epoch day, 0/1 or choice index in a slot, or {@link #MISSING}. */
    public long number(int slot) {
        return numbers[slot];
    }

    /** The text ({@link String}), texts ({@code List<String>}) or list ({@code Entity[]}) in a slot, or null when missing. */
    public @Nullable Object object(int slot) {
        return objects[slot];
    }

    public Entity set(int slot, long number) {
        numbers[slot] = number;
        return this;
    }

    public Entity set(int slot, @Nullable Object object) {
        objects[slot] = object;
        return this;
    }

    public Entity set(String field, long number) {
        return set(slotOf(field), number);
    }

    public Entity set(String field, @Nullable Object object) {
        return set(slotOf(field), object);
    }

    public Entity set(String field, LocalDate day) {
        return set(slotOf(field), day.toEpochDay());
    }

    /** The text of a field, or null when missing. */
    public @Nullable String text(String field) {
        return (String) objects[slotOf(field)];
    }

    /** The day in a field, or null when missing. */
    public @Nullable LocalDate day(String field) {
        long day = numbers[slotOf(field)];
        return day == MISSING ? null : LocalDate.ofEpochDay(day);
    }

    /** The elements of a list field; empty when missing. */
    public Entity[] list(String field) {
        return objects[slotOf(field)] instanceof Entity[] list ? list : NONE;
    }

    /** The texts of a field; empty when missing. */
    @SuppressWarnings("unchecked")
    public List<String> texts(String field) {
        return objects[slotOf(field)] instanceof List<?> list ? (List<String>) list : List.of();
    }

    /** Whether a field is filled. */
    public boolean has(String field) {
        int slot = slotOf(field);
        return numbers[slot] != MISSING || objects[slot] != null;
    }

    private int slotOf(String field) {
        int slot = shape.slot(field);
        if (slot < 0) {
            throw new IllegalArgumentException(shape.name() + " has no field " + field);
        }
        return slot;
    }
}
