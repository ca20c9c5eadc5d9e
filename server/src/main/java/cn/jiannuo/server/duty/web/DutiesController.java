package cn.jiannuo.server.duty.web;

import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutyList.View;
import cn.jiannuo.server.duty.core.DutySearch;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.ui.OneReading;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Units units;

    DutiesController(DutyList duties, RulesInForce rules, Units units) {
        this.duties = duties;
        this.rules = rules;
        this.units = units;
    }

    @OneReading
    @GetMapping("/duties")
    String list(
            @AuthenticationPrincipal SignedIn reader,
            DutiesAsked asked,
            @RequestParam(defaultValue = "") String picked,
            Model model) {
        long me = reader.actor().person().orElse(-1);
        DutySearch search = asked.search(reader);
        // most lists tell the counts as well
        DutyList.Found found = duties.find(me, search);
        Map<View, Long> counts = new EnumMap<>(duties.counts(me));
        counts.put(View.DONE, search.view() == View.DONE ? found.total() : 0);
        if (reader.has(Power.SUPERVISOR)) {
            counts.put(View.ALL, duties.open());
        }
        model.addAttribute("list", new DutiesPage(search, found, counts, choices(), picked.equals("all")));
        return "duty/list";
    }

    private DutiesPage.Choices choices() {
        return Reading.lasting(DutiesPage.Choices.class, this::offered);
    }

    private DutiesPage.Choices offered() {
        List<Regulation> versions = rules.current().rulebook().versions().stream()
                .map(version -> version.regulation())
                .toList();
        Set<Rule.Kind> planned = versions.stream()
                .flatMap(regulation -> regulation.rules().stream())
                .filter(rule -> rule.schedule().isPresent() || rule instanceof ProcedureRule)
                .map(Rule::kind)
                .collect(Collectors.toSet());
        return new DutiesPage.Choices(
                versions.stream()
                        .map(regulation -> new DutiesPage.Regulation(regulation.id(), regulation.title()))
                        .distinct()
                        .toList(),
                Arrays.stream(Rule.Kind.values())
                        .filter(planned::contains)
                        .map(Rule.Kind::word)
                        .toList(),
                units.all());
    }
}
