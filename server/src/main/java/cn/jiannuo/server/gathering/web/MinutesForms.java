package cn.jiannuo.server.gathering.web;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.text.Family;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is wrong with minutes as they were typed, row by row and field by field, in words. */
@Component
class MinutesForms {
    private static final Family DATA = new Family("data");

    private final FindPeople finder;

    MinutesForms(FindPeople finder) {
        this.finder = finder;
    }

    /** Puts codes where names stood, and says beside each row what is missing; whether all rows are good. */
    boolean check(Kind kind, MinutesSheet sheet, Words words) {
        List<MinutesSheet.Row> checked = new ArrayList<>();
        for (MinutesSheet.Row row : sheet.rows) {
            checked.add(checked(kind, row, words));
        }
        sheet.rows.clear();
        sheet.rows.addAll(checked);
        return checked.stream().allMatch(row -> row.error().isEmpty());
    }

    private MinutesSheet.Row checked(Kind kind, MinutesSheet.Row row, Words words) {
        List<String> wrong = new ArrayList<>();
        if (row.words().isBlank()) {
            wrong.add(words.say("gathering.flaw.words"));
        }
        if (!kind.seats().containsKey(row.handler())) {
            wrong.add(words.say("gathering.flaw.handler"));
        }
        Optional<Person> author = finder.one(row.author());
        if (author.isEmpty() && !row.author().isEmpty()) {
            wrong.add(unknown(row.author(), words));
        }
        return new MinutesSheet.Row(
                row.words(), author.map(Person::code).orElse(row.author()), row.handler(), String.join(" ", wrong));
    }

    private String unknown(String typed, Words words) {
        List<Person> meant = finder.meant(typed);
        String names = meant.stream()
                .map(person -> person.name() + " " + person.code())
                .collect(Collectors.joining(words.say("list.comma")));
        return meant.isEmpty()
                ? words.say("gathering.flaw.nobody", typed)
                : words.say("gathering.flaw.several", typed, names);
    }

    /** Why it was not taken; what concerns a field stands beside it. */
    String refused(Kind kind, MinutesSheet sheet, Written written, Words words) {
        return switch (written) {
            case Written.Done done -> "";
            case Written.Known known -> "";
            case Written.NotYours notYours ->
                words.say("gathering.refused.not-yours", kind.ledger().citation());
            case Written.Wrong wrong -> {
                wrong.problems()
                        .forEach(problem -> sheet.errors.merge(
                                problem.column(), sentence(kind, problem, words), (one, other) -> one));
                yield words.say("gathering.refused.wrong", sheet.errors.size());
            }
            case Written.Forbidden forbidden ->
                words.say(
                        "gathering.refused.forbidden",
                        forbidden.ban().citation(),
                        forbidden.ban().name());
            case Written.Unknown unknown -> throw new IllegalStateException("a new entry is not looked for");
            case Written.FillsItself itself -> throw new IllegalStateException("minutes are written by people");
            case Written.Overtaken overtaken -> throw new IllegalStateException("a new entry is not corrected");
            case Written.NoReason none -> throw new IllegalStateException("a new entry has no reason");
            case Written.BadFile file -> throw new IllegalStateException("minutes have no papers");
        };
    }

    private static String sentence(Kind kind, DataProblem problem, Words words) {
        Shape shape = kind.ledger().rule().shape();
        int slot = shape.slot(problem.column());
        String label = slot < 0 ? problem.column() : shape.field(slot).label();
        return switch (problem.kind()) {
            case VALUE_MISSING -> words.say("gathering.flaw.missing", label);
            case DAYS_BACKWARDS -> words.say("gathering.flaw.not-yet", problem.value());
            default -> {
                List<Object> args = new ArrayList<>(List.of(label, problem.value()));
                args.addAll(problem.args());
                yield new Messages(words.locale()).render(new Message(DATA.key(problem.kind()), args));
            }
        };
    }
}
