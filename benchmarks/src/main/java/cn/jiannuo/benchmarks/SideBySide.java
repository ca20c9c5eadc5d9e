package cn.jiannuo.benchmarks;

import cn.jiannuo.rulebook.apportion.Apportioner;
import cn.jiannuo.rulebook.apportion.Apportionment;
import cn.jiannuo.rulebook.apportion.Claimant;
import cn.jiannuo.rulebook.apportion.Method;
import cn.jiannuo.rulebook.expression.Situation;
import dev.cel.runtime.CelEvaluationException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The evaluators one after the other in one run of one JVM, round after round, so that whatever else the machine does falls on
 * all of them: what is told is how they stand to each other. {@link ConditionBenchmark} measures each in a JVM of its own.
 */
public final class SideBySide {
    private static final int WARM_UP = 8;

    private final PrintStream out;
    private final int rounds;

    private SideBySide(PrintStream out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /** Something to time, and what it came to, which must be the same each round. */
    @FunctionalInterface
    private interface Task {
        long run() throws CelEvaluationException;
    }

    /** Measures: {@code PEOPLE ROUNDS}. */
    public static void main(String[] args) throws CelEvaluationException {
        SideBySide side = new SideBySide(System.out, Integer.parseInt(args[1]));
        side.conditions(Integer.parseInt(args[0]));
        side.places();
    }

    private void conditions(int number) throws CelEvaluationException {
        List<Staff> staff = Staff.some(number);
        List<ByRule.Subject> subjects = staff.stream().map(ByRule::subject).toList();
        List<Map<String, Object>> maps = staff.stream().map(ByCel::person).toList();
        ByRule rule = new ByRule();
        ByCel cel = new ByCel();
        Situation situation = ByRule.situation();
        LocalDate yearAgo = Staff.TODAY.minusDays(365);
        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks.put("by hand", () -> byHand(staff, yearAgo));
        tasks.put("compiled", () -> compiled(subjects, rule, situation));
        tasks.put("interpreted", () -> interpreted(subjects, rule, situation));
        tasks.put("cel-java", () -> cel(maps, cel));
        Map<String, Long> times = measured(tasks);
        out.printf("condition, %,d people, median of %d rounds in one JVM%n", number, rounds);
        times.forEach((name, time) -> out.printf(
                "  %-12s %8.1f ms %8.2f M/s %8.1f x by hand%n",
                name, time / 1e6, number * 1e3 / time, ratio(times, name, "by hand")));
        out.printf(
                "  cel-java takes %.1f times as long as compiled, %.1f times as long as interpreted%n",
                ratio(times, "cel-java", "compiled"), ratio(times, "cel-java", "interpreted"));
    }

    private static long byHand(List<Staff> people, LocalDate yearAgo) {
        long yes = 0;
        for (Staff person : people) {
            yes += ByHand.test(person, yearAgo) ? 1 : 0;
        }
        return yes;
    }

    private static long compiled(List<ByRule.Subject> people, ByRule rule, Situation situation) {
        long yes = 0;
        for (ByRule.Subject person : people) {
            yes += rule.test(person, situation) == 1 ? 1 : 0;
        }
        return yes;
    }

    private static long interpreted(List<ByRule.Subject> people, ByRule rule, Situation situation) {
        long yes = 0;
        for (ByRule.Subject person : people) {
            yes += rule.interpreted(person, situation) == 1 ? 1 : 0;
        }
        return yes;
    }

    private static long cel(List<Map<String, Object>> people, ByCel cel) throws CelEvaluationException {
        long yes = 0;
        for (Map<String, Object> person : people) {
            yes += cel.test(person) ? 1 : 0;
        }
        return yes;
    }

    private void places() throws CelEvaluationException {
        List<Claimant> units = ApportionBenchmark.units();
        Map<String, Task> tasks = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            tasks.put(method.name(), () -> {
                return switch (Apportioner.apportion(method, ApportionBenchmark.PLACES, units, List.of())) {
                    case Apportionment shared -> shared.shares().size();
                    default -> throw new IllegalStateException(method.name());
                };
            });
        }
        out.printf("sharing %,d places among %,d units%n", ApportionBenchmark.PLACES, units.size());
        measured(tasks).forEach((name, time) -> out.printf("  %-20s %8.1f ms%n", name, time / 1e6));
    }

    /** Median time of each task, in ns. */
    private Map<String, Long> measured(Map<String, Task> tasks) throws CelEvaluationException {
        Map<String, Long> results = new LinkedHashMap<>();
        Map<String, long[]> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Task> task : tasks.entrySet()) {
                long start = System.nanoTime();
                Long result = task.getValue().run();
                long time = System.nanoTime() - start;
                Long before = results.putIfAbsent(task.getKey(), result);
                if (before != null && !before.equals(result)) {
                    throw new IllegalStateException(task.getKey() + ": " + before + ", then " + result);
                }
                if (round >= 0) {
                    times.computeIfAbsent(task.getKey(), name -> new long[rounds])[round] = time;
                }
            }
        }
        Map<String, Long> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> {
            Arrays.sort(all);
            medians.put(name, all[all.length / 2]);
        });
        return medians;
    }

    private static double ratio(Map<String, Long> times, String one, String other) {
        return (double) Objects.requireNonNull(times.get(one)) / Objects.requireNonNull(times.get(other));
    }
}
