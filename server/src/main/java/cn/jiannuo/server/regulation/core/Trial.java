package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.diff.Workload;
import cn.jiannuo.rulebook.diff.Workload.Load;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 试算: what a version would have asked of everybody in some days.
 *
 * @param people of the roster
 * @param events that had happened
 * @param months of the period, in their order
 * @param total all duties; a duty several owe together is one here, and one in the row of each
 * @param parties who owes, the busiest first
 * @param costs rules that move money, the dearest first
 * @param money the most all of it may cost, in 分
 * @param asked duties that are to be asked about before anybody knows
 * @param provisional duties whose last day may move, because the holidays of its year are not announced yet
 * @param provisionalYears those years
 * @param spots the most crowded months of a party, the most crowded first
 * @param against what the version in force asks in the same days; null when nothing is in force
 */
public record Trial(
        long people,
        int events,
        List<YearMonth> months,
        Row total,
        List<Row> parties,
        List<Cost> costs,
        long money,
        long asked,
        long provisional,
        List<Integer> provisionalYears,
        List<Spot> spots,
        @Nullable Against against) {

    /**
     * A line of the chart.
     *
     * @param party key of who owes: a seat's Chinese name, or one of the words of {@link Tally}
     * @param byMonth as many as there are months
     */
    public record Row(String party, List<Long> byMonth) {
        public long sum() {
            return byMonth.stream().mapToLong(Long::longValue).sum();
        }

        public long most() {
            return byMonth.stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    /**
     * What a rule may cost.
     *
     * @param times how often money moves
     * @param each the most at a time, in 分
     * @param sum in 分
     */
    public record Cost(String rule, String clause, long times, long each, long sum) {}

    /** A month in which a party has much to do, and the rules that bring most of it. */
    public record Spot(YearMonth month, String party, long duties, List<Part> rules) {}

    /** So many duties of a rule. */
    public record Part(String rule, String clause, long duties) {}

    /**
     * The version in force, or another, in the same days.
     *
     * @param version as it calls itself
     */
    public record Against(
            String version, String hash, long duties, long money, List<Row> parties, List<Change> changes) {}

    /** A rule whose duties or money differ; money in 分. */
    public record Change(String rule, long before, long after, long moneyBefore, long moneyAfter) {}

    /** What differs between two plans, rule by rule. */
    static List<Change> changes(Workload before, Workload after) {
        TreeSet<String> rules = new TreeSet<>(before.byRule().keySet());
        rules.addAll(after.byRule().keySet());
        Load none = new Load("", 0, 0);
        List<Change> changes = new ArrayList<>();
        for (String rule : rules) {
            Load old = before.byRule().getOrDefault(rule, none);
            Load now = after.byRule().getOrDefault(rule, none);
            if (!old.equals(now)) {
                String name = now.name().isEmpty() ? old.name() : now.name();
                changes.add(new Change(name, old.duties(), now.duties(), old.money(), now.money()));
            }
        }
        return changes;
    }

    /** The busiest month, by its place; the first of equals. */
    public int busiest() {
        return total.byMonth().indexOf(total.most());
    }

    /** What the version in force asks of a party. */
    public long before(String party) {
        return against == null
                ? 0
                : against.parties().stream()
                        .filter(row -> row.party().equals(party))
                        .mapToLong(Row::sum)
                        .sum();
    }
}
