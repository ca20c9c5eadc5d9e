package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.fact.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes terms as conditions are written, in one way: equal terms give equal text wherever they came from, and reading it
 * gives the same term again.
 */
public final class Source {
    private Source() {}

    /** The text of a term. */
    public static String of(Term term) {
        return switch (term) {
            case Term.Constant constant -> constant(constant);
            case Term.Text text -> quoted(text.value());
            case Term.Today unused -> "today";
            case Term.Figure figure -> "figure(" + quoted(figure.name()) + ")";
            case Term.Access access ->
                access.base().name() + "." + access.field().name();
            case Term.Compare t -> infix(t.left(), t.comparison().symbol(), t.right());
            case Term.Is t -> infix(t.fact(), t.negated() ? "!=" : "==", t.word());
            case Term.Rung t -> part(t.operand()) + " " + t.comparison().symbol() + " " + rung(t);
            case Term.In t -> part(t.needle()) + " in [" + listed(t.members(), ", ") + "]";
            case Term.Contains t -> infix(t.text(), "in", t.texts());
            case Term.And t -> listed(t.terms(), " && ");
            case Term.Or t -> listed(t.terms(), " || ");
            case Term.Not t -> "!" + part(t.term());
            case Term.Choose t -> part(t.condition()) + " ? " + part(t.then()) + " : " + part(t.otherwise());
            case Term.Arithmetic t -> arithmetic(t);
            case Term.DatePart t -> call(t.part().name(), t.date());
            case Term.Between t -> call(t.period().name() + "_between", t.from(), t.to());
            case Term.Quantified t -> loop(t.quantifier().name(), t.element(), t.body());
            case Term.Size t -> call("size", t.list());
            case Term.Count t -> "size(" + loop("filter", t.element(), t.body()) + ")";
            case Term.Has t -> call("has", t.fact());
            case Term.Consecutive t -> call("consecutive", t.list(), t.grade(), t.years());
        };
    }

    private static String constant(Term.Constant constant) {
        if (constant.type() instanceof Type.OneOf type) {
            return quoted(type.choice().options().get((int) constant.number()).word());
        }
        return switch ((Type.Simple) constant.type()) {
            case BOOL -> constant.number() == 1 ? "true" : "false";
            case MONEY -> BigDecimal.valueOf(constant.number(), 2).toPlainString() + " CNY";
            case DATE ->
                "date(" + quoted(LocalDate.ofEpochDay(constant.number()).toString()) + ")";
            default -> String.valueOf(constant.number());
        };
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return "'" + escaped + "'";
    }

    /** With the name of the ladder only where another has the word too. */
    private static String rung(Term.Rung term) {
        String word = term.ladder().rungs().get(term.height());
        boolean elsewhere = term.others().stream().anyMatch(l -> l.height(word) >= 0);
        return elsewhere ? "on(" + quoted(term.ladder().name()) + ", " + quoted(word) + ")" : quoted(word);
    }

    private static String arithmetic(Term.Arithmetic term) {
        String symbol = switch (term.operation()) {
            case ADD -> "+";
            case SUBTRACT -> "-";
            case MULTIPLY -> "*";
        };
        return term.type() == Type.DATE
                ? part(term.left()) + " " + symbol + " days(" + of(term.right()) + ")"
                : infix(term.left(), symbol, term.right());
    }

    private static String infix(Term left, String symbol, Term right) {
        return part(left) + " " + symbol + " " + part(right);
    }

    private static String call(String name, Term... arguments) {
        return name.toLowerCase(Locale.ROOT) + "("
                + List.of(arguments).stream().map(Source::of).collect(Collectors.joining(", ")) + ")";
    }

    private static String loop(String macro, Base.Element element, Term body) {
        return of(element.list()) + "." + macro.toLowerCase(Locale.ROOT) + "(" + element.name() + ", " + of(body) + ")";
    }

    private static String listed(List<Term> terms, String between) {
        return terms.stream().map(Source::part).collect(Collectors.joining(between));
    }

    /** In parentheses, unless it holds together without. */
    private static String part(Term term) {
        boolean together = switch (term) {
            case Term.Question question ->
                question instanceof Term.Not
                        || question instanceof Term.Quantified
                        || question instanceof Term.Has
                        || question instanceof Term.Consecutive;
            default -> !(term instanceof Term.Choose) && !(term instanceof Term.Arithmetic);
        };
        return together ? of(term) : "(" + of(term) + ")";
    }
}
