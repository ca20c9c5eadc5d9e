package cn.jiannuo.rulebook.regulation;

import java.util.Optional;

/**
 * 可享受的待遇: who may claim what, from which fund.
 *
 * @param trigger what gives rise to it
 * @param guard for whom it holds
 * @param gives how much, at most
 * @param per the window in which it is given once
 * @param fund id of the fund that pays, or empty
 * @param procedure id of the procedure that decides it, or empty
 * @param planned who must see to it by when, or empty when it waits for a claim
 */
public record EntitlementRule(
        Header header,
        Schedule.Trigger trigger,
        Guard guard,
        Offer gives,
        Window per,
        Optional<String> fund,
        Optional<String> procedure,
        Optional<Schedule> planned)
        implements Rule {
    @Override
    public Kind kind() {
        return Kind.ENTITLEMENT;
    }

    @Override
    public Optional<Schedule> schedule() {
        return planned;
    }
}
