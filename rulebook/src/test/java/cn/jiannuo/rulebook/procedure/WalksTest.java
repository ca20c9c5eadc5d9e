package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Thousands of random matters, each held against the naive model and against what must never happen. */
class WalksTest {
    private static final int WALKS = 2_000;
    private static final int ACTS = 60;

    @Test
    void random_matters_go_as_the_naive_model_says_and_break_no_promise() {
        Map<String, Integer> accepted = new TreeMap<>();
        Map<String, Integer> refusals = new TreeMap<>();
        for (long seed = 1; seed <= WALKS; seed++) {
            Random random = new Random(seed);
            Procedure procedure = seed % 4 == 0
                    ? Sketches.all().get(random.nextInt(Sketches.all().size()))
                    : RandomProcedures.next(random);
            try {
                Walk walk = new Walk(procedure, random);
                walk.go(ACTS);
                walk.accepted.forEach((act, times) -> accepted.merge(act, times, Integer::sum));
                walk.refusals.forEach((refusal, times) -> refusals.merge(refusal, times, Integer::sum));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + "\n" + procedure + "\n" + failure.getMessage(), failure);
            }
        }
        everythingHappened(accepted, refusals);
    }

    /** A walk that never gets anywhere proves nothing: each act was accepted many times, and each refusal was given. */
    private static void everythingHappened(Map<String, Integer> accepted, Map<String, Integer> refusals) {
        for (Class<?> act : Act.class.getDeclaredClasses()) {
            if (act.isRecord()) {
                assertThat(accepted.getOrDefault(act.getSimpleName(), 0))
                        .as("accepted %s of %s", act.getSimpleName(), accepted)
                        .isGreaterThan(15);
            }
        }
        List<String> never = Arrays.stream(Refusal.class.getDeclaredClasses())
                .map(Class::getSimpleName)
                .filter(name -> !refusals.containsKey(name))
                .collect(Collectors.toList());
        assertThat(never).as("refusals never given").isEmpty();
    }
}
