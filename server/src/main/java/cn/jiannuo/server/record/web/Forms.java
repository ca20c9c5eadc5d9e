package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws forms from the shapes that regulations declare. */
@Component
class Forms {
    /** So many colleagues are offered while one types; of more, one types the code. */
    private static final int OFFERED = 300;

    private final People people;
    private final Units units;

    Forms(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** The fields of a ledger's form: the day, whom it is about, what the clause wants written down. */
    static List<Field> fields(Ledger ledger) {
        List<Field> fields = new ArrayList<>(List.of(builtIn(ledger, "date")));
        if (ledger.about() != About.ORGANISATION) {
            fields.add(builtIn(ledger, ledger.about() == About.PERSON ? "person" : "unit"));
        }
        fields.addAll(ledger.fields());
        return fields;
    }

    private static Field builtIn(Ledger ledger, String name) {
        return ledger.rule().shape().field(ledger.rule().shape().slot(name));
    }

    /** What stands in an empty form: today, and oneself or one's unit where there is no other choice. */
    static Map<String, String> blank(Reach writing, Words words) {
        Map<String, String> texts = new TreeMap<>(Map.of("date", words.today().toString()));
        if (!writing.all() && writing.people().size() == 1) {
            texts.put("person", writing.people().iterator().next());
        }
        if (!writing.all() && writing.units().size() == 1) {
            texts.put("unit", writing.units().iterator().next());
        }
        return texts;
    }

    List<Input> inputs(Ledger ledger, Map<String, String> texts, Map<String, String> errors, Words words) {
        Input.Around around = around(ledger.regulation().seats(), words);
        return fields(ledger).stream()
                .map(field -> {
                    boolean builtIn = !ledger.rule().own().contains(field.name());
                    return Input.of(
                            field,
                            builtIn || Input.isRequired(ledger, field),
                            ledger.isSensitive(field),
                            texts.getOrDefault(field.name(), ""),
                            errors.getOrDefault(field.name(), ""),
                            around);
                })
                .toList();
    }

    Input.Around around(Map<String, String> seats, Words words) {
        List<Input.Option> all = units.all().stream()
                .map(unit -> new Input.Option(unit.path(), "　".repeat(unit.level() - 1) + unit.name()))
                .toList();
        return new Input.Around(
                all,
                new TreeMap<>(seats),
                List.of(
                        new Input.Option("yes", words.say("record.yes")),
                        new Input.Option("no", words.say("record.no"))),
                code -> people.byCode(code).map(people::unmistakable).orElse(code));
    }

    private static List<Input.Option> offered(List<Person> all) {
        Map<String, Long> bearing = all.stream().collect(Collectors.groupingBy(Person::name, Collectors.counting()));
        return all.stream()
                .map(one -> new Input.Option(
                        bearing.getOrDefault(one.name(), 1L) > 1 ? one.name() + " " + one.code() : one.name(),
                        one.code()))
                .toList();
    }

    /** Colleagues to choose from while typing. */
    List<Input.Option> colleagues() {
        return people.count() > OFFERED ? List.of() : offered(people.all());
    }
}
