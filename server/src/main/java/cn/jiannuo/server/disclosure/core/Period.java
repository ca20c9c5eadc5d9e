package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Schedule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What time an item tells of.
 *
 * @param name as a title has it: 2026年第三季度, 2026年9月
 */
public record Period(String name, LocalDate first, LocalDate last) {
    private static final String NUMBERS = "一二三四";

    /** @param starts first day of the duty: of its period, or of what happened */
    static Period of(DisclosureRule rule, LocalDate starts) {
        return kind(rule).map(kind -> of(kind, starts)).orElseGet(() -> new Period(month(starts), starts, starts));
    }

    private static Optional<CalendarPeriod.Kind> kind(DisclosureRule rule) {
        return rule.when().trigger() instanceof Schedule.Trigger.Calendar calendar
                ? calendar.recurrences().stream()
                        .filter(Recurrence.Every.class::isInstance)
                        .map(every -> ((Recurrence.Every) every).period())
                        .findFirst()
                : Optional.empty();
    }

    private static Period of(CalendarPeriod.Kind kind, LocalDate day) {
        CalendarPeriod period = kind.containing(day);
        LocalDate first = period.first();
        String name = switch (kind) {
            case YEAR -> first.getYear() + "年";
            case HALF_YEAR -> first.getYear() + (first.getMonthValue() == 1 ? "年上半年" : "年下半年");
            case QUARTER -> first.getYear() + "年第" + NUMBERS.charAt((first.getMonthValue() - 1) / 3) + "季度";
            case MONTH -> month(first);
            case WEEK -> month(first) + first.getDayOfMonth() + "日那一周";
        };
        return new Period(name, first, period.last());
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }
}
