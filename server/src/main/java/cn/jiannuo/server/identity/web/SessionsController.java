package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is signed in, and how to end it. */
@Controller
class SessionsController {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final AuditLog log;

    SessionsController(FindByIndexNameSessionRepository<? extends Session> sessions, AuditLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping("/me/sessions")
    String list(@AuthenticationPrincipal SignedIn reader, HttpSession current, Model model) {
        List<SessionRow> rows = sessions.findByPrincipalName(reader.getName()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> row(session, current.getId()))
                .sorted(Comparator.comparing(SessionRow::current)
                        .thenComparing(SessionRow::lastUsed)
                        .reversed())
                .toList();
        model.addAttribute("rows", rows);
        return "identity/sessions";
    }

    @PostMapping("/me/sessions/{key}/end")
    String end(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String key,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        // only among one's own: another's key finds nothing
        Optional<? extends Session> found = sessions.findByPrincipalName(reader.getName()).values().stream()
                .filter(session -> key(session.getId()).equals(key))
                .findFirst();
        found.ifPresent(session -> {
            sessions.deleteById(session.getId());
            log.write(reader.actor(), "session.ended", attribute(session, Entrance.ADDRESS), Map.of());
        });
        next.addFlashAttribute("notice", Said.done(page, found.isPresent() ? "session.ended" : "session.gone"));
        return "redirect:/me/sessions";
    }

    private static SessionRow row(Session session, String current) {
        return new SessionRow(
                key(session.getId()),
                session.getId().equals(current),
                attribute(session, Entrance.ADDRESS),
                SessionRow.device(attribute(session, Entrance.DEVICE)),
                session.getCreationTime(),
                Objects.requireNonNullElse(session.getLastAccessedTime(), Instant.EPOCH));
    }

    private static String attribute(Session session, String name) {
        return session.getAttribute(name) instanceof String text ? text : "";
    }

    /** A name for a session that opens no door. */
    private static String key(String id) {
        return DigestUtils.md5DigestAsHex(("session " + id).getBytes(StandardCharsets.UTF_8));
    }
}
