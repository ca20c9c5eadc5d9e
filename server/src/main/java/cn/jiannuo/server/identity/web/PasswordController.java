package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.ChangePassword;
import cn.jiannuo.server.identity.core.Refusal;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Chooses a new password. */
@Controller
class PasswordController {
    private final ChangePassword change;

    PasswordController(ChangePassword change) {
        this.change = change;
    }

    @GetMapping("/me/password")
    String form(HttpSession session, Model model) {
        return page(session, "", model);
    }

    @PostMapping("/me/password")
    String change(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String old,
            @RequestParam String chosen,
            @RequestParam String again,
            @ModelAttribute("page") Frame page,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        Optional<Refusal> refusal = change.change(reader, old, chosen, again, session.getId());
        if (refusal.isPresent()) {
            return page(session, Said.refused(page, refusal.get()).text(), model);
        }
        session.removeAttribute(Entrance.PASSWORD_FIRST);
        next.addFlashAttribute("notice", Said.done(page, "password.changed"));
        return "redirect:/me";
    }

    private static String page(HttpSession session, String refusal, Model model) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("first", session.getAttribute(Entrance.PASSWORD_FIRST) != null);
        return "identity/password";
    }
}
