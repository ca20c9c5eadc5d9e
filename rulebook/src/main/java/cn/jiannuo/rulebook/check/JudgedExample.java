package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.judge.Case;
import cn.jiannuo.rulebook.judge.Judge;
import cn.jiannuo.rulebook.judge.Judgements;
import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.judge.Verdict.Arithmetic;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.table.Cells;
import cn.jiannuo.rulebook.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Runs a case about what is allowed, refused, or asked of somebody. */
final class JudgedExample {
    private final Regulation regulation;

    JudgedExample(Regulation regulation) {
        this.regulation = regulation;
    }

    CaseResult run(Rule rule, Given given, World world) {
        Judgements judgements =
                given.text("answer").map(a -> Judgements.all(a.equals("yes"))).orElse(Judgements.OPEN);
        Optional<LocalDate> today = given.text("today").flatMap(Window::parse).map(Window::from);
        LocalDate day = today.or(() -> Optional.ofNullable(world.event()).map(e -> e.date()))
                .orElse(null);
        if (day == null) {
            return CaseResult.unusable("example.no-day");
        }
        Case matter = new Case(world.person(), world.unit(), world.event(), day, world.history());
        Optional<Verdict> verdict = new Judge(regulation, judgements).judge(rule, matter);
        if (verdict.isEmpty()) {
            return CaseResult.unusable("example.nothing-to-judge");
        }
        String expected = given.text("expect").orElse("");
        String got =
                rule instanceof EligibilityRule ? eligibility(verdict.get(), expected) : claim(verdict.get(), expected);
        List<Message> wrong = expected.equals(got) ? List.of() : List.of(Message.of("example.got", expected, got));
        return new CaseResult(got, wrong, verdict.get().met());
    }

    /** The answer in as much detail as the example asks for. */
    private String claim(Verdict verdict, String expected) {
        return switch (verdict.answer()) {
            case NOT_COVERED -> "not covered";
            case NOTICED -> "noticed";
            case ASK -> asked(verdict);
            case ALLOWED -> "allowed" + (expected.startsWith("allowed ") ? left(verdict) : "");
            case REFUSED -> "refused" + (expected.startsWith("refused over ") ? over(verdict) : "");
        };
    }

    private static String left(Verdict verdict) {
        return verdict.arithmetic().map(a -> " " + number(a.left(), a)).orElse("");
    }

    private static String over(Verdict verdict) {
        return verdict.arithmetic().map(a -> " over " + number(a.excess(), a)).orElse("");
    }

    private static String number(long number, Arithmetic arithmetic) {
        if (!arithmetic.unit().equals("CNY")) {
            return Long.toString(number);
        }
        String yuan = Cells.yuan(number);
        return (yuan.endsWith(".00") ? yuan.substring(0, yuan.length() - 3) : yuan) + " CNY";
    }

    private String asked(Verdict verdict) {
        return verdict.questions().stream()
                .map(q -> "ask " + q.seat().map(Party::text).orElse(regulation.questionsTo()))
                .findFirst()
                .orElse("ask " + regulation.questionsTo());
    }

    private String eligibility(Verdict verdict, String expected) {
        return switch (verdict.answer()) {
            case ALLOWED -> "eligible " + verdict.reason();
            case ASK -> asked(verdict);
            default ->
                "not eligible"
                        + (verdict.reason().isEmpty() || expected.equals("not eligible") ? "" : " " + verdict.reason());
        };
    }
}
