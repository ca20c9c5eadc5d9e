package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.KeepPerson;
import cn.jiannuo.server.organization.core.KeepPerson.Entered;
import cn.jiannuo.server.organization.core.KeepPerson.Kept;
import cn.jiannuo.server.organization.core.PersonForms;
import cn.jiannuo.server.organization.core.PersonForms.Form;
import cn.jiannuo.server.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单独登记一个人: add, change, or note that somebody has left. */
@Controller
class PersonController {
    private static final String FORM = "organization/entered";

    private final PersonForms forms;
    private final KeepPerson keep;
    private final RosterVocabulary vocabulary;

    PersonController(PersonForms forms, KeepPerson keep, RosterVocabulary vocabulary) {
        this.forms = forms;
        this.keep = keep;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/roster/people/new")
    String blank(@ModelAttribute("page") Frame page, Model model) {
        return show(PersonPage.of(forms.blank()), page, model);
    }

    @PostMapping("/roster/people/new")
    String add(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            Model model,
            RedirectAttributes next) {
        PersonTyped form = typed(typed, page);
        Entered entered = form.entered(form.code(), forms.blank());
        if (form.onlyRows()) {
            return again(forms.blank(), entered, form, page, model);
        }
        Kept kept = keep.add(reader.actor(), entered, isEnglish(page));
        return kept.outcome() instanceof Outcome.Refused refused
                ? refused(forms.blank(), entered, kept, refused, page, model)
                : done(entered.code(), "organization.entered.added", page, next);
    }

    @GetMapping("/roster/people/{code}")
    String form(
            @PathVariable String code,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            Model model) {
        return show(PersonPage.of(known(reader, code)), page, model);
    }

    @PostMapping("/roster/people/{code}")
    String change(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            Model model,
            RedirectAttributes next) {
        PersonTyped form = typed(typed, page);
        Form known = known(reader, code);
        Entered entered = form.entered(code, known);
        if (form.onlyRows()) {
            return again(known, entered, form, page, model);
        }
        Kept kept = keep.change(reader.actor(), entered, typed.getOrDefault("seen", ""), isEnglish(page));
        return kept.outcome() instanceof Outcome.Refused refused
                ? refused(known, entered, kept, refused, page, model)
                : done(code, "organization.entered.changed", page, next);
    }

    @PostMapping("/roster/people/{code}/leaving")
    String leave(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean sure,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        if (!sure) {
            next.addFlashAttribute("notice", new Frame.Notice(page.say("organization.refused.not-sure"), true));
            return "redirect:/roster/people/" + code;
        }
        if (keep.leave(reader.actor(), code, seen).outcome() instanceof Outcome.Refused refused) {
            next.addFlashAttribute("notice", Say.notice(page.words(), refused));
            return "redirect:/people/" + code;
        }
        return done(code, "organization.entered.left", page, next);
    }

    private static boolean isEnglish(Frame page) {
        return page.words().locale().getLanguage().equals("en");
    }

    private Form known(SignedIn reader, String code) {
        return forms.of(reader.actor(), code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private PersonTyped typed(Map<String, String> typed, Frame page) {
        return new PersonTyped(typed, vocabulary, new Say(page.words(), vocabulary));
    }

    /** The same form with a row more or less; nothing is kept yet. */
    private String again(Form form, Entered entered, PersonTyped typed, Frame page, Model model) {
        return show(new PersonPage(form, entered, List.of(), false, typed.wanted()), page, model);
    }

    /** Nothing has happened: the form comes back as it was typed, with what is wrong beside each field. */
    private String refused(Form form, Entered entered, Kept kept, Outcome.Refused refused, Frame page, Model model) {
        List<Problem> wrong = Problem.of(kept.wrong(), page.words().locale());
        boolean changed = refused.key().endsWith("person-changed");
        model.addAttribute("refused", Say.notice(page.words(), refused).text());
        return show(new PersonPage(form, entered, wrong, changed, Map.of()), page, model);
    }

    private String show(PersonPage person, Frame page, Model model) {
        Say say = new Say(page.words(), vocabulary);
        List<String> headings = new ArrayList<>(
                List.of("code", "name", "unit").stream().map(say::column).toList());
        person.form().columns().forEach(column -> headings.add(say.column(column)));
        model.addAttribute("person", person);
        model.addAttribute(
                "fields",
                person.form().columns().stream()
                        .map(column -> PersonField.of(column, vocabulary.type(column)))
                        .toList());
        model.addAttribute("elsewhere", person.wrongElsewhere(headings));
        model.addAttribute("say", say);
        return FORM;
    }

    private static String done(String code, String key, Frame page, RedirectAttributes next) {
        next.addFlashAttribute("notice", new Frame.Notice(page.say(key), false));
        return "redirect:/people/" + code;
    }
}
