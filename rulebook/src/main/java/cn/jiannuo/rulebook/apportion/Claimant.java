package cn.jiannuo.rulebook.apportion;

import java.util.OptionalLong;

/**
 * A unit that shares in the places 参与分配的单位. Values out of range are refused by {@link Apportioner}, by name.
 *
 * @param id code of the unit, not blank, unique among the claimants
 * @param weight what the share is proportional to, as a rule the headcount; 0 or more
 * @param atLeast places it gets in any case; 0 or more
 * @param atMost places it can take; empty means no maximum
 */
public record Claimant(String id, long weight, long atLeast, OptionalLong atMost) {

    /** A claimant without minimum or maximum. */
    public static Claimant of(String id, long weight) {
        return new Claimant(id, weight, 0, OptionalLong.empty());
    }

    /** The same claimant with a minimum and a maximum. */
    public Claimant within(long least, long most) {
        return new Claimant(id, weight, least, OptionalLong.of(most));
    }
}
