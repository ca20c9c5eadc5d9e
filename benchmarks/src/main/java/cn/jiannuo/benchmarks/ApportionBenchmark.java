package cn.jiannuo.benchmarks;

import cn.jiannuo.rulebook.apportion.Apportioner;
import cn.jiannuo.rulebook.apportion.Claimant;
import cn.jiannuo.rulebook.apportion.Method;
import cn.jiannuo.rulebook.apportion.Outcome;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million places shared among twenty thousand units by headcount, each share with its reasons. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ApportionBenchmark {
    private static final int UNITS = 20_000;
    static final long PLACES = 1_000_000;

    @Param
    private Method method = Method.LARGEST_REMAINDER;

    private final List<Claimant> units = units();

    static List<Claimant> units() {
        Random random = new Random(20_260_101);
        return IntStream.range(0, UNITS)
                .mapToObj(i -> Claimant.of("U%05d".formatted(i), 1 + random.nextInt(2_000)))
                .toList();
    }

    @Benchmark
    public Outcome share() {
        return Apportioner.apportion(method, PLACES, units, List.of());
    }
}
