package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a list of small entities: items separated by {@code ;}, their fields by {@code @} in declared order; an empty part is
 * not known. Two fields may also be written {@code 2024=优秀}.
 */
final class ItemsReader implements FieldReader {
    private static final Entity[] NONE = {};
    static final String KEYED_BY_YEAR = "appraisal";

    private final Shape shape;
    private final List<FieldReader> readers = new ArrayList<>();
    private final Repeated<Entity[]> known = new Repeated<>();
    private final Problems problems;

    ItemsReader(Shape shape, FieldReaders all, Problems problems) {
        this.shape = shape;
        this.problems = problems;
        shape.fields().forEach(field -> readers.add(all.of(field)));
    }

    /** Whether a list cell says in a word that there is nothing in the list. */
    static boolean saysNone(String text) {
        return text.equals("无") || text.equalsIgnoreCase("none");
    }

    static boolean separates(char c) {
        return c == ';' || c == '；' || c == '\n';
    }

    /** A cell that was read without a problem is not read again: appraisals of thousands of people are the same. */
    @Override
    public void read(String text, String heading, Entity into, int slot) {
        long before = problems.errorCount();
        Entity[] items = known.get(text);
        if (items == null) {
            items = saysNone(text) ? NONE : items(text, heading);
            if (problems.errorCount() == before) {
                known.keep(text, items);
            }
        }
        into.set(slot, items);
    }

    private Entity[] items(String text, String heading) {
        List<Entity> items = new ArrayList<>();
        Map<Long, String> keys = new HashMap<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separates(text.charAt(i))) {
                String item = Spelling.trim(text.substring(from, i));
                if (!item.isEmpty()) {
                    items.add(item(item, heading, keys));
                }
                from = i + 1;
            }
        }
        return items.toArray(NONE);
    }

    private Entity item(String item, String heading, Map<Long, String> keys) {
        Entity entity = new Entity(shape);
        List<String> parts = split(item, '@', '＠');
        if (parts.size() == 1 && readers.size() == 2) {
            parts = split(item, '=', '＝');
        }
        if (parts.size() != readers.size()) {
            problems.add(Kind.ITEM_PARTS, heading, item, pattern());
            return entity;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isEmpty()) {
                Absent.fill(shape.field(i), entity, i);
            } else {
                readers.get(i).read(parts.get(i), heading, entity, i);
            }
        }
        if (shape.name().equals(KEYED_BY_YEAR) && entity.number(0) != Entity.MISSING) {
            String other = keys.putIfAbsent(entity.number(0), item);
            if (other != null) {
                problems.add(Kind.ITEM_TWICE, heading, item, other);
            }
        }
        return entity;
    }

    private String pattern() {
        return String.join("@", shape.fields().stream().map(Field::name).toList());
    }

    private static List<String> split(String item, char mark, char wideMark) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= item.length(); i++) {
            if (i == item.length() || item.charAt(i) == mark || item.charAt(i) == wideMark) {
                parts.add(Spelling.trim(item.substring(from, i)));
                from = i + 1;
            }
        }
        return parts;
    }
}
