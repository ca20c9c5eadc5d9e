package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.Anchored;
import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.calendar.Festivals;
import cn.jiannuo.rulebook.calendar.Unit;
import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Value;
import cn.jiannuo.rulebook.regulation.DayPhrase.Anchor;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Recurrence.DayIn;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Typed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** When a recurrence comes round within a range of days. */
final class Occasions {
    private final Regulation regulation;
    private final WorkCalendar calendar;
    private final Festivals festivals;
    // people who share a day share its occasion; there are no more than days in the range that is planned
    private final Map<LocalDate, Occasion> anniversaries = new ConcurrentHashMap<>();
    private final Map<LocalDate, Occasion> days = new ConcurrentHashMap<>();

    Occasions(Regulation regulation, WorkCalendar calendar, Festivals festivals) {
        this.regulation = regulation;
        this.calendar = calendar;
        this.festivals = festivals;
    }

    /** Occasions whose day lies in the range, both ends included, for the situation's subject. */
    List<Occasion> of(Recurrence recurrence, LocalDate from, LocalDate to, Situation situation) {
        return switch (recurrence) {
            case Recurrence.Every every -> every(every, from, to);
            case Recurrence.Festival festival -> festival(festival.name(), from, to);
            case Recurrence.Anniversary anniversary -> anniversary(day(anniversary.of(), situation), from, to);
            case Recurrence.Anchored anchored -> anchored(anchored, from, to, situation);
        };
    }

    private List<Occasion> every(Recurrence.Every every, LocalDate from, LocalDate to) {
        List<Occasion> occasions = new ArrayList<>();
        every.period().meeting(from, to).forEach(period -> {
            LocalDate day = every.day() == null ? period.first() : day(period, every.day());
            if (!day.isBefore(from) && !day.isAfter(to)) {
                occasions.add(new Occasion(period.label(), day, period.first(), period.last()));
            }
        });
        return occasions;
    }

    private LocalDate day(CalendarPeriod period, DayIn day) {
        return switch (day) {
            case DayIn.MonthDay md -> monthDay(period.first().getYear(), md.month(), md.day());
            case DayIn.DayOfMonth dom -> clamped(YearMonth.from(period.first()), dom.day());
            case DayIn.Weekday weekday -> period.first().plusDays(weekday.day() - 1L);
            case DayIn.FirstWorkday first -> calendar.nextWorkdayOnOrAfter(period.first());
            case DayIn.LastWorkday last -> calendar.previousWorkdayOnOrBefore(period.last());
        };
    }

    static LocalDate monthDay(int year, int month, int day) {
        return clamped(YearMonth.of(year, month), day);
    }

    private static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private List<Occasion> festival(String name, LocalDate from, LocalDate to) {
        return festivals.datesOf(name, from, to).stream()
                .map(day -> Occasion.on(day.getYear() + " " + name, day))
                .toList();
    }

    private List<Occasion> anniversary(@Nullable LocalDate of, LocalDate from, LocalDate to) {
        List<Occasion> occasions = new ArrayList<>();
        if (of == null) {
            return occasions;
        }
        for (int year = Math.max(from.getYear(), of.getYear() + 1); year <= to.getYear(); year++) {
            LocalDate day = monthDay(year, of.getMonthValue(), of.getDayOfMonth());
            if (!day.isBefore(from) && !day.isAfter(to)) {
                occasions.add(shared(anniversaries, day, d -> Integer.toString(d.getYear())));
            }
        }
        return occasions;
    }

    private static Occasion shared(Map<LocalDate, Occasion> known, LocalDate day, Function<LocalDate, String> label) {
        Occasion occasion = known.get(day);
        return occasion != null ? occasion : known.computeIfAbsent(day, d -> Occasion.on(label.apply(d), d));
    }

    private List<Occasion> anchored(Recurrence.Anchored anchored, LocalDate from, LocalDate to, Situation situation) {
        LocalDate anchor = anchored.fixed() != null ? anchored.fixed() : day(anchored.from(), situation);
        LocalDate until = anchored.until() == null ? null : day(anchored.until(), situation);
        List<Occasion> occasions = new ArrayList<>();
        if (anchor == null) {
            return occasions;
        }
        LocalDate end = until != null && until.isBefore(to) ? until : to;
        long step = steps(anchored, anchor);
        Unit unit = anchored.unit();
        if (unit == null || step < 1) {
            return occasions;
        }
        for (long n = firstIndex(anchor, from, step, unit); ; n++) {
            LocalDate day = Anchored.plus(anchor, Math.multiplyExact(n, step), unit, calendar);
            if (day.isAfter(end)) {
                return occasions;
            }
            if (!day.isBefore(from)) {
                occasions.add(shared(days, day, LocalDate::toString));
            }
        }
    }

    /** An index no later than the first occasion in range, so that a long history costs nothing. */
    private static long firstIndex(LocalDate anchor, LocalDate from, long step, Unit unit) {
        if (!anchor.isBefore(from)) {
            return 1;
        }
        long days = ChronoUnit.DAYS.between(anchor, from);
        long longest = switch (unit) {
            case DAY -> 1;
            case WORKDAY -> 12;
            case WEEK -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
            case YEAR -> 366;
        };
        return Math.max(1, days / (longest * step) - 1);
    }

    private long steps(Recurrence.Anchored anchored, LocalDate on) {
        return switch (anchored.steps()) {
            case cn.jiannuo.rulebook.regulation.Value.Literal literal -> literal.number();
            case cn.jiannuo.rulebook.regulation.Value.Named named -> {
                Figure figure = regulation.figures().get(named.figure());
                yield figure == null
                        ? 0
                        : figure.on(on)
                                .or(() -> figure.on(regulation.inForce()))
                                .map(Figure.Dated::number)
                                .orElse(0L);
            }
        };
    }

    /** A date fact, or null when it is not known. */
    static @Nullable LocalDate day(Anchor.@Nullable Fact fact, Situation situation) {
        if (fact == null) {
            return null;
        }
        Value value = Interpreter.value(Typed.in(fact.typed(), situation), situation);
        return value.missing() ? null : LocalDate.ofEpochDay(value.number());
    }
}
