package cn.jiannuo.rulebook.procedure;

import java.util.Set;

/**
 * A named way to leave out steps, always with a reason that is published.
 *
 * @param id unique within the procedure
 * @param by the party that may use it
 * @param skips ids of the steps it leaves out
 */
public record UrgentException(String id, String by, Set<String> skips) {
    public UrgentException {
        skips = Set.copyOf(skips);
    }
}
