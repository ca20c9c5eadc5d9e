package cn.jiannuo.rulebook.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A fork whose branches have not joined yet.
 *
 * @param number running number of the fork in this matter, from 1
 * @param branch where the fork stands
 * @param heads the first step of each branch
 * @param arrived heads of the branches that reached the join
 */
public record OpenFork(
        int number, Branch branch, List<String> heads, String join, Target.Waits waits, Set<String> arrived) {
    public OpenFork {
        heads = List.copyOf(heads);
        arrived = Set.copyOf(arrived);
    }

    OpenFork arrival(String head) {
        Set<String> more = new LinkedHashSet<>(arrived);
        more.add(head);
        return new OpenFork(number, branch, heads, join, waits, more);
    }

    boolean complete() {
        return arrived.size() == heads.size();
    }
}
