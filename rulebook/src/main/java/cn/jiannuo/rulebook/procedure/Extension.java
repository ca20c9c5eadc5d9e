package cn.jiannuo.rulebook.procedure;

import java.util.List;

/**
 * 延期: how a step's deadline may be moved. It is asked for, with a reason, on or before the deadline.
 *
 * @param approvedBy the party that decides; never the person who asked
 * @param atMostTimes how often one round of the step may be extended, 1 or more
 * @param byAtMost the longest single extension as a period phrase counted from the deadline it moves
 * @param tells parties that learn of an extension and its reason, the sender above all
 */
public record Extension(String approvedBy, int atMostTimes, String byAtMost, List<String> tells) {
    public Extension {
        tells = List.copyOf(tells);
    }
}
