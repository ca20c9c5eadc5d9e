package cn.jiannuo.server.gathering.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.organization.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Minutes while they are typed: as they were sent, with what became of the last button. */
final class MinutesSheet {
    private static final int ROWS = 200;

    final String token;
    final Map<String, String> texts = new HashMap<>();
    final Set<String> people = new LinkedHashSet<>();
    final List<Row> rows = new ArrayList<>();
    final Map<String, List<Person>> choices = new LinkedHashMap<>();
    final List<String> strangers = new ArrayList<>();
    final Map<String, String> errors = new TreeMap<>();
    String find;

    /** One thing said, as it was typed. */
    record Row(String words, String author, String handler, String error) {
        boolean isBlank() {
            return words.isBlank() && author.isBlank() && handler.isBlank();
        }
    }

    MinutesSheet(Kind kind, Map<String, List<String>> form) {
        this.token = first(form, "token");
        this.find = first(form, "find").strip();
        for (Field field : kind.others()) {
            texts.put(field.name(), joined(field, first(form, "f." + field.name())));
        }
        kind.guests().ifPresent(field -> texts.put(field.name(), joined(field, first(form, "f." + field.name()))));
        texts.put("date", first(form, "f.date").strip());
        people.addAll(form.getOrDefault("person", List.of()));
        List<String> words = form.getOrDefault("words", List.of());
        for (int i = 0; i < Math.min(ROWS, words.size()); i++) {
            Row row = new Row(words.get(i).strip(), at(form, "author", i), at(form, "handler", i), "");
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
    }

    private static String first(Map<String, List<String>> form, String name) {
        List<String> sent = form.getOrDefault(name, List.of());
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    private static String at(Map<String, List<String>> form, String name, int place) {
        List<String> sent = form.getOrDefault(name, List.of());
        return place < sent.size() ? sent.get(place).strip() : "";
    }

    /** Several names on lines, or parted as one parts names, are the items of one cell. */
    private static String joined(Field field, String text) {
        return field.type() == Type.TEXTS
                ? String.join(";", text.strip().split("[\\s]*[;；\\r\\n、，,]+[\\s]*"))
                : text.strip();
    }

    /** People by what was typed: who is certain joins, of several one chooses, and who is in no roster is asked about. */
    void add(FindPeople finder) {
        for (String name : find.split("[、，,;；\\r\\n]+|\\s+(?![A-Za-z]*[0-9])")) {
            String typed = name.strip();
            if (typed.isEmpty()) {
                continue;
            }
            List<Person> meant = finder.meant(typed);
            if (finder.one(typed).isPresent()) {
                people.add(finder.one(typed).get().code());
            } else if (meant.isEmpty()) {
                strangers.add(typed);
            } else {
                choices.put(typed, meant);
            }
        }
        find = String.join("、", strangers);
    }

    /** Those who are in no roster come as guests. */
    void guests(Kind kind) {
        kind.guests().ifPresent(field -> {
            String before = texts.getOrDefault(field.name(), "");
            String more = find.replaceAll("[、，,；;\\s]+", ";");
            texts.put(field.name(), before.isBlank() ? more : before + ";" + more);
            find = "";
        });
    }

    /** As the ledger takes it; lists in one cell, as tables write them. */
    Map<String, String> cells(Kind kind) {
        Map<String, String> cells = new HashMap<>();
        texts.forEach((name, text) -> {
            if (!text.isBlank()) {
                cells.put(name, text);
            }
        });
        kind.people()
                .filter(field -> !people.isEmpty())
                .ifPresent(field -> cells.put(field.name(), String.join(";", people)));
        List<String> items = rows.stream().map(row -> item(kind, row)).toList();
        cells.put(kind.said().name(), items.isEmpty() ? "none" : String.join(";", items));
        return cells;
    }

    private static String item(Kind kind, Row row) {
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < kind.item().fields().size(); place++) {
            parts.add(
                    place == kind.words()
                            ? plain(row.words())
                            : place == kind.author() ? row.author() : place == kind.handler() ? row.handler() : "");
        }
        return String.join("@", parts);
    }

    /** The marks that part the items of a list stand for themselves nowhere. */
    static String plain(String text) {
        return text.strip().replaceAll("[;；\\r\\n]+", "，").replaceAll("[@＠]", " ");
    }
}
