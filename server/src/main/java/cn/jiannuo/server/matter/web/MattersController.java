package cn.jiannuo.server.matter.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.core.MatterList;
import cn.jiannuo.server.matter.core.MatterList.View;
import cn.jiannuo.server.matter.core.StepNames;
import cn.jiannuo.server.ui.OneReading;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 办事: the matters a reader has to do with. */
@Controller
class MattersController {
    private final MatterList matters;
    private final StepNames steps;

    MattersController(MatterList matters, StepNames steps) {
        this.matters = matters;
        this.steps = steps;
    }

    @GetMapping("/matters")
    @OneReading
    String list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "desk-and-me") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "true") boolean running,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        List<View> views = reader.has(Power.SUPERVISOR)
                ? List.of(View.DESK_AND_ME, View.FOR_ME, View.ALL)
                : List.of(View.DESK_AND_ME, View.FOR_ME);
        View chosen = views.stream()
                .filter(v -> MattersPage.word(v).equals(view))
                .findFirst()
                .orElse(View.DESK_AND_ME);
        var search = new MatterList.Search(chosen, q, running, Math.max(0, Math.min(page, 10_000)));
        MatterList.Found found = matters.find(reader.actor().person().orElse(-1), search);
        model.addAttribute("list", new MattersPage(search, found, views, steps.all()));
        return "matter/list";
    }
}
