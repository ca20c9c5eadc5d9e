package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.Chart;
import cn.jiannuo.server.organization.core.PeopleList;
import cn.jiannuo.server.organization.core.PeopleList.Asked;
import cn.jiannuo.server.organization.core.PeopleList.Sort;
import cn.jiannuo.server.ui.Frame;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The organisation chart, and each unit. */
@Controller
class ChartController {
    private final Chart chart;
    private final PeopleList people;
    private final RosterVocabulary vocabulary;

    ChartController(Chart chart, PeopleList people, RosterVocabulary vocabulary) {
        this.chart = chart;
        this.people = people;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/units")
    String chart(@RequestParam(defaultValue = "false") boolean unfolded, Model model) {
        List<Chart.Node> top = chart.top();
        model.addAttribute("unfolded", unfolded);
        model.addAttribute("top", top);
        model.addAttribute("all", top.stream().mapToLong(Chart.Node::all).sum());
        return "organization/chart";
    }

    @GetMapping("/units/{id}")
    String unit(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            Model model) {
        Chart.Node node = chart.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("node", node);
        model.addAttribute("former", chart.formerPaths(id));
        model.addAttribute("people", people.list(new Asked("", node.unit().path(), Sort.ROSTER, 1)));
        model.addAttribute("gives", reader.has(Power.PERSONNEL));
        model.addAttribute("say", new Say(page.words(), vocabulary));
        return "organization/unit";
    }
}
