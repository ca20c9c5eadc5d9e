package cn.jiannuo.rulebook.regulation;

import java.util.List;

/**
 * 谁符合条件: grounds of which any suffices, bars of which none may hold, and the order among those who qualify.
 *
 * @param guard who is looked at
 * @param any grounds, named
 * @param none bars, named
 * @param order ranking, the foremost first
 */
public record EligibilityRule(
        Header header, Guard guard, List<Guard.Named> any, List<Guard.Named> none, List<Rank> order) implements Rule {
    public EligibilityRule {
        any = List.copyOf(any);
        none = List.copyOf(none);
        order = List.copyOf(order);
    }

    /** One key of the ranking. */
    public sealed interface Rank {
        /** Who has this ground goes before who has not. */
        record Ground(String name) implements Rank {}

        /** The smaller value first; nobody's value goes before any. */
        record Earliest(DayPhrase.Anchor.Fact fact) implements Rank {}
    }

    @Override
    public Kind kind() {
        return Kind.ELIGIBILITY;
    }
}
