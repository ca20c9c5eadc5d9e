package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.core.Reopen;
import cn.jiannuo.server.duty.core.ServedWords;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 本人的话, for supervision; and what is done again because of them. */
@Controller
class ServedController {
    private final ServedWords served;
    private final Reopen reopen;
    private final Vocabulary vocabulary;

    ServedController(ServedWords served, Reopen reopen, Vocabulary vocabulary) {
        this.served = served;
        this.reopen = reopen;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/words")
    String words(@RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("found", served.telling(Math.clamp(page, 0, 10_000)));
        return "duty/words";
    }

    @PostMapping("/duties/{id}/reopening")
    String reopen(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String what,
            Locale locale,
            RedirectAttributes back) {
        var words = vocabulary.in(locale);
        Frame.Notice notice = switch (reopen.reopen(reader.actor(), reader.has(Power.SUPERVISOR), id, what)) {
            case Outcome.Done done -> new Frame.Notice(words.say("duty.told.reopened"), false);
            case Outcome.No no -> new Frame.Notice(Refusals.say(no.why(), words), true);
        };
        back.addFlashAttribute("notice", notice);
        return "redirect:/duties/" + id;
    }
}
