package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.table.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form of one person: what one writes into, by what the column holds.
 *
 * @param words to choose from, or to be offered
 * @param shape of each row, where the column holds several things
 */
public record PersonField(
        String column,
        Kind kind,
        List<String> words,
        @Nullable Shape shape) {

    /** What one writes into. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** One of the words. */
        CHOICE,
        /** One of the words, or another. */
        OFFERED,
        ROWS
    }

    /** One that holds any text. */
    public static PersonField plain(String column) {
        return new PersonField(column, Kind.TEXT, List.of(), null);
    }

    static PersonField of(String column, Optional<Type> type) {
        return type.map(known -> of(column, known)).orElseGet(() -> plain(column));
    }

    private static PersonField of(String column, Type type) {
        return switch (type) {
            case Type.ListOf list -> new PersonField(column, Kind.ROWS, List.of(), list.shape());
            case Type.OneOf one ->
                new PersonField(column, one.choice().open() ? Kind.OFFERED : Kind.CHOICE, words(one.choice()), null);
            case Type.Simple simple ->
                new PersonField(
                        column,
                        simple == Type.DATE ? Kind.DATE : simple == Type.INT ? Kind.NUMBER : Kind.TEXT,
                        List.of(),
                        null);
        };
    }

    /** Each word once; where the roster's own word is no Chinese, what people write for it. */
    private static List<String> words(Choice choice) {
        return choice.options().stream()
                .flatMap(option -> option.word().chars().allMatch(letter -> letter < 0x80)
                        ? Stream.of(option.label())
                        : Stream.concat(Stream.of(option.word()), option.labels().stream()))
                .distinct()
                .toList();
    }

    /** The words, and what stands in the roster under another name or was typed and refused. */
    public List<String> choices(String value) {
        List<String> choices = new ArrayList<>(words);
        if (!value.isEmpty() && !choices.contains(value)) {
            choices.addFirst(value);
        }
        return choices;
    }

    public boolean isRows() {
        return kind == Kind.ROWS;
    }

    /** A day as a date field has it; anything else, and what is no day, as it is. */
    public String shown(String value) {
        return kind == Kind.DATE
                ? Cells.dateOrSerial(value)
                        .toOptional()
                        .map(LocalDate::toString)
                        .orElse(value)
                : value;
    }

    /** A date field would swallow what is no day. */
    public String inputType(String value) {
        boolean day = value.isEmpty() || Cells.dateOrSerial(value).toOptional().isPresent();
        return kind == Kind.DATE && day ? "date" : "text";
    }

    /** The parts of each row. */
    public List<PersonField> parts() {
        Shape each = shape;
        return each == null
                ? List.of()
                : each.fields().stream()
                        .map(field -> of(field.name(), field.type()))
                        .toList();
    }
}
