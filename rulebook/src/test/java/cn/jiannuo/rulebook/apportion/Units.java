package cn.jiannuo.rulebook.apportion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;

/** Claimants for tests, and results in a form that can be compared at a glance. */
final class Units {
    static final List<TieBreak> PUBLISHED = List.of(TieBreak.HEADCOUNT, TieBreak.CODE);

    private Units() {}

    /** Claimants A, B, C … with these weights. */
    static List<Claimant> weighing(long... weights) {
        List<Claimant> claimants = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            claimants.add(Claimant.of(String.valueOf((char) ('A' + i)), weights[i]));
        }
        return claimants;
    }

    /** Up to eight claimants with weights from 0 to 12, so that ties are common; the first has some weight. */
    static List<Claimant> random(Random random) {
        long[] weights = new long[1 + random.nextInt(8)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(13);
        }
        weights[0]++;
        return weighing(weights);
    }

    /** The same with minima up to 3 and, for half of them, maxima up to 6 above. */
    static List<Claimant> randomBounded(Random random) {
        return random(random).stream()
                .map(c -> {
                    long least = random.nextInt(3) == 0 ? random.nextInt(4) : 0;
                    OptionalLong most =
                            random.nextBoolean() ? OptionalLong.of(least + random.nextInt(7)) : OptionalLong.empty();
                    return new Claimant(c.id(), c.weight(), least, most);
                })
                .toList();
    }

    static long minima(List<Claimant> claimants) {
        return claimants.stream().mapToLong(Claimant::atLeast).sum();
    }

    static Apportionment shared(Method method, long places, List<Claimant> claimants) {
        return shared(Apportioner.apportion(method, places, claimants, PUBLISHED));
    }

    static Apportionment shared(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Apportionment.class);
        return (Apportionment) outcome;
    }

    static Map<String, Long> places(Apportionment apportionment) {
        Map<String, Long> places = new TreeMap<>();
        apportionment.shares().forEach(s -> places.put(s.id(), s.places()));
        return places;
    }

    static List<Long> inOrder(Apportionment apportionment) {
        return apportionment.shares().stream().map(Share::places).toList();
    }

    static Share share(Apportionment apportionment, String id) {
        return apportionment.share(id).orElseThrow();
    }
}
