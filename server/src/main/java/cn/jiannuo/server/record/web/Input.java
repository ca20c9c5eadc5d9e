package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A field of a form.
 *
 * @param value as it was typed
 * @param error what is wrong with it, or empty
 * @param rows of a list, as typed, and an empty one to write in
 */
public record Input(
        String name,
        String label,
        Kind kind,
        boolean required,
        boolean sensitive,
        String value,
        String error,
        List<Option> options,
        List<Field> parts,
        List<List<Input>> rows) {

    /** What one writes into. */
    public enum Kind {
        DATE,
        NUMBER,
        MONEY,
        CHOICE,
        SELECT,
        PERSON,
        TEXT,
        TEXTS,
        ROWS
    }

    public record Option(String word, String label) {}

    /** Choices of so many words stand open; of more, in a list to pull down. */
    private static final int OPEN = 6;

    private static final int LEAST_ROWS = 2;

    /**
     * What forms need to know of the organisation.
     *
     * @param person how somebody is named, by code; what is no code stays as it was typed
     */
    record Around(List<Option> units, Map<String, String> seats, List<Option> yesNo, UnaryOperator<String> person) {}

    static Input of(Field field, boolean required, boolean sensitive, String value, String error, Around around) {
        List<List<Input>> rows = List.of();
        List<Field> parts = List.of();
        if (field.type() instanceof Type.ListOf list) {
            parts = list.shape().fields();
            rows = rows(field.name(), parts, value, around);
        }
        List<Option> options = options(field, around);
        Kind kind = kind(field, options);
        return new Input(
                field.name(),
                field.label(),
                kind,
                required,
                sensitive,
                shown(kind, value, around),
                error,
                options,
                parts,
                rows);
    }

    private static String shown(Kind kind, String value, Around around) {
        return kind == Kind.PERSON && !value.isEmpty() ? around.person().apply(value) : value;
    }

    private static Kind kind(Field field, List<Option> options) {
        if (field.type() instanceof Type.ListOf) {
            return Kind.ROWS;
        }
        if (!options.isEmpty()) {
            boolean open = field.type() instanceof Type.OneOf || field.type() == Type.BOOL;
            return open && options.size() <= OPEN ? Kind.CHOICE : Kind.SELECT;
        }
        if (field.name().equals("person") || field.refers() == Field.Refers.PERSON) {
            return Kind.PERSON;
        }
        return switch ((Type.Simple) field.type()) {
            case DATE -> Kind.DATE;
            case INT -> Kind.NUMBER;
            case MONEY -> Kind.MONEY;
            case TEXTS -> Kind.TEXTS;
            case BOOL, TEXT -> Kind.TEXT;
        };
    }

    private static List<Option> options(Field field, Around around) {
        if (field.type() instanceof Type.OneOf one) {
            return one.choice().options().stream().map(Input::option).toList();
        }
        if (field.type() == Type.BOOL) {
            return around.yesNo();
        }
        if (field.name().equals("unit") || field.refers() == Field.Refers.UNIT) {
            return around.units();
        }
        return field.refers() == Field.Refers.SEAT
                ? around.seats().entrySet().stream()
                        .map(s -> new Option(s.getKey(), s.getValue()))
                        .toList()
                : List.of();
    }

    private static Option option(Choice.Option option) {
        return new Option(option.word(), option.label());
    }

    private static List<List<Input>> rows(String name, List<Field> parts, String value, Around around) {
        List<List<String>> typed = new ArrayList<>(Look.items(value));
        do {
            typed.add(List.of());
        } while (typed.size() < LEAST_ROWS);
        List<List<Input>> rows = new ArrayList<>();
        for (int row = 0; row < typed.size(); row++) {
            List<Input> inputs = new ArrayList<>();
            for (int part = 0; part < parts.size(); part++) {
                Field field = parts.get(part);
                String cell = part < typed.get(row).size() ? typed.get(row).get(part) : "";
                List<Option> options = options(field, around);
                Kind kind = kind(field, options) == Kind.CHOICE ? Kind.SELECT : kind(field, options);
                inputs.add(new Input(
                        name + "." + row + "." + field.name(),
                        field.label(),
                        kind,
                        false,
                        false,
                        shown(kind, cell, around),
                        "",
                        options,
                        List.of(),
                        List.of()));
            }
            rows.add(inputs);
        }
        return rows;
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /** One text on each line. */
    public String lines() {
        return value.equals("none") ? "" : value.replace(';', '\n');
    }

    static boolean isRequired(Ledger ledger, Field field) {
        return ledger.isRequired(field) && field.absence() != Field.Absence.NONE;
    }
}
