package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.CellText;
import cn.jiannuo.rulebook.table.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the rows of a roster: a person each, and what the row says of the person's unit. */
final class PersonRows {
    private static final List<String> REQUIRED = List.of("code", "name", "unit");

    private final Shape person;
    private final Problems problems;
    private final EntityRows people;
    private final EntityRows unitFacts;
    private final Set<Integer> unitSlots = new TreeSet<>();
    private final int codeSlot;
    private final int unitSlot;

    PersonRows(Vocabulary vocabulary, List<String> header, boolean absentIsEmpty, Problems problems) {
        this.person = vocabulary.person();
        this.problems = problems;
        this.codeSlot = person.slot("code");
        this.unitSlot = person.slot("unit");
        Headings headings =
                new Headings().own(person, "person", 0).carried(vocabulary.unit(), "unit", UnitTreeBuilder.FIRST_FACT);
        List<Column> columns = Column.of(header, headings, problems);
        Column.require(person, REQUIRED, columns, header, problems);
        Map<String, FieldReader> special = Map.of("code", PersonRows::code, "unit", unitReader(problems));
        EntityRows rows = new EntityRows(person, of(person, columns), special, REQUIRED, problems);
        this.people = absentIsEmpty ? rows.fillingAbsent() : rows;
        this.unitFacts = new EntityRows(vocabulary.unit(), of(vocabulary.unit(), columns), Map.of(), Set.of(), problems)
                .leavingEmpty();
        of(vocabulary.unit(), columns).forEach(c -> unitSlots.add(c.meaning().slot()));
        if (absentIsEmpty) {
            for (int slot = UnitTreeBuilder.FIRST_FACT;
                    slot < vocabulary.unit().fields().size();
                    slot++) {
                unitSlots.add(slot);
            }
        }
    }

    private static List<Column> of(Shape shape, List<Column> columns) {
        return columns.stream().filter(c -> c.meaning().shape() == shape).toList();
    }

    /** Codes are compared by machines: their width is the keyboard's, not the person's. */
    static void code(String text, String heading, Entity into, int slot) {
        into.set(slot, CellText.normalise(text));
    }

    static FieldReader unitReader(Problems problems) {
        UnitPaths paths = new UnitPaths();
        return (text, heading, into, slot) -> {
            String path = paths.canonical(text);
            if (!path.equals(UnitPaths.BROKEN)) {
                into.set(slot, path);
            } else if (UnitPaths.isTooDeep(text)) {
                problems.add(Kind.UNIT_TOO_DEEP, heading, text, Integer.toString(UnitPaths.DEEPEST));
            } else {
                problems.add(Kind.UNIT_PART_EMPTY, heading, text);
            }
        };
    }

    /** The person of a row, checked by itself. */
    Entity person(Row row) {
        problems.at(row.number());
        Entity entity = people.read(row);
        people.checkOrder(entity, "away_from", "away_to");
        people.checkOrder(entity, "birth_date", "joined_on");
        return entity;
    }

    /** Checks a row against the rows above it and notes the person and the unit. */
    void gather(Row row, Entity entity, CodeIndex codes, UnitTreeBuilder units) {
        if (entity.object(codeSlot) instanceof String code) {
            long other = codes.add(code, row.number());
            if (other != 0) {
                problems.add(Kind.CODE_TWICE, people.heading(codeSlot), code, Long.toString(other));
            }
        }
        if (entity.object(unitSlot) instanceof String path) {
            UnitTreeBuilder.Draft unit = units.at(path, row.number());
            unit.count();
            if (!unitSlots.isEmpty()) {
                gatherFacts(row, unit);
            }
        }
    }

    private void gatherFacts(Row row, UnitTreeBuilder.Draft unit) {
        Entity stated = unitFacts.read(row);
        for (int slot : unitSlots) {
            String cell = CellWriter.cell(stated, slot);
            if (cell.isEmpty()) {
                continue;
            }
            if (!unit.states(slot)) {
                unit.state(stated, slot, row.number());
                continue;
            }
            String before = CellWriter.cell(unit.facts(), slot);
            if (!before.equals(cell)) {
                String rowBefore = Long.toString(unit.rowOf(slot));
                problems.add(Kind.UNIT_FACT_CONFLICT, unitFacts.heading(slot), cell, unit.path(), rowBefore, before);
            }
        }
    }

    void reportAlike(UnitTreeBuilder units) {
        units.alike().forEach((unit, other) -> {
            problems.at(unit.firstRow());
            problems.add(Kind.UNIT_ALIKE, people.heading(unitSlot), unit.path(), other);
        });
    }

    /** Fields of people that the table has columns for, by name, then facts of units as {@code unit.kind}. */
    Set<String> columns() {
        Set<String> names = new TreeSet<>(people.fields());
        unitFacts.fields().forEach(name -> names.add("unit." + name));
        return names;
    }

    Set<Integer> unitSlots() {
        return unitSlots;
    }
}
