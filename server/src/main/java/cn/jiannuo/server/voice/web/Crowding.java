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
    /** 64 bits. */
    private static final int NETWORK_GROUPS = 4;

    private static final SecureRandom SOURCE = new SecureRandom();

    private final Clock clock;
    private final int lettersAnHour;
    private final int triesAnHour;
    private final Map<String, Deque<Instant>> seen = new LinkedHashMap<>(16, 0.75f, true) {
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
            return HexFormat.of().formatHex(mac.doFinal(network(address).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** One place has one IPv4 address, and a whole network of IPv6 addresses to change between: its first four groups. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String front = address.substring(0, address.indexOf("::") < 0 ? address.length() : address.indexOf("::"));
        String[] groups = front.split(":", -1);
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < NETWORK_GROUPS; i++) {
            first.append(i < groups.length ? groups[i] : "0").append(':');
        }
        return first.toString();
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
