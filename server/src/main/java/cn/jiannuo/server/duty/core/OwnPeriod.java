package cn.jiannuo.server.duty.core;

import cn.jiannuo.rulebook.calendar.Reckoning;
import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.Counted;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The time a rule gives, counted again from a later day. */
record OwnPeriod(LocalDate due, Counted counted) {

    /** A rule that states a day gives as many days as there were at first, at least one. */
    static OwnPeriod again(Counted before, Locked duty, LocalDate from) {
        if (before.steps() > 0 && before.unit().equals("WORKDAY")) {
            return workdays(before.steps(), from);
        }
        boolean counted = before.steps() > 0;
        long steps = counted ? before.steps() : Math.max(1, ChronoUnit.DAYS.between(duty.starts(), duty.due()));
        String unit = counted ? before.unit() : "DAY";
        LocalDate due = switch (unit) {
            case "DAY" -> from.plusDays(steps);
            case "WEEK" -> from.plusWeeks(steps);
            case "MONTH" -> from.plusMonths(steps);
            case "QUARTER" -> from.plusMonths(3 * steps);
            case "YEAR" -> from.plusYears(steps);
            default -> throw new IllegalStateException("duty " + duty.id() + " was counted in " + unit);
        };
        return new OwnPeriod(due, new Counted(from, steps, unit, List.of(), List.of(), null, false));
    }

    private static OwnPeriod workdays(long steps, LocalDate from) {
        Reckoning reckoning = WorkCalendar.china().reckonWorkdays(from, Math.toIntExact(steps));
        return new OwnPeriod(
                reckoning.date(),
                new Counted(
                        from,
                        steps,
                        "WORKDAY",
                        Counted.holidays(reckoning),
                        reckoning.makeUp(),
                        null,
                        reckoning.provisional()));
    }
}
