package cn.jiannuo.server.voice.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Ten tries at a mailbox's passphrase in an hour, for each account. */
@Component
class Guesses {
    private static final int MOST = 10;
    private static final Duration WITHIN = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> tried = new ConcurrentHashMap<>();

    Guesses(Clock clock) {
        this.clock = clock;
    }

    boolean mayGuess(String account) {
        Instant now = clock.instant();
        Deque<Instant> recent = tried.computeIfAbsent(account, a -> new ArrayDeque<>());
        synchronized (recent) {
            while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(WITHIN))) {
                recent.removeFirst();
            }
            if (recent.size() >= MOST) {
                return false;
            }
            recent.addLast(now);
            return true;
        }
    }

    void forget(String account) {
        tried.remove(account);
    }
}
