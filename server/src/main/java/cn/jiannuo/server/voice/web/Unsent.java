package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * What somebody typed on the page of a letter and was not taken, because it was refused or the mailbox had locked itself: kept over
 * the page that asks for the passphrase, until it is taken. In this program's memory only: whoever reads the database would find in the
 * open what is sealed a moment later.
 */
@Component
class Unsent {
    private static final Duration KEPT = Duration.ofHours(8);

    private final Clock clock;
    private final Map<Where, UnsentForm> kept = new ConcurrentHashMap<>();

    Unsent(Clock clock) {
        this.clock = clock;
    }

    private record Where(String account, String page) {}

    void keep(SignedIn who, String page, String form, Map<String, String> fields) {
        kept.put(new Where(who.getName(), page), new UnsentForm(form, Map.copyOf(fields), clock.instant()));
    }

    UnsentForm of(SignedIn who, String page) {
        Instant oldest = clock.instant().minus(KEPT);
        kept.values().removeIf(one -> one.at().isBefore(oldest));
        return kept.getOrDefault(new Where(who.getName(), page), UnsentForm.NOTHING);
    }

    void sent(SignedIn who, String page) {
        kept.remove(new Where(who.getName(), page));
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        String account = event.getAuthentication().getName();
        kept.keySet().removeIf(where -> where.account().equals(account));
    }
}
