package cn.jiannuo.rulebook.examples;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** The Chinese words for what the stories call by its declared name, so that a pack that renames a field renames it here. */
final class Words {
    private final Vocabulary vocabulary;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Shape kind(String kind) {
        Shape shape = vocabulary.events().get(kind);
        if (shape == null) {
            throw new NoSuchElementException("no pack declares " + kind);
        }
        return shape;
    }

    static Field field(Shape shape, String name) {
        int slot = shape.slot(name);
        if (slot < 0) {
            throw new NoSuchElementException(shape.name() + " has no " + name);
        }
        return shape.field(slot);
    }

    /** The heading a pack asks for over a roster's fact: {@code unit.kind} of the unit, others of the person. */
    String rosterHeading(String name) {
        boolean ofUnit = name.startsWith("unit.");
        Field field = ofUnit ? field(vocabulary.unit(), name.substring(5)) : field(vocabulary.person(), name);
        return field.headers().isEmpty() ? field.label() : field.headers().getFirst();
    }

    /** The heading over a field of events: its label, unless a pack gave that of a field all events have to one of its own. */
    String eventHeading(Field field) {
        boolean builtIn = BuiltIn.eventFields().contains(field);
        boolean taken = vocabulary.events().values().stream()
                .flatMap(kind -> kind.fields().stream())
                .anyMatch(other -> !other.equals(field) && other.label().equals(field.label()));
        return builtIn && taken ? field.name() : field.label();
    }

    /** A value as a Chinese office writes it. */
    static String cell(Type type, String value) {
        return switch (type) {
            case Type.OneOf one -> label(one.choice(), value);
            case Type.ListOf list -> items(list.shape(), value);
            case Type.Simple.DATE -> value.length() == 5 ? Happening.YEAR + "-" + value : value;
            case Type.Simple.BOOL -> yesNo(value);
            case Type.Simple simple -> value;
        };
    }

    private static String label(Choice choice, String word) {
        int index = choice.indexOf(word);
        if (index < 0) {
            throw new NoSuchElementException(choice.name() + " has no word " + word);
        }
        return word.charAt(0) > 0x7F ? word : choice.options().get(index).label();
    }

    private static String yesNo(String value) {
        return switch (value) {
            case "yes" -> "是";
            case "no" -> "否";
            default -> throw new NoSuchElementException("neither yes nor no: " + value);
        };
    }

    private static String items(Shape shape, String value) {
        List<String> items = new ArrayList<>();
        for (String item : value.split(";", -1)) {
            String[] parts = item.strip().split("@", -1);
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                cells.add(parts[i].isEmpty() ? "" : cell(shape.field(i).type(), parts[i].strip()));
            }
            items.add(String.join("@", cells));
        }
        return String.join(";", items);
    }
}
