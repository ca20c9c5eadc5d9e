package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.core.Ended;
import cn.jiannuo.server.regulation.core.Library;
import cn.jiannuo.server.regulation.core.RepealRegulation;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.SuspendRegulation;
import cn.jiannuo.server.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A regulation is suspended for some days, or repealed. */
@Controller
class EndController {
    private final Library library;
    private final SuspendRegulation suspend;
    private final RepealRegulation repeal;
    private final Clock clock;

    EndController(Library library, SuspendRegulation suspend, RepealRegulation repeal, Clock clock) {
        this.library = library;
        this.suspend = suspend;
        this.repeal = repeal;
        this.clock = clock;
    }

    @GetMapping("/regulations/{id}/suspension")
    String suspension(@PathVariable String id, Model model) {
        return form(id, false, model);
    }

    @GetMapping("/regulations/{id}/repeal")
    String repeal(@PathVariable String id, Model model) {
        return form(id, true, model);
    }

    private String form(String id, boolean forGood, Model model) {
        Shelf shelf = RegulationController.shelf(library, id);
        String tomorrow = LocalDate.now(clock).plusDays(1).toString();
        model.addAttribute(
                "end",
                page(shelf, forGood, new Sent(tomorrow, "", "", shelf.timeline().size()), ""));
        return "regulation/end";
    }

    /** What was typed. */
    record Sent(String first, String last, String reason, int seen) {}

    private EndPage page(Shelf shelf, boolean forGood, Sent sent, String refusal) {
        String title = shelf.shown(LocalDate.now(clock)).title();
        return new EndPage(shelf, title, forGood, sent.first(), sent.last(), sent.reason(), sent.seen(), refusal);
    }

    @PostMapping("/regulations/{id}/suspension")
    String suspend(
            @PathVariable String id,
            @ModelAttribute Sent sent,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            Model model) {
        Optional<LocalDate> first = Typed.day(sent.first());
        Optional<LocalDate> last = Typed.day(sent.last());
        Shelf shelf = RegulationController.shelf(library, id);
        if (first.isEmpty() || last.isEmpty()) {
            return again(page(shelf, false, sent, page.say("regulation.refused.days")), model);
        }
        Ended ended = suspend.suspend(
                reader.actor(), id, first.get(), last.get(), sent.reason(), OptionalInt.of(sent.seen()));
        return end(ended, shelf, false, sent, "regulation.suspend.done", page, redirect, model);
    }

    @PostMapping("/regulations/{id}/repeal")
    String repeal(
            @PathVariable String id,
            @ModelAttribute Sent sent,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            Model model) {
        Optional<LocalDate> first = Typed.day(sent.first());
        Shelf shelf = RegulationController.shelf(library, id);
        if (first.isEmpty()) {
            return again(page(shelf, true, sent, page.say("regulation.refused.days")), model);
        }
        Ended ended = repeal.repeal(reader.actor(), id, first.get(), sent.reason(), OptionalInt.of(sent.seen()));
        return end(ended, shelf, true, sent, "regulation.repeal.done", page, redirect, model);
    }

    private String end(
            Ended ended,
            Shelf shelf,
            boolean forGood,
            Sent sent,
            String done,
            Frame page,
            RedirectAttributes redirect,
            Model model) {
        if (!(ended instanceof Ended.Done)) {
            return again(page(shelf, forGood, sent, Refusals.of(ended, page)), model);
        }
        redirect.addFlashAttribute("notice", new Frame.Notice(page.say(done), false));
        return "redirect:/regulations/" + shelf.id();
    }

    private static String again(EndPage refused, Model model) {
        model.addAttribute("end", refused);
        return "regulation/end";
    }
}
