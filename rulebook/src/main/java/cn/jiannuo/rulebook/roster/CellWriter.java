package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Absence;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.table.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values as cells that are read back the same: canonical words, ISO dates, yuan with two decimals. */
final class CellWriter {
    private CellWriter() {}

    /** The cell of a slot; empty when the value is missing. */
    static String cell(Entity entity, int slot) {
        Field field = entity.shape().field(slot);
        return field.type().isNumber() ? number(field, entity, slot) : object(field, entity.object(slot));
    }

    private static String number(Field field, Entity entity, int slot) {
        long number = entity.number(slot);
        if (number == Entity.MISSING) {
            return "";
        }
        return switch (field.type()) {
            case Type.OneOf one -> word(one.choice(), number, entity.object(slot));
            case Type.Simple.BOOL -> number == 0 ? "no" : "yes";
            case Type.Simple.DATE -> LocalDate.ofEpochDay(number).toString();
            case Type.Simple.MONEY -> Cells.yuan(number);
            default -> Long.toString(number);
        };
    }

    private static String word(Choice choice, long index, @Nullable Object unlisted) {
        if (index == Entity.UNLISTED) {
            return unlisted instanceof String text ? text : "";
        }
        String word = choice.options().get((int) index).word();
        boolean needsLabel = word.isEmpty() && index > 0;
        return needsLabel ? choice.options().get((int) index).label() : word;
    }

    private static String object(Field field, @Nullable Object value) {
        List<String> parts = new ArrayList<>();
        switch (value) {
            case null -> {
                return "";
            }
            case Entity[] items -> {
                for (Entity item : items) {
                    parts.add(item(item));
                }
            }
            case List<?> texts -> texts.forEach(text -> parts.add(String.valueOf(text)));
            default -> {
                return value.toString();
            }
        }
        boolean mustSay = parts.isEmpty() && field.absence() != Absence.NONE;
        return mustSay ? "none" : String.join(";", parts);
    }

    private static String item(Entity item) {
        Shape shape = item.shape();
        List<String> parts = new ArrayList<>();
        for (int slot = 0; slot < shape.fields().size(); slot++) {
            parts.add(cell(item, slot));
        }
        boolean keyed = shape.name().equals(ItemsReader.KEYED_BY_YEAR)
                && parts.stream().noneMatch(part -> part.indexOf('=') >= 0 || part.indexOf('＝') >= 0);
        return String.join(keyed ? "=" : "@", parts);
    }
}
