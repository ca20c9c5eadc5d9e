package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Last day, regulation and rule as one number that orders duties as their texts would. Immutable. */
final class LineOrder {
    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();
    private final IdentityHashMap<Rule, Integer> plain = new IdentityHashMap<>();

    LineOrder(Rulebook rulebook) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        rulebook.versions().forEach(version -> {
            Regulation regulation = version.regulation();
            TreeSet<String> own = codes.computeIfAbsent(regulation.id(), id -> new TreeSet<>());
            regulation.rules().forEach(rule -> own.addAll(codes(rule)));
        });
        int[] next = {0};
        codes.forEach((regulation, own) -> {
            Map<String, Integer> ranked = new HashMap<>();
            own.forEach(code -> ranked.put(code, next[0]++));
            ranks.put(regulation, ranked);
        });
        rulebook.versions()
                .forEach(version -> version.regulation()
                        .rules()
                        .forEach(rule ->
                                plain.put(rule, rank(version.regulation().id(), rule.id()))));
    }

    private Integer rank(String regulation, String code) {
        return Objects.requireNonNull(
                Objects.requireNonNull(ranks.get(regulation)).get(code));
    }

    /** Every {@link Duty#code} a rule may bring forth. */
    private static List<String> codes(Rule rule) {
        List<String> codes = new ArrayList<>();
        codes.add(rule.id());
        if (rule instanceof ProcedureRule procedure) {
            procedure
                    .steps()
                    .forEach(step -> codes.add(rule.id() + "." + step.frame().id()));
        }
        List.copyOf(codes).forEach(code -> codes.add(code + "?"));
        return codes;
    }

    long of(Duty duty) {
        boolean asItself = duty.step().isEmpty() && duty.questions().isEmpty();
        Integer known = asItself ? plain.get(duty.rule()) : null;
        int rank = known != null ? known : rank(duty.regulation().id(), duty.code());
        return (duty.due().toEpochDay() << Integer.SIZE) | rank;
    }
}
