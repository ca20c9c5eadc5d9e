package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Value;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** How pressing a procedure is: the days it gives those who do it. What the person served is given does not count. */
final class Pace {
    private Pace() {}

    /** Days, about; a workday counts as seven fifths. */
    static int of(Regulation regulation, ProcedureRule procedure, LocalDate on) {
        return (int) Math.round(procedure.steps().stream()
                .filter(Pace::isWork)
                .flatMap(step -> step.due().stream())
                .mapToDouble(phrase -> days(regulation, phrase, on))
                .sum());
    }

    private static boolean isWork(StepRule step) {
        return step.choices().stream()
                .noneMatch(choice -> choice.by().stream().anyMatch(Party.Subject.class::isInstance));
    }

    private static double days(Regulation regulation, DayPhrase phrase, LocalDate on) {
        return switch (phrase.steps()) {
            case null -> 0;
            case Value.Literal literal ->
                literal.number() * length(Optional.ofNullable(phrase.unit()).orElseGet(() -> unit(literal.unit())));
            case Value.Named named ->
                Optional.ofNullable(regulation.figures().get(named.figure()))
                        .flatMap(figure -> figure.on(on).map(value -> value.number() * length(span(figure))))
                        .orElse(0.0);
        };
    }

    private static Unit span(Figure figure) {
        return figure.span().orElse(Unit.DAY);
    }

    private static Unit unit(String word) {
        return Unit.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static double length(Unit unit) {
        return switch (unit) {
            case DAY -> 1;
            case WORKDAY -> 7.0 / 5;
            case WEEK -> 7;
            case MONTH -> 30;
            case QUARTER -> 91;
            case YEAR -> 365;
        };
    }
}
