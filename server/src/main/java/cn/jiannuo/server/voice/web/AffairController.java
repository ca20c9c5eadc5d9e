package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import cn.jiannuo.server.voice.affair.Affair;
import cn.jiannuo.server.voice.affair.AffairList;
import cn.jiannuo.server.voice.affair.RateAffair;
import cn.jiannuo.server.voice.affair.RateAffair.Rated;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a case beside its steps; and what somebody was asked first. */
@Controller
class AffairController {
    private final RateAffair rate;
    private final AffairList list;

    AffairController(RateAffair rate, AffairList list) {
        this.rate = rate;
        this.list = list;
    }

    @PostMapping("/voice/affairs/{matter}/rating")
    String rate(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long matter,
            @RequestParam Affair.Rating rating,
            @RequestParam(defaultValue = "") String words,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Rated rated = rate.rate(reader.actor(), matter, rating, words);
        back.addFlashAttribute(
                "notice",
                new Frame.Notice(
                        page.say("affair.rate."
                                + rated.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                        rated != Rated.DONE));
        return "redirect:/matters/" + matter;
    }

    @GetMapping("/voice/first-asked")
    @OneReading
    String firstAsked(@AuthenticationPrincipal SignedIn reader, Model model) {
        long person = reader.actor().person().orElse(-1);
        model.addAttribute("mine", new FirstAskedPage(list.firstAsked(person, true), list.firstAsked(person, false)));
        return "voice/first-asked";
    }
}
