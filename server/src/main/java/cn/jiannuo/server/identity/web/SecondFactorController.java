package cn.jiannuo.server.identity.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.identity.core.SecondFactor;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns the second factor on and off. */
@Controller
class SecondFactorController {
    /** The proposed secret, sealed, until a first code proves that the phone has it. */
    private static final String PROPOSED = "proposed-second-factor";

    private final SecondFactor secondFactor;

    SecondFactorController(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @GetMapping("/me/second-factor")
    String form(
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            HttpSession session,
            Model model) {
        return show(reader, page, session, model, "");
    }

    @PostMapping("/me/second-factor/on")
    String turnOn(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String code,
            @ModelAttribute("page") Frame page,
            HttpSession session,
            Model model) {
        Optional<List<String>> codes = secondFactor.turnOn(reader, proposed(session), code);
        if (codes.isEmpty()) {
            return show(reader, page, session, model, page.say("second.code-wrong"));
        }
        session.removeAttribute(PROPOSED);
        model.addAttribute("codes", codes.get());
        return "identity/recovery-codes";
    }

    @PostMapping("/me/second-factor/off")
    String turnOff(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam String password,
            @ModelAttribute("page") Frame page,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        if (!secondFactor.turnOff(reader, password)) {
            return show(reader, page, session, model, page.say("password.old-wrong"));
        }
        next.addFlashAttribute("notice", Said.done(page, "second.turned-off"));
        return "redirect:/me";
    }

    private String show(SignedIn reader, Frame page, HttpSession session, Model model, String refusal) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("left", secondFactor.codesLeft(reader));
        if (secondFactor.isOn(reader)) {
            return "identity/second-factor-on";
        }
        String typed = secondFactor.typed(proposed(session));
        model.addAttribute(
                "phone",
                PhonePicture.of(
                        page.say("product"),
                        page.bodyName() + " " + reader.actor().name(),
                        typed));
        return "identity/second-factor-off";
    }

    private String proposed(HttpSession session) {
        if (session.getAttribute(PROPOSED) instanceof String sealed) {
            return sealed;
        }
        String sealed = secondFactor.propose();
        session.setAttribute(PROPOSED, sealed);
        return sealed;
    }
}
