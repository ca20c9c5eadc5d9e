package cn.jiannuo.rulebook.text;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one family, derived from the names of types and constants, so that a new kind of refusal has a key without a table
 * in between: {@code NOT_A_DATE} of the family {@code data} is {@code data.not-a-date}, a record {@code NotYetTurn} of
 * {@code refusal} is {@code refusal.not-yet-turn}.
 *
 * @param name what stands before the dot
 */
public record Family(String name) {

    /** The key of a constant. */
    public String key(Enum<?> constant) {
        return name + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of a type. */
    public String key(Class<?> type) {
        String dashed = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
        return name + "." + dashed.toLowerCase(Locale.ROOT);
    }

    /**
     * The message of a record: its components in their order; null is empty, records and constants among them are messages of
     * this family.
     *
     * @param record an {@link Object}, because what is worded is a sealed interface of records
     * @throws IllegalArgumentException when it is no record, or not a public one
     */
    public Message message(Object record) {
        if (!record.getClass().isRecord()) {
            throw new IllegalArgumentException(record.getClass() + " is not a record");
        }
        List<Object> args = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            args.add(worded(read(record, component)));
        }
        return new Message(key(record.getClass()), args);
    }

    private static @Nullable Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(record.getClass() + " cannot be worded", e);
        }
    }

    private Object worded(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Record record -> message(record);
            case Enum<?> constant -> Message.of(key(constant));
            default -> value;
        };
    }
}
