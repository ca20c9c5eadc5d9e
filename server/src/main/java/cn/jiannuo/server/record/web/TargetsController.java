package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.core.Paces;
import cn.jiannuo.server.record.core.Reaches;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 要达到的数 and how far they have come. */
@Controller
class TargetsController {
    private final Paces paces;
    private final Reaches reaches;

    TargetsController(Paces paces, Reaches reaches) {
        this.paces = paces;
        this.reaches = reaches;
    }

    @GetMapping("/records/targets")
    String targets(@AuthenticationPrincipal SignedIn reader, Model model) {
        model.addAttribute("targets", TargetsPage.of(paces.of(reaches.reader(reader))));
        return "record/targets";
    }
}
