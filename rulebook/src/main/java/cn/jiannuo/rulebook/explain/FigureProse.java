package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Words numbers with their units: 5 个工作日, 1,000 元, 三分之二. */
final class FigureProse {
    private final Map<String, Figure> figures;
    private final LocalDate day;

    /** Named figures are said at their value on this day. */
    FigureProse(Map<String, Figure> figures, LocalDate day) {
        this.figures = figures;
        this.day = day;
    }

    Wording value(Value value) {
        return switch (value) {
            case Value.Literal literal ->
                Wording.number(amount(literal.number(), literal.denominator(), literal.unit()));
            case Value.Named named -> named(named.figure());
        };
    }

    /** The value of a figure on the day, marked as that figure's. */
    Wording named(String id) {
        Figure figure = figures.get(id);
        if (figure == null) {
            return Wording.of("（没有定下的数）");
        }
        String text = valueOn(figure, day)
                .map(v -> amount(v.number(), v.denominator(), figure.unit()))
                .orElse("（“" + figure.name() + "”还没有定）");
        return Wording.figure(text, id);
    }

    /** The value in force on a day; before any is in force, the first that will be. */
    static Optional<Figure.Dated> valueOn(Figure figure, LocalDate day) {
        return figure.on(day)
                .or(() -> figure.values().stream()
                        .filter(v -> v.from().isAfter(day))
                        .findFirst());
    }

    /** A number with its unit; money in 分. */
    static String amount(long number, long denominator, String unit) {
        if (unit.equals("CNY")) {
            return Numerals.money(number);
        }
        if (unit.equals("percent")) {
            return number + "%";
        }
        if (unit.equals("fraction") || denominator > 1) {
            return Numerals.fraction(number, denominator);
        }
        String counter = counter(unit);
        return Numerals.grouped(number) + (counter.isEmpty() ? "" : " " + counter);
    }

    /** The word a number stands before: 个工作日, 次, 人. */
    static String counter(String unit) {
        return Figure.spanOf(unit)
                .map(FigureProse::counter)
                .orElseGet(() -> unit.isEmpty() ? "" : Glossary.builtIn().say("unit", unit, "个"));
    }

    private static String counter(Unit unit) {
        return switch (unit) {
            case DAY -> "天";
            case WORKDAY -> "个工作日";
            case WEEK -> "周";
            case MONTH -> "个月";
            case QUARTER -> "个季度";
            case YEAR -> "年";
        };
    }
}
