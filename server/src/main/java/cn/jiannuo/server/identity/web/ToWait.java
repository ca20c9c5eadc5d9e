package cn.jiannuo.server.identity.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** No try is taken for a while. */
final class ToWait extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Instant until;

    /** @param until null when it is the network address that must wait */
    ToWait(String message, @Nullable Instant until) {
        super(message);
        this.until = until;
    }

    @Nullable
    Instant until() {
        return until;
    }
}
