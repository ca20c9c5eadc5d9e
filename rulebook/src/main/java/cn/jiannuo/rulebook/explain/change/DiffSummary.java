package cn.jiannuo.rulebook.explain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Words how much differs: 条文新增 1 条，改动 2 条；规定改动 3 条。 */
final class DiffSummary {
    private DiffSummary() {}

    static String of(RegulationDiff diff) {
        if (diff.isEmpty()) {
            return "两个版本没有不同。";
        }
        List<String> parts = new ArrayList<>();
        part(
                parts,
                "条文",
                "条",
                diff.clauses(),
                ClauseChange.Added.class::isInstance,
                ClauseChange.Removed.class::isInstance);
        part(parts, "规定", "条", diff.rules(), RuleChange.Added.class::isInstance, RuleChange.Removed.class::isInstance);
        part(
                parts,
                "数字",
                "个",
                diff.figures(),
                f -> f.before().isEmpty(),
                f -> f.after().isEmpty());
        part(
                parts,
                "席位",
                "个",
                diff.seats(),
                s -> s.before().isEmpty(),
                s -> s.after().isEmpty());
        return String.join("；", parts) + "。";
    }

    private static <T> void part(
            List<String> parts,
            String what,
            String counter,
            List<T> changes,
            Predicate<T> added,
            Predicate<T> removed) {
        long came = changes.stream().filter(added).count();
        long went = changes.stream().filter(removed).count();
        List<String> counts = new ArrayList<>();
        count(counts, "新增", came, counter);
        count(counts, "取消", went, counter);
        count(counts, "改动", changes.size() - came - went, counter);
        if (!counts.isEmpty()) {
            parts.add(what + String.join("，", counts));
        }
    }

    private static void count(List<String> counts, String how, long number, String counter) {
        if (number > 0) {
            counts.add(how + " " + number + " " + counter);
        }
    }
}
