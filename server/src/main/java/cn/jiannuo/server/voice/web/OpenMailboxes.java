package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.voice.core.Reader;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Unlocked mailboxes: by session, in this program's memory only. Signing out, half an hour of rest or a restart locks them. */
@Component
class OpenMailboxes {
    private static final Duration REST = Duration.ofMinutes(30);

    private final Clock clock;
    private final Map<String, Unlocked> open = new ConcurrentHashMap<>();

    OpenMailboxes(Clock clock) {
        this.clock = clock;
    }

    private record Unlocked(String account, Reader reader, Instant used) {}

    void put(HttpSession session, SignedIn who, Reader reader) {
        open.put(session.getId(), new Unlocked(who.getName(), reader, clock.instant()));
    }

    Optional<Reader> of(HttpSession session, SignedIn who) {
        Instant now = clock.instant();
        open.values().removeIf(one -> one.used().plus(REST).isBefore(now));
        Unlocked found = open.get(session.getId());
        if (found == null || !found.account().equals(who.getName())) {
            return Optional.empty();
        }
        open.put(session.getId(), new Unlocked(found.account(), found.reader(), now));
        return Optional.of(found.reader());
    }

    void lock(HttpSession session) {
        open.remove(session.getId());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        open.values()
                .removeIf(one -> one.account().equals(event.getAuthentication().getName()));
    }
}
