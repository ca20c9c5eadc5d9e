package cn.jiannuo.server.gathering.web;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.organization.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Minutes to be typed.
 *
 * @param guests names of those who are in no roster, or empty where the regulation does not ask for them
 * @param colleagues offered while one types
 * @param focus which field the cursor stands in: {@code words}, {@code find}, or empty
 * @param refused why it was not taken, or empty
 * @param keptAt when the draft was kept that is shown, or null
 */
public record MinutesPage(
        Kind kind,
        String token,
        List<Input> inputs,
        List<Person> people,
        Optional<Input> guests,
        String find,
        Map<String, List<Person>> choices,
        List<String> strangers,
        List<Row> rows,
        List<Person> colleagues,
        String focus,
        String refused,
        @Nullable Instant keptAt) {

    /** One thing said. */
    public record Row(String words, String author, String handler, String error) {}

    /**
     * A field of the minutes.
     *
     * @param options to choose from, word and label; none where one types
     * @param sort {@code date}, {@code person}, {@code lines} or {@code text}
     */
    public record Input(
            String name,
            String label,
            boolean required,
            String value,
            String error,
            Map<String, String> options,
            String sort) {}

    static MinutesPage of(
            Kind kind, MinutesSheet sheet, FindPeople finder, String focus, String refused, @Nullable Instant keptAt) {
        List<Row> rows = new ArrayList<>();
        sheet.rows.forEach(
                row -> rows.add(new Row(row.words(), author(row.author(), finder), row.handler(), row.error())));
        rows.add(new Row("", "", "", ""));
        List<Input> inputs = new ArrayList<>(List.of(input(
                kind,
                kind.ledger().rule().shape().field(kind.ledger().rule().shape().slot("date")),
                sheet)));
        kind.others().forEach(field -> inputs.add(input(kind, field, sheet)));
        return new MinutesPage(
                kind,
                sheet.token,
                inputs,
                sheet.people.stream()
                        .flatMap(code -> finder.byCode(code).stream())
                        .toList(),
                kind.guests().map(field -> input(kind, field, sheet)),
                sheet.find,
                sheet.choices,
                sheet.strangers,
                rows,
                finder.offered(),
                focus,
                refused,
                keptAt);
    }

    private static String author(String typed, FindPeople finder) {
        return finder.byCode(typed).isPresent() ? finder.name(typed) + " " + typed : typed;
    }

    private static Input input(Kind kind, Field field, MinutesSheet sheet) {
        Map<String, String> options = new java.util.LinkedHashMap<>();
        if (field.type() instanceof Type.OneOf one) {
            one.choice().options().forEach((Choice.Option option) -> options.put(option.word(), option.label()));
        }
        String sort = field.type() == Type.DATE
                ? "date"
                : field.refers() == Field.Refers.PERSON ? "person" : field.type() == Type.TEXTS ? "lines" : "text";
        return new Input(
                field.name(),
                field.label(),
                field.name().equals("date") || kind.ledger().isRequired(field),
                sheet.texts.getOrDefault(field.name(), ""),
                sheet.errors.getOrDefault(field.name(), ""),
                options,
                sort);
    }

    public Map<String, String> seats() {
        return new TreeMap<>(kind.seats());
    }

    public boolean hasAuthors() {
        return kind.author() >= 0;
    }

    /** How many things are written down so far. */
    public int count() {
        return rows.size() - 1;
    }
}
