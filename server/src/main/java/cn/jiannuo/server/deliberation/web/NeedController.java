package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.Heard;
import cn.jiannuo.server.deliberation.core.SayNeed;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.ui.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 提一个制度上的需要. */
@Controller
class NeedController {
    private final SayNeed need;
    private final Matters matters;

    NeedController(SayNeed need, Matters matters) {
        this.need = need;
        this.matters = matters;
    }

    @GetMapping("/deliberations/needs/new")
    String form(@RequestParam(defaultValue = "") String about, Model model) {
        SayNeed.Offer offer = need.offer().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> typed = new HashMap<>(Map.of("title", about));
        if (model.getAttribute(SaidBack.TYPED) instanceof Map<?, ?> kept) {
            kept.forEach((field, text) -> typed.put(field.toString(), text.toString()));
        }
        typed.putIfAbsent("token", UUID.randomUUID().toString());
        model.addAttribute("offer", offer);
        model.addAttribute("typed", typed);
        return "deliberation/need";
    }

    @PostMapping("/deliberations/needs/new")
    String say(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        String reference =
                "need-" + typed.getOrDefault("token", UUID.randomUUID().toString());
        Heard heard = need.say(
                reader,
                reference,
                typed.getOrDefault("title", ""),
                typed.getOrDefault("change", ""),
                typed.getOrDefault("need", ""));
        if (heard instanceof Heard.Wrong wrong) {
            Map<String, String> kept = new HashMap<>(typed);
            kept.remove("_csrf");
            back.addFlashAttribute(SaidBack.TYPED, kept);
            back.addFlashAttribute(
                    "notice",
                    new Frame.Notice(
                            page.say(
                                    "deliberation.refused." + wrong.key(),
                                    wrong.gaps().toArray()),
                            true));
            return "redirect:/deliberations/needs/new";
        }
        back.addFlashAttribute("notice", new Frame.Notice(page.say("deliberation.need.told"), false));
        return "redirect:/matters/"
                + matters.begin(reference).stream()
                        .findFirst()
                        .map(matter -> String.valueOf(matter.id()))
                        .orElse("");
    }
}
