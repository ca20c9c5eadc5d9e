package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.organization.core.KeepPerson.Entered;
import cn.jiannuo.server.organization.core.PersonForms.Form;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of one person.
 *
 * @param form as it stands now
 * @param typed what was typed and refused, or null
 * @param wrong what is wrong with it, cell by cell
 * @param changed whether somebody else has changed it meanwhile: then each field says what stands there now
 */
public record PersonPage(Form form, @Nullable Entered typed, List<Problem> wrong, boolean changed) {

    static PersonPage of(Form form) {
        return new PersonPage(form, null, List.of(), false);
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
