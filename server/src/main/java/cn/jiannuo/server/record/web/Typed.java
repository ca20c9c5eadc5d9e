package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was typed into a form, as the cells of a table: lists in one cell, as tables write them. */
final class Typed {
    /** Rows of a list in a form at most. */
    private static final int ROWS = 200;

    private Typed() {}

    static Map<String, String> texts(List<Field> fields, Map<String, String> form) {
        Map<String, String> texts = new HashMap<>();
        for (Field field : fields) {
            String text = field.type() instanceof Type.ListOf list
                    ? rows(field.name(), list, form)
                    : form.getOrDefault("f." + field.name(), "").strip();
            if (field.type() == Type.TEXTS) {
                text = String.join(
                        ";",
                        text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            }
            if (!text.isEmpty()) {
                texts.put(field.name(), text);
            }
        }
        return texts;
    }

    private static String rows(String name, Type.ListOf list, Map<String, String> form) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            List<String> parts = new ArrayList<>();
            for (Field part : list.shape().fields()) {
                parts.add(plain(form.getOrDefault("f." + name + "." + row + "." + part.name(), "")));
            }
            if (parts.stream().anyMatch(part -> !part.isEmpty())) {
                rows.add(String.join("@", parts));
            }
        }
        return rows.isEmpty() && form.containsKey("f." + name + ".none") ? "none" : String.join(";", rows);
    }

    /** The marks that part the items of a list stand for themselves nowhere. */
    private static String plain(String text) {
        return text.strip().replaceAll("[;；\\r\\n]+", "，").replaceAll("[@＠]", " ");
    }
}
