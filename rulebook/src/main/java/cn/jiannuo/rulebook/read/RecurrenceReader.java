package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.calendar.Festivals;
import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.read.ValueReader.Want;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Recurrence.DayIn;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.source.Yaml;
import cn.jiannuo.rulebook.text.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads recurrences: {@code quarter}, {@code week on Friday}, {@code festivals 元旦, 春节}, {@code 15 days from … until …}. */
final class RecurrenceReader {
    private static final Pattern PERIOD = Pattern.compile("^(year|half-year|quarter|month|week)(?:\\s+on\\s+(.+))?$");
    private static final Pattern FESTIVAL = Pattern.compile("^festivals?\\s+(.+)$");
    private static final Pattern ANNIVERSARY = Pattern.compile("^anniversary of\\s+(\\S+)$");
    private static final Pattern ANCHORED =
            Pattern.compile("^(figure\\([^)]*\\)|[0-9]{1,5}\\s*\\S+)\\s+from\\s+(\\S+)(?:\\s+until\\s+(\\S+))?$");
    private static final List<String> WEEKDAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    static final Map<String, CalendarPeriod.Kind> PERIODS = Map.of(
            "year", CalendarPeriod.Kind.YEAR,
            "half-year", CalendarPeriod.Kind.HALF_YEAR,
            "quarter", CalendarPeriod.Kind.QUARTER,
            "month", CalendarPeriod.Kind.MONTH,
            "week", CalendarPeriod.Kind.WEEK);

    private final Context context;
    private final DayReader days;

    RecurrenceReader(Context context, DayReader days) {
        this.context = context;
        this.days = days;
    }

    List<Recurrence> read(Yaml node) {
        List<Recurrence> all = new ArrayList<>();
        switch (node) {
            case Yaml.Scalar scalar -> all.addAll(one(scalar));
            case Yaml.Sequence sequence -> sequence.items().forEach(item -> all.addAll(read(item)));
            case Yaml.Mapping mapping -> context.error(node, "recurrence", "");
        }
        return all;
    }

    private List<Recurrence> one(Yaml.Scalar at) {
        String text = at.text().strip();
        Matcher period = PERIOD.matcher(text);
        if (period.matches()) {
            CalendarPeriod.Kind kind = CalendarPeriod.Kind.valueOf(
                    period.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            return period(kind, period.group(2), at).stream().toList();
        }
        Matcher festival = FESTIVAL.matcher(text);
        if (festival.matches()) {
            return festivals(festival.group(1), at);
        }
        Matcher anniversary = ANNIVERSARY.matcher(text);
        if (anniversary.matches()) {
            return days.fact(anniversary.group(1), at).stream()
                    .<Recurrence>map(Recurrence.Anniversary::new)
                    .toList();
        }
        Matcher anchored = ANCHORED.matcher(text);
        if (anchored.matches()) {
            return anchored(anchored, at).stream().toList();
        }
        context.error(at, "recurrence", text);
        return List.of();
    }

    private List<Recurrence> festivals(String names, Yaml.Scalar at) {
        List<Recurrence> all = new ArrayList<>();
        Festivals known = Festivals.checkedIn();
        for (String name : names.strip().split("\\s*[,，、]\\s*")) {
            if (known.knows(name)) {
                all.add(new Recurrence.Festival(name));
            } else {
                context.error(
                        at,
                        "festival.unknown",
                        name,
                        Nearest.to(name, known.names()).orElse(""),
                        known.names());
            }
        }
        return all;
    }

    private Optional<Recurrence> period(CalendarPeriod.Kind kind, @Nullable String on, Yaml.Scalar at) {
        if (on == null) {
            return Optional.of(new Recurrence.Every(kind, null));
        }
        Optional<DayIn> day = switch (on.strip()) {
            case "first workday" -> Optional.of(new DayIn.FirstWorkday());
            case "last workday" -> Optional.of(new DayIn.LastWorkday());
            default -> dayIn(kind, on.strip(), at);
        };
        return day.map(d -> new Recurrence.Every(kind, d));
    }

    private Optional<DayIn> dayIn(CalendarPeriod.Kind kind, String on, Yaml.Scalar at) {
        switch (kind) {
            case YEAR -> {
                return days.monthDay(on, at).map(d -> new DayIn.MonthDay(d.getMonthValue(), d.getDayOfMonth()));
            }
            case MONTH -> {
                if (on.matches("[0-9]{1,2}") && Integer.parseInt(on) >= 1 && Integer.parseInt(on) <= 31) {
                    return Optional.of(new DayIn.DayOfMonth(Integer.parseInt(on)));
                }
            }
            case WEEK -> {
                int index = WEEKDAYS.indexOf(on);
                if (index >= 0) {
                    return Optional.of(new DayIn.Weekday(index + 1));
                }
            }
            case QUARTER, HALF_YEAR -> {}
        }
        context.error(at, "recurrence.day", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), on);
        return Optional.empty();
    }

    private Optional<Recurrence> anchored(Matcher parts, Yaml.Scalar at) {
        Optional<Value> steps = new ValueReader(context).read(parts.group(1), at, Want.SPAN);
        Optional<Anchor.Fact> until = parts.group(3) == null ? Optional.empty() : days.fact(parts.group(3), at);
        if (steps.isEmpty() || (parts.group(3) != null && until.isEmpty())) {
            return Optional.empty();
        }
        if (steps.get() instanceof Value.Literal literal && literal.number() == 0) {
            context.error(at, "recurrence", at.text());
            return Optional.empty();
        }
        Unit span = Figure.spanOf(new ValueReader(context).unitOf(steps.get())).orElseThrow();
        if (parts.group(2).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            try {
                LocalDate fixed = LocalDate.parse(parts.group(2));
                return Optional.of(new Recurrence.Anchored(steps.get(), span, null, fixed, until.orElse(null)));
            } catch (DateTimeException e) {
                context.error(at, "key.want-date", "from", parts.group(2));
                return Optional.empty();
            }
        }
        return days.fact(parts.group(2), at)
                .map(from -> new Recurrence.Anchored(steps.get(), span, from, null, until.orElse(null)));
    }
}
