package cn.jiannuo.server.record.api;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.text.Family;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.api.ApiProblem.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.JsonNode;

/** JSON as the cells of a table, and what is wrong with them as other systems read it. */
final class Cells {
    private Cells() {}

    /** Lists become one cell, their items as tables write them. */
    static Map<String, String> of(JsonNode object) {
        Map<String, String> cells = new TreeMap<>();
        object.properties().forEach(property -> {
            String cell = cell(property.getValue());
            if (!cell.isBlank()) {
                cells.put(property.getKey(), cell);
            }
        });
        return cells;
    }

    private static String cell(JsonNode node) {
        if (node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.values().forEach(item -> items.add(item(item)));
            return items.isEmpty() ? "none" : String.join(";", items);
        }
        return node.isBoolean() ? (node.asBoolean() ? "yes" : "no") : node.asString();
    }

    /** The parts of an item in the order in which they are sent, which is the order they are declared in. */
    private static String item(JsonNode item) {
        if (!item.isObject()) {
            return plain(item.asString());
        }
        List<String> parts = new ArrayList<>();
        item.values().forEach(part -> parts.add(plain(part.isNull() ? "" : part.asString())));
        return String.join("@", parts);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[;；\\r\\n]+", "，").replaceAll("[@＠]", " ");
    }

    static List<Flaw> flaws(List<DataProblem> problems) {
        Messages messages = new Messages(LocaleContextHolder.getLocale());
        Family data = new Family("data");
        return problems.stream()
                .map(problem -> {
                    List<Object> args = new ArrayList<>(List.of(problem.column(), problem.value()));
                    args.addAll(problem.args());
                    String detail = messages.render(new Message(data.key(problem.kind()), args));
                    return new Flaw(
                            problem.row(),
                            problem.column(),
                            problem.value(),
                            problem.kind().name(),
                            detail);
                })
                .toList();
    }
}
