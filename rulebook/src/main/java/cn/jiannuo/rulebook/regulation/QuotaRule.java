package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.apportion.Method;
import cn.jiannuo.rulebook.apportion.TieBreak;
import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import cn.jiannuo.rulebook.expression.Term;
import java.util.List;
import java.util.Optional;

/**
 * 名额: scarce places, split into pools and shared among units by a named method.
 *
 * @param level depth of the units that share, 1 the top
 * @param weight what a unit's share follows
 * @param unused when and where unused places return, or empty
 */
public record QuotaRule(
        Header header,
        CalendarPeriod.Kind per,
        Value total,
        List<Pool> pools,
        int level,
        Method method,
        Term weight,
        List<TieBreak> ties,
        Optional<Unused> unused,
        Optional<Schedule> planned)
        implements Rule {
    public QuotaRule {
        pools = List.copyOf(pools);
        ties = List.copyOf(ties);
    }

    /** A part of the places for the units that meet a condition. */
    public record Pool(String id, String name, Value places, Guard guard) {}

    /** Places given back by this day of the year are shared again within the same pool. */
    public record Unused(int month, int day) {}

    @Override
    public Kind kind() {
        return Kind.QUOTA;
    }

    @Override
    public Optional<Schedule> schedule() {
        return planned;
    }
}
