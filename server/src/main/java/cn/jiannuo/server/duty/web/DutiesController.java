package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutyList.View;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.OneReading;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办: lists of duties by how they stand. */
@Controller
class DutiesController {
    private final DutyList duties;
    private final RulesInForce rules;

    DutiesController(DutyList duties, RulesInForce rules) {
        this.duties = duties;
        this.rules = rules;
    }

    @OneReading
    @GetMapping("/duties")
    String list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String regulation,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        long me = reader.actor().person().orElse(-1);
        View chosen = view(view, reader);
        var search = new DutyList.Search(chosen, q, regulation, kind, Math.max(0, Math.min(page, 10_000)));
        Map<View, Long> counts = new EnumMap<>(duties.counts(me));
        DutyList.Found found = duties.find(me, search);
        counts.put(View.DONE, chosen == View.DONE ? found.total() : 0);
        if (reader.has(Power.SUPERVISOR)) {
            counts.put(View.ALL, duties.open());
        }
        model.addAttribute("list", new DutiesPage(search, found, counts, regulations()));
        return "duty/list";
    }

    private static View view(String asked, SignedIn reader) {
        View view = Arrays.stream(View.values())
                .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElse(View.MINE);
        return view == View.ALL && !reader.has(Power.SUPERVISOR) ? View.MINE : view;
    }

    private List<DutiesPage.Regulation> regulations() {
        return rules.current().rulebook().versions().stream()
                .map(version -> new DutiesPage.Regulation(
                        version.regulation().id(), version.regulation().title()))
                .distinct()
                .toList();
    }
}
