package cn.jiannuo.server.duty;

import cn.jiannuo.rulebook.calendar.Reckoning;
import cn.jiannuo.rulebook.plan.DayCount.Computation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a last day was counted, as it is kept beside the duty.
 *
 * @param anchor the day counted from, which does not count itself
 * @param steps how many units; 0 for the anchor itself
 * @param unit {@code WORKDAY}, {@code DAY}, {@code MONTH} …, or empty
 * @param holidays announced days off that were passed over, in pieces
 * @param makeUp weekend days that counted because they are worked
 * @param rolledFrom the result before it was moved to a workday, or null
 * @param provisional whether it rests on holidays not yet announced
 */
public record Counted(
        LocalDate anchor,
        long steps,
        String unit,
        List<Pause> holidays,
        List<LocalDate> makeUp,
        @Nullable LocalDate rolledFrom,
        boolean provisional) {

    /** Days off in one piece. */
    public record Pause(LocalDate first, LocalDate last, String name) {}

    /** A day that was stated, not counted. */
    public static Counted stated(LocalDate day) {
        return new Counted(day, 0, "", List.of(), List.of(), null, false);
    }

    public static Counted of(Computation computation) {
        var unit = computation.unit();
        return new Counted(
                computation.anchor(),
                computation.steps(),
                unit == null ? "" : unit.name(),
                computation.workdays().map(Counted::holidays).orElse(List.of()),
                computation.workdays().map(Reckoning::makeUp).orElse(List.of()),
                computation.rolledFrom().orElse(null),
                computation.provisional());
    }

    /** Days off that were passed over, in pieces; weekends are not told. */
    public static List<Pause> holidays(Reckoning reckoning) {
        return reckoning.skipped().stream()
                .filter(skip -> !skip.isWeekend())
                .map(skip -> new Pause(skip.first(), skip.last(), skip.holiday().orElse("")))
                .toList();
    }
}
