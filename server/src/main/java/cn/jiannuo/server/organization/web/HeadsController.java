package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.NameHeads;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Heads for all units that have none, on one page. */
@Controller
class HeadsController {
    private final NameHeads heads;

    HeadsController(NameHeads heads) {
        this.heads = heads;
    }

    @GetMapping("/seats/heads")
    String form(Model model) {
        model.addAttribute("units", heads.headless());
        return "organization/heads";
    }

    @PostMapping("/seats/heads")
    String name(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Optional<LocalDate> from = AwayForm.day(typed.get("from"));
        if (from.isEmpty()) {
            next.addFlashAttribute("notice", new Frame.Notice(page.say("organization.refused.no-days"), true));
            return "redirect:/seats/heads";
        }
        Map<Long, String> codes = new HashMap<>();
        for (NameHeads.Headless unit : heads.headless()) {
            String code = AwayForm.text(typed.get("unit-" + unit.unit()));
            if (!code.isEmpty()) {
                codes.put(unit.unit(), code);
            }
        }
        int named = heads.name(reader.actor(), codes, from.get());
        next.addFlashAttribute("notice", new Frame.Notice(page.say("organization.heads.done", named), false));
        return "redirect:/seats?show=HEAD";
    }
}
