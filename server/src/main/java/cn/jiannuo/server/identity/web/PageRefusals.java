package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens to somebody signed in who asks for what is not theirs: a page that says so, and an entry in the log. */
@Component
class PageRefusals implements AccessDeniedHandler {
    /** Set on a request whose form was too old. */
    static final String STALE = "jiannuo.stale";

    private final AuditLog log;

    PageRefusals(AuditLog log) {
        this.log = log;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Object principal = who == null ? null : who.getPrincipal();
        if (principal instanceof AtSecondDoor && !(refusal instanceof CsrfException)) {
            response.sendRedirect(request.getContextPath() + "/sign-in/second");
            return;
        }
        boolean stale = refusal instanceof CsrfException;
        if (stale) {
            request.setAttribute(STALE, true);
        }
        tell(principal, request, stale ? "stale" : "power");
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private void tell(@Nullable Object principal, HttpServletRequest request, String reason) {
        if (principal instanceof SignedIn signedIn) {
            Tenancy.run(
                    signedIn.actor().institution(),
                    () -> log.write(
                            signedIn.actor(),
                            "access.refused",
                            request.getMethod() + " " + request.getRequestURI(),
                            Map.of("address", request.getRemoteAddr(), "reason", reason)));
        }
    }
}
