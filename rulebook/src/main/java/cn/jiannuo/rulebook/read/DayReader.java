package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.read.Context.Scopes;
import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.DayPhrase.Roll;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Yaml;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads day phrases: {@code 5 workdays after event.date, or next workday}. */
final class DayReader {
    private static final Pattern ROLL = Pattern.compile("^(.*?),\\s*or (next|previous) workday$");
    private static final Pattern ON = Pattern.compile("^(?:on|by)\\s+(.+)$");
    private static final Pattern BARE = Pattern.compile("^(before|after)\\s+(.+)$");
    private static final Pattern STEPS =
            Pattern.compile("^(figure\\([^)]*\\)|[0-9]{1,5}\\s*\\S+)(?:\\s+(before|after)\\s+(.+))?$");
    private static final Pattern MONTH_DAY = Pattern.compile("([0-9]{1,2})-([0-9]{1,2})");

    private final Context context;
    private final Scopes scopes;
    private final ConditionReader conditions;
    private final ValueReader values;

    DayReader(Context context, Scopes scopes) {
        this.context = context;
        this.scopes = scopes;
        this.conditions = new ConditionReader(context, scopes);
        this.values = new ValueReader(context);
    }

    Optional<DayPhrase> read(Yaml node) {
        if (!(node instanceof Yaml.Scalar scalar)) {
            context.error(node, "day.phrase", "");
            return Optional.empty();
        }
        String text = scalar.text().strip();
        Matcher rolling = ROLL.matcher(text);
        Roll roll = Roll.STAY;
        String rest = text;
        if (rolling.matches()) {
            roll = rolling.group(2).equals("next") ? Roll.NEXT_WORKDAY : Roll.PREVIOUS_WORKDAY;
            rest = rolling.group(1);
        }
        return phrase(text, rest, roll, scalar);
    }

    private Optional<DayPhrase> phrase(String text, String rest, Roll roll, Yaml.Scalar at) {
        if (rest.equals("same day")) {
            return Optional.of(new DayPhrase(text, null, null, false, new Anchor.TheDay(), roll));
        }
        Matcher on = ON.matcher(rest);
        if (on.matches()) {
            return anchor(on.group(1), at).map(a -> new DayPhrase(text, null, null, false, a, roll));
        }
        Matcher bare = BARE.matcher(rest);
        if (bare.matches()) {
            Value one = new Value.Literal(1, 1, "days");
            return anchor(bare.group(2), at)
                    .map(a -> new DayPhrase(text, one, Unit.DAY, bare.group(1).equals("before"), a, roll));
        }
        Matcher steps = STEPS.matcher(rest);
        if (!steps.matches()) {
            context.error(at, "day.phrase", text);
            return Optional.empty();
        }
        Optional<Value> count = values.read(steps.group(1), at, Want.SPAN);
        Optional<Anchor> anchor =
                steps.group(3) == null ? Optional.of(new Anchor.TheDay()) : anchor(steps.group(3), at);
        if (count.isEmpty() || anchor.isEmpty()) {
            return Optional.empty();
        }
        boolean back = "before".equals(steps.group(2));
        return Optional.of(new DayPhrase(text, count.get(), unitOf(count.get()), back, anchor.get(), roll));
    }

    private Unit unitOf(Value value) {
        return Figure.spanOf(values.unitOf(value)).orElseThrow();
    }

    private Optional<Anchor> anchor(String text, Yaml.Scalar at) {
        String anchor = text.strip();
        switch (anchor) {
            case "the day":
                return Optional.of(new Anchor.TheDay());
            case "start of period":
                return Optional.of(new Anchor.StartOfPeriod());
            case "end of period":
                return Optional.of(new Anchor.EndOfPeriod());
            default:
                break;
        }
        Matcher monthDay = MONTH_DAY.matcher(anchor);
        if (monthDay.matches()) {
            return monthDay(anchor, at).map(md -> new Anchor.MonthDay(md.getMonthValue(), md.getDayOfMonth()));
        }
        return fact(anchor, at).map(f -> f);
    }

    /** A date fact such as {@code person.away_from}. */
    Optional<Anchor.Fact> fact(String text, Yaml.Scalar at) {
        return conditions.value(text, at, Type.DATE).map(typed -> new Anchor.Fact(text, typed));
    }

    Optional<MonthDay> monthDay(String text, Yaml at) {
        Matcher matcher = MONTH_DAY.matcher(text.strip());
        if (matcher.matches()) {
            try {
                return Optional.of(MonthDay.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
            } catch (DateTimeException e) {
                context.error(at, "day.month-day", text);
                return Optional.empty();
            }
        }
        context.error(at, "day.month-day", text);
        return Optional.empty();
    }

    Scopes scopes() {
        return scopes;
    }
}
