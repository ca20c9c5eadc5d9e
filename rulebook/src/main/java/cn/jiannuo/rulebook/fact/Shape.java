package cn.jiannuo.rulebook.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields of a kind of entity (person, unit, an event kind, an honour), each with its slot. Immutable. */
public final class Shape {
    private final String name;
    private final String label;
    private final List<Field> fields;
    private final Map<String, Integer> slots = new HashMap<>();

    public Shape(String name, String label, List<Field> fields) {
        this.name = name;
        this.label = label;
        this.fields = List.copyOf(fields);
        for (int i = 0; i < this.fields.size(); i++) {
            if (slots.put(this.fields.get(i).name(), i) != null) {
                throw new IllegalArgumentException(
                        "field twice: " + this.fields.get(i).name());
            }
        }
    }

    public String name() {
        return name;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    public List<Field> fields() {
        return fields;
    }

    public Field field(int slot) {
        return fields.get(slot);
    }

    /** The slot of a field, or -1. */
    public int slot(String field) {
        return slots.getOrDefault(field, -1);
    }

    /** This shape with more fields behind its own; slots of the present fields stay. */
    public Shape with(List<Field> more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        return new Shape(name, label, all);
    }

    @Override
    public String toString() {
        return name + fields.stream().map(Field::name).toList();
    }
}
