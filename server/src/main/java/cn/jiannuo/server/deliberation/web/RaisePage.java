package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.rulebook.fact.Choice.Option;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Refers;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.procedure.Exclusion;
import cn.jiannuo.server.deliberation.core.Hearings.Hearing;
import cn.jiannuo.server.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form with which somebody raises a matter.
 *
 * @param chosen which procedure, or null before one is chosen
 * @param shape of its event
 * @param typed what was typed, by field
 * @param wrong fields whose value is not understood
 * @param token makes a form that is sent twice one event
 */
public record RaisePage(
        List<Hearing> offered,
        @Nullable Hearing chosen,
        @Nullable Shape shape,
        Map<String, String> typed,
        Set<String> wrong,
        String refused,
        String token,
        List<Person> colleagues) {
    private static final Set<String> BUILT_IN = Set.of("kind", "date", "person", "unit", "relation", "detail", "until");

    /** Which fields a reader can tell apart. */
    public enum Kind {
        CHOICE,
        SEAT,
        YES_NO,
        LINE
    }

    public static String key(Hearing hearing) {
        return hearing.regulation().id() + "/" + hearing.rule().id();
    }

    /** Fields the regulation declares for the event. */
    public List<Field> fields() {
        return shape == null
                ? List.of()
                : shape.fields().stream()
                        .filter(field -> !BUILT_IN.contains(field.name()))
                        .filter(field -> !(field.type() instanceof Type.ListOf))
                        .toList();
    }

    /** Whether the event says what it is called, so that no title is asked for besides. */
    public boolean asksTitle() {
        return !aboutPerson()
                && fields().stream().noneMatch(field -> field.name().equals("title"));
    }

    public boolean asksWhy() {
        return fields().stream().noneMatch(field -> field.name().equals("need"));
    }

    /** Whether it concerns somebody, who is named; where that person must keep out of a step it does. */
    public boolean aboutPerson() {
        Hearing hearing = chosen;
        return hearing != null
                && hearing.rule().steps().stream()
                        .flatMap(step -> step.frame().excluded().stream())
                        .anyMatch(excluded -> excluded instanceof Exclusion.WhoIs is
                                && is.tie().equals("the person concerned"));
    }

    public Kind kind(Field field) {
        if (field.type() instanceof Type.OneOf) {
            return Kind.CHOICE;
        }
        if (field.type() == Type.BOOL) {
            return Kind.YES_NO;
        }
        return field.refers() == Refers.SEAT ? Kind.SEAT : Kind.LINE;
    }

    public List<Option> options(Field field) {
        return field.type() instanceof Type.OneOf one ? one.choice().options() : List.of();
    }

    public Map<String, String> seats() {
        return Optional.ofNullable(chosen)
                .map(hearing -> hearing.regulation().seats())
                .orElse(Map.of());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
