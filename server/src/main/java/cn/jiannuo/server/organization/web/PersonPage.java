package cn.jiannuo.server.organization.web;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.server.organization.core.KeepPerson.Entered;
import cn.jiannuo.server.organization.core.PersonForms.Form;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of one person.
 *
 * @param form as it stands now
 * @param typed what was typed and refused, or null
 * @param wrong what is wrong with it, cell by cell
 * @param changed whether somebody else has changed it meanwhile: then each field says what stands there now
 * @param wanted how many rows were asked for, by column
 */
public record PersonPage(
        Form form, @Nullable Entered typed, List<Problem> wrong, boolean changed, Map<String, Integer> wanted) {

    static PersonPage of(Form form) {
        return new PersonPage(form, null, List.of(), false, Map.of());
    }

    /** The rows of a column with several things in it, and an empty one to write in. */
    public List<List<String>> rows(PersonField field) {
        Shape shape = Objects.requireNonNull(field.shape(), field.column());
        List<List<String>> rows = new ArrayList<>(new ListCell(shape).rows(value(field.column())));
        List<String> empty = Collections.nCopies(shape.fields().size(), "");
        do {
            rows.add(empty);
        } while (rows.size() < wanted.getOrDefault(field.column(), 0));
        return rows;
    }

    /** What is wrong with one row: what names it, or a part of it. */
    public List<String> wrong(String heading, PersonField field, List<String> row) {
        String item = new ListCell(Objects.requireNonNull(field.shape(), field.column())).item(row);
        return wrong.stream()
                .filter(problem -> problem.column().equals(heading) && isOf(problem, row, item))
                .map(Problem::sentence)
                .toList();
    }

    /** What is wrong with a column, and with none of the rows that are shown. */
    public List<String> wrongBesideRows(String heading, PersonField field) {
        List<String> said = rows(field).stream()
                .flatMap(row -> wrong(heading, field, row).stream())
                .toList();
        return wrong(heading).stream()
                .filter(sentence -> !said.contains(sentence))
                .toList();
    }

    private static boolean isOf(Problem problem, List<String> row, String item) {
        return !item.isEmpty() && (problem.value().equals(item) || row.contains(problem.value()));
    }

    public boolean isNew() {
        return form.seen().isEmpty();
    }

    /** As typed, or else as it stands. */
    public String value(String column) {
        Entered entered = typed;
        return entered == null ? now(column) : cell(entered, column);
    }

    private static String cell(Entered entered, String column) {
        return switch (column) {
            case "code" -> entered.code();
            case "name" -> entered.name();
            case "unit" -> entered.unit();
            default -> entered.cells().getOrDefault(column, "");
        };
    }

    private String now(String column) {
        return switch (column) {
            case "code" -> form.code();
            case "name" -> form.name();
            case "unit" -> form.unit();
            default -> form.cells().getOrDefault(column, "");
        };
    }

    /** What somebody else has written there meanwhile, where it is other than what was typed. */
    public Optional<String> meanwhile(String column) {
        return changed && !now(column).equals(value(column)) ? Optional.of(now(column)) : Optional.empty();
    }

    /** What is wrong with a column, by the heading under which it was read. */
    public List<String> wrong(String heading) {
        return wrong.stream()
                .filter(problem -> problem.column().equals(heading))
                .map(Problem::sentence)
                .toList();
    }

    /** What is wrong with no field of the form. */
    public List<String> wrongElsewhere(List<String> headings) {
        return wrong.stream()
                .filter(problem -> !headings.contains(problem.column()))
                .map(Problem::sentence)
                .toList();
    }
}
