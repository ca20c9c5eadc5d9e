package cn.jiannuo.server.identity.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Failures counted by network address, for who tries one password on many names; remembered while the program runs. */
@Component
public class AddressLimit {
    /** A whole office may come from one address, so it is generous. */
    static final int FAILURES = 60;

    static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };

    AddressLimit(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isOver(String address) {
        Deque<Instant> recent = failures.get(address);
        if (recent == null) {
            return false;
        }
        Instant since = clock.instant().minus(WITHIN);
        while (!recent.isEmpty() && recent.peekFirst().isBefore(since)) {
            recent.removeFirst();
        }
        if (recent.isEmpty()) {
            failures.remove(address);
        }
        return recent.size() >= FAILURES;
    }

    synchronized void failed(String address) {
        Deque<Instant> recent = failures.computeIfAbsent(address, key -> new ArrayDeque<>());
        recent.addLast(clock.instant());
        if (recent.size() > FAILURES) {
            recent.removeFirst();
        }
    }
}
