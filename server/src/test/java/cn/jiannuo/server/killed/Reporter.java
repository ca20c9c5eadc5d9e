package cn.jiannuo.server.killed;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Another system that reports hospital stays, each under a key of its own. */
final class Reporter extends Traffic {
    private final String name;
    private final String token;
    private final Random random;
    private final Set<String> acknowledged = new TreeSet<>();
    private Optional<Report> unheard = Optional.empty();
    private int next;

    private record Report(String reference, String body) {}

    Reporter(String name, String token, long seed) {
        this.name = name;
        this.token = token;
        this.random = new Random(seed);
    }

    @Override
    boolean step(LocalDate today) {
        Report report = unheard.orElseGet(() -> report(today));
        unheard = Optional.of(report);
        Answer answer = post(
                "/api/v1/events",
                report.body(),
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        report.reference()));
        if (!answer.isHeard()) {
            return false;
        }
        unheard = Optional.empty();
        if (answer.status() != 201) {
            complain(report + " " + answer);
        }
        return acknowledged.add(report.reference());
    }

    private Report report(LocalDate today) {
        String reference = name + "-" + next++;
        String person = Founded.PEOPLE.get(random.nextInt(Founded.PEOPLE.size()));
        LocalDate on = today.minusDays(random.nextInt(3));
        return new Report(
                reference,
                "{\"reference\":\"%s\",\"kind\":\"hospitalised\",\"date\":\"%s\",\"person\":\"%s\"}"
                        .formatted(reference, on, person));
    }

    @Override
    boolean isWaiting() {
        return unheard.isPresent();
    }

    @Override
    Set<String> acknowledged() {
        return acknowledged;
    }
}
