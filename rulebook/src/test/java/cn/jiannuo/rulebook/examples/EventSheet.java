package cn.jiannuo.rulebook.examples;

import cn.jiannuo.rulebook.fact.BuiltIn;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 事件: one row a happening in the order of days, a column for each declared field that some row fills. */
final class EventSheet {
    private final Words words;

    private EventSheet(Words words) {
        this.words = words;
    }

    static Sheet of(List<Happening> happenings, Words words) {
        EventSheet sheet = new EventSheet(words);
        List<Map<String, String>> rows = happenings.stream()
                .sorted(Comparator.comparing(Happening::date))
                .map(sheet::row)
                .toList();
        List<String> header = sheet.header(rows);
        return new Sheet(header, rows.stream().map(row -> cells(header, row)).toList());
    }

    /** The columns every event has, then the others, the most filled first. */
    private List<String> header(List<Map<String, String>> rows) {
        List<String> header = new ArrayList<>(
                BuiltIn.eventFields().stream().map(words::eventHeading).toList());
        Map<String, Integer> filled = new TreeMap<>();
        rows.forEach(row -> row.keySet().forEach(label -> filled.merge(label, 1, Integer::sum)));
        filled.keySet().removeAll(header);
        filled.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(each -> header.add(each.getKey()));
        return header;
    }

    private Map<String, String> row(Happening happening) {
        Shape kind = words.kind(happening.kind());
        Map<String, String> row = new LinkedHashMap<>();
        row.put(words.eventHeading(Words.field(kind, "kind")), kind.label());
        row.put(words.eventHeading(Words.field(kind, "date")), happening.date().toString());
        happening.fields().forEach((name, value) -> {
            Field field = Words.field(kind, name);
            if (row.put(words.eventHeading(field), Words.cell(field.type(), value)) != null) {
                throw new IllegalStateException(kind.name() + " has two fields " + field.label());
            }
        });
        return row;
    }

    private static List<String> cells(List<String> header, Map<String, String> row) {
        return header.stream().map(label -> row.getOrDefault(label, "")).toList();
    }
}
