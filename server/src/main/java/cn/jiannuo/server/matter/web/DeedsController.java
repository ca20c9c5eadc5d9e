package cn.jiannuo.server.matter.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.OwnPage;
import cn.jiannuo.server.matter.core.ActInMatter;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do in a matter: a form for each deed. */
@Controller
@RequestMapping("/matters/{id}")
class DeedsController {
    /** What a module that has its own page for a matter takes there. */
    private static final Set<String> SAID_THERE = Set.of("decision", "votes", "opinion", "answer");

    private final MatterDetail detail;
    private final ActInMatter acts;
    private final People people;
    private final Vocabulary vocabulary;
    private final List<OwnPage> own;

    DeedsController(MatterDetail detail, ActInMatter acts, People people, Vocabulary vocabulary, List<OwnPage> own) {
        this.detail = detail;
        this.acts = acts;
        this.people = people;
        this.vocabulary = vocabulary;
        this.own = List.copyOf(own);
    }

    /** Who acts, in which matter. */
    record By(SignedIn reader, long id, Locale locale) {}

    @ModelAttribute("by")
    By by(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Locale locale) {
        return new By(reader, id, locale);
    }

    @PostMapping("/decision")
    String decide(@ModelAttribute("by") By by, DeedForm.Decision form, RedirectAttributes back) {
        return did(by, "decision", form, back);
    }

    @PostMapping("/votes")
    String count(@ModelAttribute("by") By by, VoteForm form, RedirectAttributes back) {
        return did(by, "votes", form, back);
    }

    @PostMapping("/signature")
    String sign(@ModelAttribute("by") By by, DeedForm.Signature form, RedirectAttributes back) {
        return did(by, "signature", form, back);
    }

    @PostMapping("/refusal")
    String refuse(@ModelAttribute("by") By by, DeedForm.Refusal form, RedirectAttributes back) {
        return did(by, "refusal", form, back);
    }

    @PostMapping("/take-back")
    String takeBack(@ModelAttribute("by") By by, DeedForm.TakingBack form, RedirectAttributes back) {
        return did(by, "take-back", form, back);
    }

    @PostMapping("/return")
    String sendBack(@ModelAttribute("by") By by, DeedForm.Return form, RedirectAttributes back) {
        return did(by, "return", form, back);
    }

    @PostMapping("/step-aside")
    String stepAside(@ModelAttribute("by") By by, DeedForm.SteppingAside form, RedirectAttributes back) {
        return did(by, "step-aside", form, back);
    }

    @PostMapping("/more-time")
    String askMoreTime(@ModelAttribute("by") By by, DeedForm.MoreTime form, RedirectAttributes back) {
        return did(by, "more-time", form, back);
    }

    @PostMapping("/time-decision")
    String decideMoreTime(@ModelAttribute("by") By by, DeedForm.TimeDecision form, RedirectAttributes back) {
        return did(by, "time-decision", form, back);
    }

    @PostMapping("/pause")
    String pause(@ModelAttribute("by") By by, DeedForm.Pause form, RedirectAttributes back) {
        return did(by, "pause", form, back);
    }

    @PostMapping("/resumption")
    String resume(@ModelAttribute("by") By by, DeedForm.Resumption form, RedirectAttributes back) {
        return did(by, "resumption", form, back);
    }

    @PostMapping("/opinion")
    String speak(@ModelAttribute("by") By by, DeedForm.Opinion form, RedirectAttributes back) {
        return did(by, "opinion", form, back);
    }

    @PostMapping("/closing")
    String close(@ModelAttribute("by") By by, DeedForm.Closing form, RedirectAttributes back) {
        return did(by, "closing", form, back);
    }

    @PostMapping("/answer")
    String answer(@ModelAttribute("by") By by, DeedForm.Answer form, RedirectAttributes back) {
        return did(by, "answer", form, back);
    }

    @PostMapping("/judgement")
    String judge(@ModelAttribute("by") By by, DeedForm.Judgement form, RedirectAttributes back) {
        return did(by, "judgement", form, back);
    }

    @PostMapping("/exception")
    String exempt(@ModelAttribute("by") By by, DeedForm.Exemption form, RedirectAttributes back) {
        return did(by, "exception", form, back);
    }

    @PostMapping("/withdrawal")
    String withdraw(@ModelAttribute("by") By by, DeedForm.Withdrawal form, RedirectAttributes back) {
        return did(by, "withdrawal", form, back);
    }

    private String did(By by, String word, DeedForm form, RedirectAttributes back) {
        Words words = vocabulary.in(by.locale());
        Optional<String> there = detail.show(by.reader(), by.id())
                .flatMap(shown -> own.stream()
                        .flatMap(page -> page.of(shown.matter()).stream())
                        .findFirst());
        if (there.isPresent() && SAID_THERE.contains(word)) {
            return "redirect:" + there.get();
        }
        Deed deed = form.deed();
        Moved moved = deed == null ? null : acts.act(by.reader().actor(), by.id(), deed);
        Frame.Notice notice = switch (moved) {
            case null -> new Frame.Notice(words.say("matter.refused.incomplete"), true);
            case Moved.Done ok -> new Frame.Notice(words.say("matter.told." + word), false);
            case Moved.Refused refused -> new Frame.Notice(new RefusalWords(words, name(by)).say(refused.why()), true);
        };
        if (notice.refused()) {
            back.addFlashAttribute(MatterController.TYPED, form.typed());
        }
        back.addFlashAttribute("notice", notice);
        boolean stillMine = detail.show(by.reader(), by.id()).isPresent();
        return "redirect:" + (stillMine ? "/matters/" + by.id() : "/matters");
    }

    /** Steps by their names, for whoever may see the matter. */
    private UnaryOperator<String> name(By by) {
        return detail.show(by.reader(), by.id())
                .map(shown -> new MatterPage(
                        shown, List.of(), new Look(vocabulary.in(Locale.CHINA), people, shown.seats()), "", ""))
                .<UnaryOperator<String>>map(page -> page::stepName)
                .orElse(step -> step);
    }
}
