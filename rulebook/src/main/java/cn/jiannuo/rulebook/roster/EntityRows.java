package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Field.Absence;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the columns of one shape from row after row. */
final class EntityRows {
    private final Shape shape;
    private final Problems problems;
    private final List<Column> columns;
    private final FieldReader[] readers;
    private final Set<String> required;
    private final BitSet unasked = new BitSet();
    private boolean fillsEmpty = true;

    /**
     * @param columns of this shape only
     * @param special readers by field name for fields that the type alone does not tell how to read
     * @param required names of fields whose cells must be filled
     */
    EntityRows(
            Shape shape,
            List<Column> columns,
            Map<String, FieldReader> special,
            Collection<String> required,
            Problems problems) {
        this.shape = shape;
        this.problems = problems;
        this.columns = columns;
        this.required = new HashSet<>(required);
        this.readers = new FieldReader[columns.size()];
        FieldReaders usual = new FieldReaders(problems);
        for (int i = 0; i < readers.length; i++) {
            Field field = columns.get(i).meaning().field();
            FieldReader reader = special.get(field.name());
            readers[i] = reader != null ? reader : usual.of(field);
        }
    }

    /** Treats fields without a column like empty cells: those that mean "none" when empty are none, not unknown. */
    EntityRows fillingAbsent() {
        unasked.set(0, shape.fields().size());
        columns.forEach(column -> unasked.clear(column.meaning().slot()));
        return this;
    }

    /** Leaves empty cells missing even where they would mean "none": the rest of the table may say it. */
    EntityRows leavingEmpty() {
        fillsEmpty = false;
        return this;
    }

    Entity read(Row row) {
        Entity entity = new Entity(shape);
        for (int i = 0; i < readers.length; i++) {
            Column column = columns.get(i);
            int slot = column.meaning().slot();
            String text = Spelling.trim(row.cell(column.index()));
            if (!text.isEmpty()) {
                readers[i].read(text, column.heading(), entity, slot);
            } else if (required.contains(shape.field(slot).name())) {
                problems.add(
                        Kind.VALUE_MISSING,
                        column.heading(),
                        "",
                        shape.field(slot).label());
            } else if (fillsEmpty) {
                Absent.fill(shape.field(slot), entity, slot);
            }
        }
        for (int slot = unasked.nextSetBit(0); slot >= 0; slot = unasked.nextSetBit(slot + 1)) {
            Absent.fill(shape.field(slot), entity, slot);
        }
        return entity;
    }

    /** Whether two days stand in order where both are known; otherwise reports it at the later one. */
    void checkOrder(Entity entity, String earlier, String later) {
        int from = shape.slot(earlier);
        int to = shape.slot(later);
        if (from >= 0
                && to >= 0
                && entity.number(from) != Entity.MISSING
                && entity.number(to) != Entity.MISSING
                && entity.number(to) < entity.number(from)) {
            problems.add(
                    Kind.DAYS_BACKWARDS,
                    heading(to),
                    CellWriter.cell(entity, to),
                    heading(from),
                    CellWriter.cell(entity, from));
        }
    }

    /** The heading as written over a field, or its name when the table has no such column. */
    String heading(int slot) {
        for (Column column : columns) {
            if (column.meaning().slot() == slot) {
                return column.heading();
            }
        }
        return shape.field(slot).name();
    }

    /** The fields something is said about: those with a column, and those that are none without one. */
    List<String> fields() {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.meaning().field().name()));
        unasked.stream()
                .mapToObj(shape::field)
                .filter(field -> field.absence() == Absence.NONE)
                .forEach(field -> names.add(field.name()));
        return names;
    }
}
