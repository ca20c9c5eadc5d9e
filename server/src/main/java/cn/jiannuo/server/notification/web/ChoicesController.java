package cn.jiannuo.server.notification.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.core.Choice;
import cn.jiannuo.server.notification.core.Choose;
import cn.jiannuo.server.notification.core.Outbox;
import cn.jiannuo.server.ui.Frame;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is sent to the reader, when and where. */
@Controller
class ChoicesController {
    private final Choose choose;
    private final Outbox outbox;

    ChoicesController(Choose choose, Outbox outbox) {
        this.choose = choose;
        this.outbox = outbox;
    }

    @GetMapping("/notices/choices")
    String form(@AuthenticationPrincipal SignedIn reader, @ModelAttribute("page") Frame page, Model model) {
        long person = NoticesController.person(reader);
        Choice choice =
                choose.of(person).orElse(Choice.unmade(person, page.words().locale()));
        return show(choice, "", model);
    }

    @PostMapping("/notices/choices")
    String choose(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(required = false) @Nullable Set<Kind> kinds,
            @RequestParam(required = false) @Nullable Integer digest,
            @RequestParam int from,
            @RequestParam int to,
            @ModelAttribute("page") Frame page,
            Model model,
            RedirectAttributes next) {
        Choice choice = new Choice(
                NoticesController.person(reader),
                email.strip(),
                kinds == null ? Set.of() : kinds,
                digest == null ? null : Math.clamp(digest, 0, 23),
                Math.clamp(from, 0, 23),
                Math.clamp(to, 0, 23),
                page.words().locale());
        Optional<String> refusal = choose.choose(reader.actor(), choice);
        if (refusal.isPresent()) {
            return show(choice, page.say(refusal.get(), choice.email()), model);
        }
        next.addFlashAttribute("notice", new Frame.Notice(page.say("notice.chosen"), false));
        return "redirect:/notices/choices";
    }

    private String show(Choice choice, String refusal, Model model) {
        model.addAttribute("choice", choice);
        model.addAttribute("refusal", refusal);
        model.addAttribute("open", outbox.isOpen());
        return "notification/choices";
    }
}
