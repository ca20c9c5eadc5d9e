package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.organization.core.Chronicle;
import cn.jiannuo.server.organization.core.PeopleList;
import cn.jiannuo.server.organization.core.PeopleList.Asked;
import cn.jiannuo.server.organization.core.PeopleList.Listed;
import cn.jiannuo.server.organization.core.PeopleList.Sort;
import cn.jiannuo.server.organization.core.PersonFiles;
import cn.jiannuo.server.organization.core.PersonFiles.File;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
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

/** The people, one by one and as a list. */
@Controller
class PeopleController {
    private final PeopleList people;
    private final PersonFiles files;
    private final Chronicle chronicle;
    private final Units units;
    private final RosterVocabulary vocabulary;

    PeopleController(
            PeopleList people, PersonFiles files, Chronicle chronicle, Units units, RosterVocabulary vocabulary) {
        this.people = people;
        this.files = files;
        this.chronicle = chronicle;
        this.units = units;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "ROSTER") Sort sort,
            @RequestParam(defaultValue = "1") int number,
            @ModelAttribute("page") Frame page,
            Model model) {
        Asked asked = new Asked(q, unit, sort, Math.max(number, 1));
        Listed listed = people.list(asked);
        List<Unit> all = units.all();
        model.addAttribute(
                "list", new PeoplePage(asked, listed, all, Paging.of(asked.page(), PeopleList.PAGE, listed.total())));
        model.addAttribute("say", new Say(page.words(), vocabulary));
        return "organization/people";
    }

    @GetMapping("/people/{code}")
    String person(
            @PathVariable String code,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            Model model) {
        File file = files.open(reader, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = page.words().today();
        model.addAttribute("file", file);
        model.addAttribute(
                "held", file.held().stream().filter(held -> held.isOn(today)).toList());
        model.addAttribute(
                "away",
                file.absences().stream()
                        .filter(absence -> absence.until().isAfter(today)
                                && absence.until().isAfter(absence.first()))
                        .toList());
        model.addAttribute("say", new Say(page.words(), vocabulary));
        return "organization/person";
    }

    @GetMapping("/people/history")
    String history(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int number,
            @ModelAttribute("page") Frame page,
            Model model) {
        int asked = Math.max(number, 1);
        List<Chronicle.Entry> entries = chronicle.entries(q, asked);
        boolean more = entries.size() > Chronicle.PAGE;
        List<Chronicle.Entry> shown = entries.stream().limit(Chronicle.PAGE).toList();
        model.addAttribute("history", new HistoryPage(q, shown, Paging.open(asked, more)));
        return "organization/history";
    }
}
