package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.DelegateWhileAway;
import cn.jiannuo.server.organization.DelegateWhileAway.Asked;
import cn.jiannuo.server.organization.EndDelegation;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.core.FindPerson;
import cn.jiannuo.server.organization.core.MyAbsences;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我要离开几天. */
@Controller
class AwayController {
    private final DelegateWhileAway delegate;
    private final EndDelegation end;
    private final MyAbsences mine;
    private final FindPerson find;

    AwayController(DelegateWhileAway delegate, EndDelegation end, MyAbsences mine, FindPerson find) {
        this.delegate = delegate;
        this.end = end;
        this.mine = mine;
        this.find = find;
    }

    @GetMapping("/people/away")
    String form(@AuthenticationPrincipal SignedIn reader, Model model) {
        long person = reader.actor().person().orElse(0);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", AwayForm.empty());
        }
        model.addAttribute("person", person);
        model.addAttribute("mine", mine.of(person));
        return "organization/away";
    }

    @PostMapping("/people/away")
    String delegate(
            AwayForm form,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Outcome outcome = asked(form, reader);
        if (outcome instanceof Outcome.Refused refused) {
            next.addFlashAttribute("form", form);
            next.addFlashAttribute("notice", Say.notice(page.words(), refused));
        } else {
            next.addFlashAttribute("notice", new Frame.Notice(page.say("organization.away.done"), false));
        }
        return "redirect:/people/away";
    }

    private Outcome asked(AwayForm form, SignedIn reader) {
        Optional<LocalDate> first = form.firstDay();
        Optional<LocalDate> last = form.lastDay();
        if (first.isEmpty() || last.isEmpty()) {
            return new Outcome.Refused("organization.refused.no-days", List.of());
        }
        return switch (find.find(AwayForm.text(form.colleague()))) {
            case Outcome.Refused refused -> refused;
            case Outcome.Done found -> {
                long person = reader.actor().person().orElse(0);
                String reason = AwayForm.text(form.reason());
                yield delegate.delegate(reader.actor(), new Asked(person, found.id(), first.get(), last.get(), reason));
            }
        };
    }

    @PostMapping("/people/away/{id}/end")
    String end(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Frame.Notice notice = end.end(reader.actor(), id) instanceof Outcome.Refused refused
                ? Say.notice(page.words(), refused)
                : new Frame.Notice(page.say("organization.away.ended"), false);
        next.addFlashAttribute("notice", notice);
        return "redirect:/people/away";
    }
}
