package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Tenders;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.ui.OneReading;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 招投标: a year's tenders and what they saved. */
@Controller
class TenderController {
    private final Tenders tenders;
    private final Clock clock;

    TenderController(Tenders tenders, Clock clock) {
        this.tenders = tenders;
        this.clock = clock;
    }

    @GetMapping("/open/tenders")
    @OneReading
    String year(@AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "0") int year, Model model) {
        int now = LocalDate.now(clock).getYear();
        int wanted = year >= 2000 && year <= now ? year : now;
        model.addAttribute("year", wanted);
        model.addAttribute("last", now);
        model.addAttribute("tenders", tenders.of(me, wanted));
        return "disclosure/tenders";
    }
}
