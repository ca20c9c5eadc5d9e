package cn.jiannuo.rulebook.expression;

import cn.jiannuo.rulebook.expression.ExpressionProblem.Kind;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.text.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks functions; hands macros on. */
final class Calls {
    /** Arguments by function. */
    private static final Map<String, Integer> FUNCTIONS = Map.ofEntries(
            Map.entry("year", 1),
            Map.entry("month", 1),
            Map.entry("day", 1),
            Map.entry("weekday", 1),
            Map.entry("years_between", 2),
            Map.entry("months_between", 2),
            Map.entry("days_between", 2),
            Map.entry("days", 1),
            Map.entry("date", 1),
            Map.entry("figure", 1),
            Map.entry("has", 1),
            Map.entry("size", 1),
            Map.entry("on", 2),
            Map.entry("consecutive", 3));

    private final Checker checker;
    private final Problems problems;
    private final Macros macros;

    Calls(Checker checker, Problems problems) {
        this.checker = checker;
        this.problems = problems;
        this.macros = new Macros(checker, problems);
    }

    @Nullable
    Term call(Node.Call call) {
        boolean function = FUNCTIONS.containsKey(call.function());
        boolean macro = Macros.NAMES.contains(call.function());
        if (!function && !macro) {
            return unknown(call);
        }
        if (function && call.receiver() != null) {
            return instead(call, "." + call.function() + "(…)", call.function() + "(…)");
        }
        if (macro) {
            return call.receiver() == null
                    ? instead(call, call.function() + "(…)", "list." + call.function() + "(x, …)")
                    : macros.macro(call, call.receiver());
        }
        int expected = FUNCTIONS.getOrDefault(call.function(), 0);
        if (call.arguments().size() != expected) {
            return argumentCount(call, expected);
        }
        return function(call);
    }

    private @Nullable Term function(Node.Call call) {
        Node first = call.arguments().getFirst();
        return switch (call.function()) {
            case "year" -> part(call, Term.Part.YEAR);
            case "month" -> part(call, Term.Part.MONTH);
            case "day" -> part(call, Term.Part.DAY);
            case "weekday" -> part(call, Term.Part.WEEKDAY);
            case "years_between" -> between(call, Term.Period.YEARS);
            case "months_between" -> between(call, Term.Period.MONTHS);
            case "days_between" -> between(call, Term.Period.DAYS);
            case "days" -> checker.misplaced(call, "days", "+ -");
            case "on" -> checker.misplaced(call, "on", "< <= > >=");
            case "date" -> date(call, first);
            case "figure" -> figure(call, first);
            case "has" -> has(call, first);
            case "size" -> macros.size(call, first);
            default -> macros.consecutive(call);
        };
    }

    private @Nullable Term part(Node.Call call, Term.Part part) {
        Term date = checker.typed(call.arguments().getFirst(), Type.DATE);
        return date == null ? null : new Term.DatePart(call.offset(), part, date);
    }

    private @Nullable Term between(Node.Call call, Term.Period period) {
        Term from = checker.typed(call.arguments().get(0), Type.DATE);
        Term to = checker.typed(call.arguments().get(1), Type.DATE);
        return from == null || to == null ? null : new Term.Between(call.offset(), period, from, to);
    }

    private @Nullable Term date(Node.Call call, Node argument) {
        if (!(argument instanceof Node.Text text)) {
            return literalWanted(argument, "date");
        }
        try {
            LocalDate day = LocalDate.parse(text.value());
            if (Days.inRange(day.toEpochDay())) {
                return new Term.Constant(call.offset(), Type.DATE, day.toEpochDay());
            }
        } catch (DateTimeParseException unreadable) {
            // reported below, with the same words as a day out of range
        }
        problems.add(text, Kind.BAD_DATE, text.value());
        return null;
    }

    private @Nullable Term figure(Node.Call call, Node argument) {
        String name = switch (argument) {
            case Node.Text text -> text.value();
            case Node.Name bare -> bare.name();
            default -> null;
        };
        if (name == null) {
            return literalWanted(argument, "figure");
        }
        Map<String, Type> figures = checker.scope().figures();
        Type type = figures.get(name);
        if (type == null) {
            problems.add(
                    argument,
                    Kind.UNKNOWN_FIGURE,
                    name,
                    Nearest.to(name, figures.keySet()).orElse(""));
            return null;
        }
        return new Term.Figure(call.offset(), name, type);
    }

    private @Nullable Term has(Node.Call call, Node argument) {
        if (!(argument instanceof Node.Select select)) {
            problems.add(argument, Kind.FIELD_WANTED, "has");
            return null;
        }
        Term.Access fact = checker.field(select);
        return fact == null ? null : new Term.Has(call.offset(), fact);
    }

    private @Nullable Term literalWanted(Node argument, String function) {
        problems.add(argument, Kind.LITERAL_WANTED, function);
        return null;
    }

    private @Nullable Term argumentCount(Node.Call call, int expected) {
        String found = String.valueOf(call.arguments().size());
        problems.add(call, Kind.ARGUMENT_COUNT, call.function(), String.valueOf(expected), found);
        return null;
    }

    private @Nullable Term instead(Node.Call call, String found, String right) {
        problems.add(call.nameOffset(), call.nameEnd(), Kind.WRITE_INSTEAD, found, right);
        return null;
    }

    private @Nullable Term unknown(Node.Call call) {
        Collection<String> near = call.receiver() == null ? FUNCTIONS.keySet() : Macros.NAMES;
        List<String> all = new ArrayList<>(FUNCTIONS.keySet());
        all.addAll(Macros.NAMES);
        String nearest = Nearest.to(call.function(), near)
                .or(() -> Nearest.to(call.function(), all))
                .orElse("");
        problems.add(call.nameOffset(), call.nameEnd(), Kind.UNKNOWN_FUNCTION, call.function(), nearest);
        return null;
    }
}
