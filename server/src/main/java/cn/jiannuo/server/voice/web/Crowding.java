package cn.jiannuo.server.voice.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How much comes from one place, without knowing the place: a hash under a key that lives for a day, in memory only. */
@Component
class Crowding {
    /** The attribute of a request with the hash of its place. */
    static final String PLACE = "jiannuo.voice.place";

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int REMEMBERED = 20_000;
    private static final int KEY = 32;
    private static final SecureRandom SOURCE = new SecureRandom();

    private final Clock clock;
    private final int lettersAnHour;
    private final int triesAnHour;
    private final Map<String, Deque<Instant>> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private LocalDate day = LocalDate.MIN;
    private byte[] key = new byte[KEY];

    Crowding(
            Clock clock,
            @Value("${jiannuo.voice.letters-per-hour:60}") int lettersAnHour,
            @Value("${jiannuo.voice.tries-per-hour:60}") int triesAnHour) {
        this.clock = clock;
        this.lettersAnHour = lettersAnHour;
        this.triesAnHour = triesAnHour;
    }

    /** The hash of an address, for today. */
    synchronized String place(String address) {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            day = today;
            SOURCE.nextBytes(key);
            seen.clear();
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Counts a letter; false when there were too many. */
    boolean mayWrite(String place) {
        return count("letter " + place, lettersAnHour);
    }

    /** Counts a receipt that was tried; false when there were too many. */
    boolean mayTry(String place) {
        return count("try " + place, triesAnHour);
    }

    int lettersAnHour() {
        return lettersAnHour;
    }

    private synchronized boolean count(String what, int most) {
        Instant now = clock.instant();
        Deque<Instant> recent = seen.computeIfAbsent(what, w -> new ArrayDeque<>());
        while (!recent.isEmpty() && recent.peekFirst().isBefore(now.minus(WITHIN))) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
