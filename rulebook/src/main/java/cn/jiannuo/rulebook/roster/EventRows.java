package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.CellText;
import cn.jiannuo.rulebook.table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the rows of an event table and checks each against the roster. */
final class EventRows {
    /** Nearest codes are searched among all people; a table for another roster must not search a million times. */
    private static final int CODES_SEARCHED = 20;

    private final EventKinds kinds;
    private final EventColumns columns;
    private final EventIds ids;
    private final Roster roster;
    private final Problems problems;
    private final boolean absentIsEmpty;
    private final Map<Shape, EntityRows> readers = new HashMap<>();
    private final Map<Shape, List<Column>> foreign = new HashMap<>();
    private int codesSearched;

    EventRows(EventKinds kinds, List<String> header, Roster roster, boolean absentIsEmpty, Problems problems) {
        this.kinds = kinds;
        this.columns = new EventColumns(kinds, header, problems);
        this.ids = new EventIds(problems, columns.idHeading());
        this.roster = roster;
        this.problems = problems;
        this.absentIsEmpty = absentIsEmpty;
    }

    Event read(Row row) {
        problems.at(row.number());
        Shape kind = kind(row);
        EntityRows reader = readers.computeIfAbsent(kind, this::reader);
        Entity event = reader.read(row);
        if (event.has("kind")) {
            event.set("kind", kind.name());
        }
        checkPerson(event, reader);
        checkUnit(event, reader);
        reader.checkOrder(event, "date", "until");
        if (kind != EventColumns.ANY) {
            checkForeign(row, kind);
        }
        String own = columns.idColumn() < 0 ? "" : CellText.trim(row.cell(columns.idColumn()));
        return new Event(ids.of(own, kind.name(), event), row.number(), kind.name(), event);
    }

    private EntityRows reader(Shape kind) {
        Map<String, FieldReader> special = Map.of("person", PersonRows::code, "unit", PersonRows.unitReader(problems));
        EntityRows rows = new EntityRows(kind, columns.of(kind), special, List.of("kind", "date"), problems);
        return absentIsEmpty ? rows.fillingAbsent() : rows;
    }

    /** The kind a row names; {@link EventColumns#ANY} when it names none, so that its other cells are checked all the same. */
    private Shape kind(Row row) {
        for (Column column : columns.of(EventColumns.ANY)) {
            if (column.meaning().field().name().equals("kind")) {
                String text = CellText.trim(row.cell(column.index()));
                Shape kind = kinds.find(text);
                if (kind != null) {
                    return kind;
                }
                if (!text.isEmpty()) {
                    problems.add(Kind.UNKNOWN_KIND, column.heading(), text, () -> kinds.expectation(text));
                }
            }
        }
        return EventColumns.ANY;
    }

    private void checkPerson(Entity event, EntityRows reader) {
        String code = event.text("person");
        if (code != null && !roster.has(code)) {
            String heading = reader.heading(event.shape().slot("person"));
            problems.add(Kind.UNKNOWN_PERSON, heading, code, () -> List.of(nearestCode(code)));
        }
    }

    private String nearestCode(String code) {
        return codesSearched++ < CODES_SEARCHED ? Spelling.nearest(code, roster.codes()) : "";
    }

    private void checkUnit(Entity event, EntityRows reader) {
        String path = event.text("unit");
        if (path != null && roster.units().find(path) == null) {
            String heading = reader.heading(event.shape().slot("unit"));
            problems.add(Kind.UNKNOWN_UNIT, heading, path, () -> List.of(nearestUnit(path)));
        }
    }

    private String nearestUnit(String path) {
        return Spelling.nearest(
                path, roster.units().all().stream().map(Unit::path).toList());
    }

    private void checkForeign(Row row, Shape kind) {
        for (Column column : foreign.computeIfAbsent(kind, columns::foreignTo)) {
            String text = CellText.trim(row.cell(column.index()));
            if (!text.isEmpty()) {
                problems.add(Kind.FIELD_OF_OTHER_KIND, column.heading(), text, () -> others(kind, column));
            }
        }
    }

    private List<String> others(Shape kind, Column column) {
        List<String> names = new ArrayList<>(List.of(kind.name()));
        names.addAll(columns.kindsWith(column.index()));
        return names;
    }
}
