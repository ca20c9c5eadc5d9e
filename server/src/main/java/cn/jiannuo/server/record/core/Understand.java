package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Read;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Understands what was typed, by the reader that also reads tables of events; people are found by code or by name. */
@Component
class Understand {
    private final Named named;

    Understand(Named named) {
        this.named = named;
    }

    /** How strictly a text that names a person or a seat is taken. */
    enum Names {
        /** It must name one. */
        MUST,
        /** It may be words, as other systems send them; whom the event is about must be known all the same. */
        MAY
    }

    /**
     * @param typed texts by field or its heading; {@code kind} and {@code date} among them
     * @param required fields that must be filled, besides these two
     * @param seats names by seat id, for fields that name a seat
     * @param silent fields no search may find it by
     */
    @Transactional(readOnly = true)
    public Stated understand(
            Shape shape,
            Map<String, String> typed,
            Collection<String> required,
            Map<String, String> seats,
            Names names,
            Collection<String> silent) {
        Map<String, String> texts = canonical(shape, typed);
        Named.Way way = new Named.Way(seats, names == Names.MUST);
        List<String> must = new ArrayList<>(List.of("kind", "date"));
        must.addAll(required);
        List<DataProblem> problems = new ArrayList<>();
        missing(shape, texts, must, problems);
        Read<Entity> read = EntityText.parse(shape, texts, List.of(), shape.name());
        problems.addAll(read.errors());
        read.notices().stream().filter(n -> n.kind() == Kind.COLUMN_UNKNOWN).forEach(problems::add);
        // whoever typed one date wrong hears of the unknown name at once, not at the second try
        Read<Entity> readable =
                read.isGood() ? read : EntityText.parse(shape, without(texts, read), List.of(), shape.name());
        if (readable.value() != null && readable.isGood()) {
            problems.addAll(named.resolve(readable.get(), way));
            order(readable.get(), problems);
        }
        return problems.isEmpty()
                ? new Stated.Good(EntityText.texts(read.get()), words(read.get(), way, silent))
                : new Stated.Bad(problems);
    }

    private static Map<String, String> without(Map<String, String> texts, Read<Entity> read) {
        Map<String, String> rest = new TreeMap<>(texts);
        read.errors().forEach(problem -> rest.remove(problem.column()));
        return rest;
    }

    /** Filled texts by the names of fields, whichever of their headings they came under. */
    private static Map<String, String> canonical(Shape shape, Map<String, String> typed) {
        Map<String, String> texts = new TreeMap<>();
        typed.forEach((heading, text) -> {
            String name = shape.fields().stream()
                    .filter(f -> f.name().equals(heading)
                            || f.label().equals(heading)
                            || f.headers().contains(heading))
                    .map(Field::name)
                    .findFirst()
                    .orElse(heading);
            if (!text.isBlank()) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static void missing(
            Shape shape, Map<String, String> texts, List<String> required, List<DataProblem> problems) {
        for (String name : required) {
            if (!texts.containsKey(name)) {
                String label = shape.field(shape.slot(name)).label();
                problems.add(new DataProblem(shape.name(), 1, name, "", Kind.VALUE_MISSING, List.of(label)));
            }
        }
    }

    private static void order(Entity entity, List<DataProblem> problems) {
        LocalDate first = entity.day("date");
        LocalDate last = entity.day("until");
        if (first != null && last != null && last.isBefore(first)) {
            problems.add(new DataProblem(
                    "", 1, "until", last.toString(), Kind.DAYS_BACKWARDS, List.of("日期", first.toString())));
        }
    }

    /** Names instead of codes, labels instead of words: as people look for it. */
    private String words(Entity entity, Named.Way way, Collection<String> silent) {
        StringBuilder words = new StringBuilder();
        Shape shape = entity.shape();
        for (int slot = 0; slot < shape.fields().size(); slot++) {
            Field field = shape.field(slot);
            if (silent.contains(field.name())) {
                continue;
            }
            if (entity.object(slot) instanceof Entity[] items) {
                for (Entity item : items) {
                    words.append(words(item, way, List.of()));
                }
            } else if (!field.name().equals("kind")) {
                words.append(word(entity, field, slot, way));
            }
        }
        return words.toString();
    }

    private String word(Entity entity, Field field, int slot, Named.Way way) {
        Object held = entity.object(slot);
        long number = entity.number(slot);
        @Nullable
        String word = switch (field.type()) {
            case Type.OneOf one ->
                number >= 0 ? one.choice().options().get((int) number).label() : null;
            case Type.Simple.DATE, Type.Simple.BOOL -> null;
            default -> held instanceof String text ? named.name(field, text, way) : null;
        };
        return word == null ? "" : word + " ";
    }
}
