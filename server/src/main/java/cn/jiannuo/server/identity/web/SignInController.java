package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** The way in. */
@Controller
class SignInController {
    private final Institutions institutions;
    private final Vouched vouched;
    private final Clock clock;

    SignInController(Institutions institutions, Vouched vouched, Clock clock) {
        this.institutions = institutions;
        this.vouched = vouched;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String form(HttpServletRequest request, @ModelAttribute("page") Frame page, Model model) {
        Set<String> told = request.getParameterMap().keySet();
        model.addAttribute(
                "form",
                new SignInForm(
                        institutions.all(),
                        remembered(request, SignInRefusal.CHOSEN),
                        remembered(request, SignInRefusal.NAME),
                        refusal(told, request, page),
                        told.contains("out"),
                        vouched.ways()));
        return "identity/sign-in";
    }

    private static String remembered(HttpServletRequest request, String name) {
        return WebUtils.getSessionAttribute(request, name) instanceof String typed ? typed : "";
    }

    private String refusal(Set<String> told, HttpServletRequest request, Frame page) {
        if (told.contains("waiting")) {
            return page.say("sign-in.waiting", minutes(request.getSession(false)));
        }
        return List.of("refused", "crowded", "stale", "unknown", "unreachable").stream()
                .filter(told::contains)
                .findFirst()
                .map(why -> page.say("sign-in." + why))
                .orElse("");
    }

    private long minutes(@Nullable HttpSession session) {
        Object kept = session == null ? null : session.getAttribute(SignInRefusal.UNTIL);
        Instant until = kept instanceof Instant known ? known : clock.instant();
        return Math.max(
                1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    }
}
