package cn.jiannuo.rulebook.regulation;

import java.util.List;
import java.util.Optional;

/**
 * 该办的事: who must do what, by when.
 *
 * @param when its schedule
 * @param entitlement id of the entitlement whose money goes with it, or empty
 * @param evidence id of the record written by doing it, or empty
 * @param where which of its entries count
 * @param confirmedBy who says whether it happened, or empty
 * @param tell who is told when it is done
 * @param escalation who hears of it when it is late, in order
 */
public record DutyRule(
        Header header,
        Schedule when,
        Optional<String> entitlement,
        Optional<String> evidence,
        Guard where,
        Optional<Party> confirmedBy,
        List<Party> tell,
        List<Escalation> escalation)
        implements Rule {
    public DutyRule {
        tell = List.copyOf(tell);
        escalation = List.copyOf(escalation);
    }

    /** A rung of the ladder a late duty climbs: so long after the due day, this party hears of it. */
    public record Escalation(DayPhrase after, Party to) {}

    @Override
    public Kind kind() {
        return Kind.DUTY;
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(when);
    }
}
