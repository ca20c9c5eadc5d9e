package cn.jiannuo.benchmarks;

import cn.jiannuo.rulebook.expression.Situation;
import dev.cel.runtime.CelEvaluationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Who may go on recuperation, asked of a million people: some honour of 记功 or higher, or in an agency and excellent in the
 * last two years, and the last time more than a year ago. Each answer is the number of people it holds for.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC"})
public class ConditionBenchmark {
    static final int PEOPLE = 1_000_000;

    /** People for the rulebook. */
    @State(Scope.Benchmark)
    public static class Ours {
        private final ByRule rule = new ByRule();
        private final List<ByRule.Subject> people =
                Staff.some(PEOPLE).stream().map(ByRule::subject).toList();
    }

    /** People for cel-java. */
    @State(Scope.Benchmark)
    public static class Cel {
        private final ByCel cel = new ByCel();
        private final List<Map<String, Object>> people =
                Staff.some(PEOPLE).stream().map(ByCel::person).toList();
    }

    /** People for Java written by hand. */
    @State(Scope.Benchmark)
    public static class Hand {
        private final List<Staff> people = Staff.some(PEOPLE);
    }

    @Benchmark
    public int byHand(Hand hand) {
        LocalDate yearAgo = Staff.TODAY.minusDays(365);
        int yes = 0;
        for (Staff person : hand.people) {
            yes += ByHand.test(person, yearAgo) ? 1 : 0;
        }
        return yes;
    }

    @Benchmark
    public int ours(Ours ours) {
        Situation situation = ByRule.situation();
        int yes = 0;
        for (ByRule.Subject person : ours.people) {
            yes += ours.rule.test(person, situation) == 1 ? 1 : 0;
        }
        return yes;
    }

    @Benchmark
    public int interpreted(Ours ours) {
        Situation situation = ByRule.situation();
        int yes = 0;
        for (ByRule.Subject person : ours.people) {
            yes += ours.rule.interpreted(person, situation) == 1 ? 1 : 0;
        }
        return yes;
    }

    @Benchmark
    public int cel(Cel cel) throws CelEvaluationException {
        int yes = 0;
        for (Map<String, Object> person : cel.people) {
            yes += cel.cel.test(person) ? 1 : 0;
        }
        return yes;
    }
}
