package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of a regulation: {@code 1000 CNY}, {@code 5 workdays}, {@code 2/3}, {@code 30 percent}, {@code figure(relief-cap)}. */
final class ValueReader {
    static final Pattern FIGURE = Pattern.compile("figure\\(\\s*([^)\\s]*)\\s*\\)");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,6})\\s*/\\s*([0-9]{1,6})");
    private static final Pattern NUMBER =
            Pattern.compile("([0-9][0-9,]{0,14}(?:\\.[0-9]{1,2})?)\\s*([^0-9\\s.,][^0-9]{0,20})?");

    private final Context context;

    ValueReader(Context context) {
        this.context = context;
    }

    /** What kind of number is wanted; the message key of its name stands behind {@code value.}. */
    enum Want {
        MONEY,
        SPAN,
        SHARE,
        COUNT,
        ANY
    }

    Optional<Value> read(Yaml node, Want want) {
        if (!(node instanceof Yaml.Scalar scalar)) {
            context.error(node, "value.want", want.name().toLowerCase(java.util.Locale.ROOT), "");
            return Optional.empty();
        }
        return read(scalar.text().strip(), scalar, want);
    }

    Optional<Value> read(String text, Yaml at, Want want) {
        Matcher figure = FIGURE.matcher(text);
        if (figure.matches()) {
            return named(figure.group(1), at, want);
        }
        Optional<Value.Literal> literal = literal(text);
        if (literal.isEmpty() || !fits(literal.get().unit(), literal.get().denominator(), want)) {
            context.error(at, "value.want", want.name().toLowerCase(java.util.Locale.ROOT), text);
            return Optional.empty();
        }
        return Optional.of(literal.get());
    }

    private Optional<Value> named(String id, Yaml at, Want want) {
        Figure figure = context.figures().get(id);
        if (figure == null) {
            context.error(at, "figure.unknown", id, nearestFigure(id));
            return Optional.empty();
        }
        long denominator =
                figure.values().isEmpty() ? 1 : figure.values().getFirst().denominator();
        if (!fits(figure.unit(), denominator, want)) {
            context.error(at, "figure.unit", id, figure.unit(), want.name().toLowerCase(java.util.Locale.ROOT));
            return Optional.empty();
        }
        return Optional.of(new Value.Named(id));
    }

    /** The unit of a value that was read. */
    String unitOf(Value value) {
        return switch (value) {
            case Value.Literal literal -> literal.unit();
            case Value.Named named -> context.figure(named.figure()).unit();
        };
    }

    private String nearestFigure(String id) {
        return Nearest.to(id, context.figures().keySet()).orElse("");
    }

    private static boolean fits(String unit, long denominator, Want want) {
        boolean share = unit.equals("fraction") || unit.equals("percent");
        boolean span = Figure.spanOf(unit).isPresent();
        return switch (want) {
            case MONEY -> unit.equals("CNY");
            case SPAN -> span;
            case SHARE -> share;
            case COUNT -> !share && !unit.equals("CNY") && denominator == 1;
            case ANY -> true;
        };
    }

    /** A number as written, or empty when it is none. */
    static Optional<Value.Literal> literal(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            long denominator = Long.parseLong(fraction.group(2));
            return denominator == 0
                    ? Optional.empty()
                    : Optional.of(new Value.Literal(Long.parseLong(fraction.group(1)), denominator, "fraction"));
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(number.group(1).replace(",", ""));
        String unit = number.group(2) == null ? "" : unit(number.group(2).strip());
        if (unit.equals("CNY")) {
            return Optional.of(new Value.Literal(amount.movePointRight(2).longValueExact(), 1, unit));
        }
        if (amount.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return Optional.of(new Value.Literal(amount.longValueExact(), 1, unit));
    }

    private static String unit(String word) {
        return switch (word) {
            case "CNY", "元", "yuan" -> "CNY";
            case "%", "percent" -> "percent";
            default -> Figure.spanOf(word).map(ValueReader::plural).orElse(word);
        };
    }

    private static String plural(Unit unit) {
        return unit.name().toLowerCase(java.util.Locale.ROOT) + "s";
    }
}
