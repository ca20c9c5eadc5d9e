package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The headings under which fields may stand, folded by {@link Spelling}.
 *
 * <p>Names bind before labels and declared headings; a unit's bare field name binds last, so that a person's own
 * {@code kind} is never taken by the unit's.
 */
final class Headings {
    private final List<Map<String, Set<Meaning>>> tiers = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    private final Set<String> words = new LinkedHashSet<>();

    /** Fields of the table's own subject, from a slot on. */
    Headings own(Shape shape, String prefix, int from) {
        for (int slot = from; slot < shape.fields().size(); slot++) {
            add(0, shape.field(slot).name(), shape, slot);
            describe(shape, prefix, slot);
        }
        return this;
    }

    /** Fields that the table's subject carries for something else, such as a person's row for the unit. */
    Headings carried(Shape shape, String prefix, int from) {
        for (int slot = from; slot < shape.fields().size(); slot++) {
            describe(shape, prefix, slot);
            add(0, prefix + "_" + shape.field(slot).name(), shape, slot);
            add(2, shape.field(slot).name(), shape, slot);
        }
        return this;
    }

    private void describe(Shape shape, String prefix, int slot) {
        Field field = shape.field(slot);
        add(0, prefix + "." + field.name(), shape, slot);
        add(1, field.label(), shape, slot);
        field.headers().forEach(heading -> add(1, heading, shape, slot));
    }

    private void add(int tier, String word, Shape shape, int slot) {
        String folded = Spelling.fold(word);
        if (!folded.isEmpty()) {
            tiers.get(tier).computeIfAbsent(folded, w -> new LinkedHashSet<>()).add(new Meaning(shape, slot));
            words.add(word);
        }
    }

    /** What a heading may mean: nothing, one field, or several that claim it. */
    List<Meaning> meanings(String heading) {
        String folded = Spelling.fold(heading);
        for (Map<String, Set<Meaning>> tier : tiers) {
            Set<Meaning> found = tier.get(folded);
            if (found != null) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** Every known heading, to find the one that was meant. */
    List<String> words() {
        return new ArrayList<>(words);
    }
}
