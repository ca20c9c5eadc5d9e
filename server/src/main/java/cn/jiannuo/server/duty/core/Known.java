package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.expression.Said;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.plan.Spoken;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.roster.UnitTree;
import cn.jiannuo.server.record.Happenings.Happening;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people have answered so far, as planning uses it: judgements by occurrence, facts by whom they are about.
 *
 * <p>A fact fills what is not on record; what is on record later, in the roster or a report, goes before it.
 */
final class Known implements Spoken {
    /** Whom a fact is about that no roster has a column for. */
    static final String EVERYBODY = "*";

    private final Map<String, Truth> judged = new HashMap<>();
    private final Map<String, Map<String, String>> facts = new HashMap<>();
    private final Map<String, Read<Entity>> parsed = new HashMap<>();

    /**
     * The last answer to a question.
     *
     * @param fact {@code person.marital}, or empty for a judgement
     */
    record Answered(
            String regulation,
            String rule,
            String occasion,
            String subject,
            String words,
            String fact,
            String about,
            String value) {}

    Known(List<Answered> answers) {
        for (Answered one : answers) {
            if (one.fact().isEmpty()) {
                judged.put(
                        key(one.regulation(), rule(one.rule()), one.occasion(), one.subject(), one.words()),
                        one.value().equals("yes") ? Truth.YES : Truth.NO);
            } else {
                int dot = one.fact().indexOf('.');
                facts.computeIfAbsent(key(one.fact().substring(0, dot), one.about()), k -> new TreeMap<>())
                        .put(one.fact().substring(dot + 1), one.value());
            }
        }
    }

    /** A rule's id without step and question mark. */
    static String rule(String code) {
        int end = code.indexOf('.') >= 0 ? code.indexOf('.') : code.endsWith("?") ? code.length() - 1 : code.length();
        return code.substring(0, end);
    }

    /** An occasion is the event's reference, or that and the number of one of its elements. */
    static String event(String occasion) {
        int slash = occasion.lastIndexOf('/');
        return slash < 0 ? occasion : occasion.substring(0, slash);
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    @Override
    public Said on(String regulation, String rule, String occasion, String subject) {
        return judged.isEmpty()
                ? Said.NOTHING
                : words -> judged.getOrDefault(key(regulation, rule, occasion, subject, words), Truth.UNKNOWN);
    }

    /** The person, with what was answered about him and about everybody. */
    Entity person(Entity person) {
        fill(person, "person", String.valueOf(person.text("code")));
        fill(person, "person", EVERYBODY);
        return person;
    }

    void units(UnitTree units) {
        for (Unit unit : units.all()) {
            fill(unit.entity(), "unit", unit.path());
            fill(unit.entity(), "unit", EVERYBODY);
        }
    }

    Happening event(Happening happening) {
        Map<String, String> more = facts.get(key("event", happening.reference()));
        if (more == null) {
            return happening;
        }
        Map<String, String> cells = new TreeMap<>(more);
        cells.putAll(happening.cells());
        return new Happening(happening.id(), happening.reference(), happening.on(), cells);
    }

    private void fill(Entity entity, String root, String about) {
        facts.getOrDefault(key(root, about), Map.of()).forEach((field, cell) -> {
            Shape shape = entity.shape();
            int slot = shape.slot(field);
            boolean open = slot >= 0
                    && (!entity.has(field)
                            || shape.field(slot).type() instanceof Type.OneOf
                                    && entity.number(slot) == Entity.UNLISTED);
            Read<Entity> read =
                    open ? parsed.computeIfAbsent(key(root, field, cell), k -> read(shape, field, cell)) : null;
            if (read != null && read.isGood()) {
                entity.set(slot, read.get().number(slot)).set(slot, read.get().object(slot));
            }
        });
    }

    /** A cell as a roster would have it. */
    static Read<Entity> read(Shape shape, String field, String cell) {
        return EntityText.parse(shape, Map.of(field, cell), List.of(), shape.name());
    }

    /** The shape of a root's facts; of an event, by its kind. */
    static @org.jspecify.annotations.Nullable Shape shape(Vocabulary vocabulary, String root, String kind) {
        return switch (root) {
            case "person" -> vocabulary.person();
            case "unit" -> vocabulary.unit();
            case "event" -> vocabulary.events().get(kind);
            default -> null;
        };
    }
}
