package cn.jiannuo.server.voice.web;

import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.voice.affair.Doorway;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The form with which a case is handed in.
 *
 * @param ways what may be handed in at this door
 * @param chosen which of them
 * @param typed by field
 * @param wrong fields that are missing or not understood
 * @param refused why it was not taken, or empty
 * @param token tells one form from another, so that a form sent twice is one case
 * @param desk whether the reader takes such cases, and so writes them down for others
 * @param forOthers whether the reader may hand in for somebody else at all
 */
public record AffairFormPage(
        List<Doorway> ways,
        Doorway chosen,
        Map<String, String> typed,
        Set<String> wrong,
        String refused,
        String token,
        boolean desk,
        boolean forOthers,
        List<Person> colleagues) {

    /** What one writes into. */
    public enum Kind {
        CHOICE,
        YES_NO,
        SEAT,
        PERSON,
        DATE,
        LINE,
        TEXT
    }

    public String key() {
        return "affair." + chosen.door().word();
    }

    public String action() {
        return "/voice/" + chosen.door().word();
    }

    public List<Field> fields() {
        return chosen.fields();
    }

    public Kind kind(Field field) {
        if (field.type() instanceof Type.OneOf) {
            return Kind.CHOICE;
        }
        if (field.type() == Type.BOOL) {
            return Kind.YES_NO;
        }
        if (field.type() == Type.DATE) {
            return Kind.DATE;
        }
        return switch (field.refers()) {
            case SEAT -> Kind.SEAT;
            case PERSON -> Kind.PERSON;
            case UNIT, NOTHING -> field.absence() == Field.Absence.NONE ? Kind.LINE : Kind.TEXT;
        };
    }

    public List<Option> options(Field field) {
        return field.type() instanceof Type.OneOf one ? one.choice().options() : List.of();
    }

    /** What was chosen; where nothing means the first choice, that one, but not at a desk, which knows better. */
    public boolean isChosen(Field field, Option option) {
        String value = value(field.name());
        boolean first = options(field).getFirst().equals(option);
        return value.isEmpty()
                ? first && !desk && !isRequired(field)
                : option.word().equals(value);
    }

    public Map<String, String> seats() {
        return new TreeMap<>(chosen.regulation().seats());
    }

    public boolean isRequired(Field field) {
        return chosen.isRequired(field);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
