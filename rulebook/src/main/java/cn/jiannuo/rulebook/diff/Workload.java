package cn.jiannuo.rulebook.diff;

import cn.jiannuo.rulebook.plan.Duty;
import java.util.Map;
import java.util.TreeMap;

/** How many duties a plan has and what they may cost, by rule. Filled by one thread, then read. */
public final class Workload {
    private final Map<String, Load> byRule = new TreeMap<>();

    /**
     * @param name of the rule
     * @param duties how many
     * @param money the most they may cost, in 分
     */
    public record Load(String name, long duties, long money) {
        Load plus(Load other) {
            return new Load(name, duties + other.duties, Math.addExact(money, other.money));
        }
    }

    public void add(Duty duty) {
        Load one = new Load(duty.rule().name(), 1, duty.amount().orElse(0));
        byRule.merge(duty.rule().id(), one, Load::plus);
    }

    public Map<String, Load> byRule() {
        return byRule;
    }

    public long duties() {
        return byRule.values().stream().mapToLong(Load::duties).sum();
    }

    /** In 分. */
    public long money() {
        return byRule.values().stream().mapToLong(Load::money).sum();
    }
}
