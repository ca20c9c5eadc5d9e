package cn.jiannuo.server.matter.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Beside;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.MatterView;
import cn.jiannuo.server.matter.core.ToldOfMatter;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One matter, and what may be done in it. */
@Controller
@RequestMapping("/matters/{id}")
class MatterController {
    static final String TYPED = "typed";

    private final MatterDetail detail;
    private final ToldOfMatter tells;
    private final RulesInForce rules;
    private final People people;
    private final Vocabulary vocabulary;
    private final List<OwnPage> own;
    private final List<Beside> beside;

    MatterController(
            MatterDetail detail,
            ToldOfMatter tells,
            RulesInForce rules,
            People people,
            Vocabulary vocabulary,
            List<OwnPage> own,
            List<Beside> beside) {
        this.detail = detail;
        this.tells = tells;
        this.rules = rules;
        this.people = people;
        this.vocabulary = vocabulary;
        this.own = List.copyOf(own);
        this.beside = List.copyOf(beside);
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @ModelAttribute("page") Frame page,
            Locale locale,
            Model model,
            RedirectAttributes on) {
        Optional<MatterView.Shown> all = detail.show(reader, id);
        if (all.isEmpty()) {
            ToldOfMatter.Told told =
                    tells.of(reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("told", told);
            model.addAttribute("clause", clause(told.matter().regulation(), told.pack(), told.clause()));
            return "matter/told";
        }
        MatterView.Shown shown = all.get();
        Optional<String> there = own.stream()
                .filter(OwnPage::isWhole)
                .flatMap(one -> one.of(shown.matter()).stream())
                .findFirst();
        if (there.isPresent()) {
            model.asMap().entrySet().stream()
                    .filter(said -> Set.of("notice", TYPED).contains(said.getKey()))
                    .forEach(said -> on.addFlashAttribute(said.getKey(), said.getValue()));
            return "redirect:" + there.get();
        }
        List<String> clause = clause(shown.matter().regulation(), shown.pack(), shown.clause());
        Look look = new Look(vocabulary.in(locale), people, shown.seats());
        Object typed = model.getAttribute(TYPED);
        model.addAttribute(
                "matter",
                new MatterPage(
                        shown,
                        clause,
                        look,
                        typed == null ? "" : typed.toString(),
                        ownPage(shown).orElse("")));
        model.addAttribute(
                "beside",
                beside.stream()
                        .flatMap(one -> one.of(reader, shown.matter(), page).stream())
                        .toList());
        return "matter/show";
    }

    private List<String> clause(String regulation, String pack, String clause) {
        return rules.version(regulation, pack)
                .map(text -> text.clause(clause).text())
                .orElse(List.of());
    }

    private Optional<String> ownPage(MatterView.Shown shown) {
        return own.stream().flatMap(page -> page.of(shown.matter()).stream()).findFirst();
    }
}
