package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import java.util.Optional;

/**
 * 要达到的数: at least or at most so many entries of a record, or so much of a field, in each period.
 *
 * @param when each period, for each subject, from the day a shortfall is asked for until the period ends
 * @param record id of the record counted
 * @param summed field whose sum counts, or empty when entries do
 * @param where which entries count
 * @param atLeast whether {@code bound} is a least; a most otherwise
 * @param visible who sees the pace: {@code person}, {@code unit} or {@code all}
 */
public record TargetRule(
        Header header,
        Schedule when,
        CalendarPeriod.Kind per,
        String record,
        Optional<String> summed,
        Guard where,
        boolean atLeast,
        Value bound,
        String visible)
        implements Rule {
    @Override
    public Kind kind() {
        return Kind.TARGET;
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(when);
    }
}
