package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.table.Cells;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A cell of the roster with several things in it, as rows of a form: {@code 嘉奖@2025-03-26;记功@2026-01-09}, {@code 2025=优秀}. */
final class ListCell {
    private final Shape shape;

    ListCell(Shape shape) {
        this.shape = shape;
    }

    /** What stands in the cell, row by row, each with a text for every part; days as date fields have them. */
    List<List<String>> rows(String cell) {
        if (cell.equals("无") || cell.equalsIgnoreCase("none")) {
            return List.of();
        }
        return Arrays.stream(cell.split("[;；\n]"))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(this::row)
                .toList();
    }

    private List<String> row(String item) {
        int wanted = shape.fields().size();
        String[] parts = item.split("[@＠]", wanted);
        if (parts.length == 1 && wanted == 2) {
            parts = item.split("[=＝]", wanted);
        }
        List<String> row = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            row.add(i < parts.length ? part(shape.field(i), parts[i].strip()) : "");
        }
        return row;
    }

    private static String part(Field field, String text) {
        return field.type() == Type.DATE
                ? Cells.dateOrSerial(text).toOptional().map(LocalDate::toString).orElse(text)
                : text;
    }

    /** As the roster writes rows; a row without anything in it is none. */
    String cell(List<List<String>> rows) {
        return rows.stream().map(this::item).filter(item -> !item.isEmpty()).collect(Collectors.joining(";"));
    }

    /** As {@link #cell}, but what says the same as before stays written as it was. */
    String cell(List<List<String>> rows, String before) {
        String cell = cell(rows);
        return rows(cell).equals(rows(before)) ? before : cell;
    }

    String item(List<String> row) {
        List<String> parts = row.stream().map(ListCell::plain).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return "";
        }
        boolean keyed = shape.fields().size() == 2
                && shape.field(0).type() == Type.INT
                && parts.stream().noneMatch(part -> part.isEmpty() || part.matches(".*[=＝].*"));
        return String.join(keyed ? "=" : "@", parts);
    }

    /** The marks that part the things of a cell stand for themselves nowhere. */
    private static String plain(String text) {
        return text.strip()
                .replaceAll("[;；\\r\\n]+", "，")
                .replaceAll("[@＠]", " ")
                .strip();
    }
}
