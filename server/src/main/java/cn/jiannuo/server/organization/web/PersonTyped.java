package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.KeepPerson.Entered;
import cn.jiannuo.server.organization.core.PersonForms.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What somebody typed into the form of one person: fields, and rows of those with several things in them. */
final class PersonTyped {
    private static final String CELL = "cell.";
    private static final String ROWS = "rows.";
    private static final int MOST_ROWS = 100;

    private final Map<String, String> fields;
    private final RosterVocabulary vocabulary;
    private final Say say;

    PersonTyped(Map<String, String> fields, RosterVocabulary vocabulary, Say say) {
        this.fields = fields;
        this.vocabulary = vocabulary;
        this.say = say;
    }

    String code() {
        return text("code");
    }

    private String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @param now what stands there: a cell that says the same stays written as it was */
    Entered entered(String code, Form now) {
        Map<String, String> cells = new HashMap<>();
        for (String field : fields.keySet()) {
            if (field.startsWith(CELL)) {
                String column = field.substring(CELL.length());
                cells.put(column, say.meant(column, text(field)));
            } else if (field.startsWith(ROWS)) {
                String column = field.substring(ROWS.length());
                vocabulary.type(column).ifPresent(type -> {
                    if (type instanceof Type.ListOf list) {
                        String before = now.cells().getOrDefault(column, "");
                        cells.put(column, new ListCell(list.shape()).cell(rows(column, list.shape()), before));
                    }
                });
            }
        }
        return new Entered(code, text("name"), text("unit"), cells);
    }

    private List<List<String>> rows(String column, Shape shape) {
        String left = text("less");
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count(column); row++) {
            String name = column + "." + row;
            if (!name.equals(left)) {
                rows.add(shape.fields().stream()
                        .map(part -> text("row." + name + "." + part.name()))
                        .toList());
            }
        }
        return rows;
    }

    private int count(String column) {
        String count = text(ROWS + column);
        return count.matches("\\d{1,3}") ? Math.min(Integer.parseInt(count), MOST_ROWS) : 0;
    }

    /** Only another row was asked for, or one less. */
    boolean onlyRows() {
        return fields.containsKey("more") || fields.containsKey("less");
    }

    /** How many rows there should be of a column of which more were asked for. */
    Map<String, Integer> wanted() {
        String more = text("more");
        return more.isEmpty() ? Map.of() : Map.of(more, Math.min(count(more) + 1, MOST_ROWS));
    }
}
