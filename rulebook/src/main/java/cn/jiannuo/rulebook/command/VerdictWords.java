package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.expression.Explanation.Fact;
import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.judge.Verdict.Arithmetic;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.roster.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words verdicts: the answer first, then the clause, the arithmetic and the facts. */
final class VerdictWords {
    private final Console console;

    VerdictWords(Console console) {
        this.console = console;
    }

    void heading(Event event, @Nullable Entity person) {
        String who = person == null
                ? (event.unit() == null ? console.word("cli.everybody") : event.unit())
                : person.text("code") + " " + person.text("name");
        console.out()
                .println(console.bold(console.word("cli.row", Long.toString(event.row())) + "  " + who + "  "
                        + event.shape().label() + "  " + DutyWords.day(event.date(), console)));
    }

    void heading(Entity person, LocalDate day) {
        console.out()
                .println(console.bold(
                        person.text("code") + " " + person.text("name") + "  " + DutyWords.day(day, console)));
    }

    void verdict(Verdict verdict, Regulation regulation) {
        console.out()
                .println("  " + answer(verdict, regulation) + "  "
                        + verdict.rule().name() + console.word("list.clause") + regulation.citation(verdict.clause()));
        verdict.arithmetic().ifPresent(a -> console.out().println("    " + arithmetic(a)));
        if (!verdict.facts().isEmpty()) {
            String facts = verdict.facts().stream()
                    .map(this::fact)
                    .distinct()
                    .collect(Collectors.joining(console.word("list.clause")));
            console.out().println("    " + console.word("cli.facts", facts));
        }
    }

    private String answer(Verdict verdict, Regulation regulation) {
        String key =
                "cli.answer." + verdict.answer().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String word = console.word(key);
        if (verdict.answer() == Verdict.Answer.ASK) {
            return console.word("cli.answer.ask-whom", questions(verdict.questions(), regulation));
        }
        long excess = verdict.arithmetic().map(Arithmetic::excess).orElse(0L);
        if (verdict.answer() == Verdict.Answer.REFUSED && excess > 0) {
            Arithmetic a = verdict.arithmetic().orElseThrow();
            return console.word(a.atMost() ? "cli.answer.over" : "cli.answer.under", number(excess, a.unit()));
        }
        return verdict.reason().isEmpty() ? word : console.word("cli.answer.because", word, verdict.reason());
    }

    private String questions(List<Question> questions, Regulation regulation) {
        return questions.stream()
                .map(q -> {
                    String seat = q.seat().map(Party::text).orElse(regulation.questionsTo());
                    String name = regulation.seats().getOrDefault(seat, seat);
                    String missing = q.missing().stream()
                            .map(FieldRef::field)
                            .map(f -> f.label())
                            .distinct()
                            .collect(Collectors.joining(console.word("list.comma")));
                    return q.text().isEmpty()
                            ? console.word("cli.question.missing", name, missing)
                            : console.word("cli.question.judge", name, q.text());
                })
                .distinct()
                .collect(Collectors.joining(console.word("list.semicolon")));
    }

    private String arithmetic(Arithmetic a) {
        String cap = a.denominator() == 1 ? number(a.cap(), a.unit()) : a.cap() + "/" + a.denominator();
        return console.word(
                a.atMost() ? "cli.arithmetic.most" : "cli.arithmetic.least",
                cap,
                number(a.before(), a.unit()),
                number(a.asked(), a.unit()),
                number(a.left(), a.unit()));
    }

    private String number(long number, String unit) {
        if (unit.equals("CNY")) {
            return DutyWords.money(number);
        }
        String key = "cli.count." + unit;
        return console.messages().has(key) ? console.word(key, number) : number + " " + unit;
    }

    private String fact(Fact fact) {
        return console.word("cli.fact", fact.field().field().label(), value(fact));
    }

    private String value(Fact fact) {
        var value = fact.value();
        if (value.missing()) {
            return console.word("cli.unknown");
        }
        return switch (value.type()) {
            case Type.OneOf one -> word(one.choice(), value.number(), value.object());
            case Type.ListOf list -> console.word("cli.entries", value.object() instanceof Entity[] e ? e.length : 0);
            case Type.Simple simple ->
                switch (simple) {
                    case BOOL -> console.word(value.number() == 1 ? "cli.yes" : "cli.no");
                    case INT -> Long.toString(value.number());
                    case MONEY -> DutyWords.money(value.number());
                    case DATE -> DutyWords.day(LocalDate.ofEpochDay(value.number()), console);
                    case TEXT -> String.valueOf(value.object());
                    case TEXTS ->
                        value.object() instanceof List<?> texts
                                ? texts.stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(console.word("list.comma")))
                                : "";
                };
        };
    }

    private static String word(Choice choice, long index, @Nullable Object unlisted) {
        if (index < 0) {
            return String.valueOf(unlisted);
        }
        String label = choice.options().get((int) index).label();
        return label.isEmpty() ? choice.options().get((int) index).word() : label;
    }
}
