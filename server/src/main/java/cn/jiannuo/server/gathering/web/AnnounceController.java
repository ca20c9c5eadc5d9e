package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.gathering.core.AnnounceReception;
import cn.jiannuo.server.gathering.core.HoldGathering;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.gathering.core.Outcome;
import cn.jiannuo.server.gathering.core.Receptions;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying when somebody receives people. */
@Controller
@RequestMapping("/voice/gatherings/{regulation}/{ledger}/receptions")
class AnnounceController {
    private final Kinds kinds;
    private final HoldGathering hold;
    private final AnnounceReception announce;
    private final FindPeople finder;

    AnnounceController(Kinds kinds, HoldGathering hold, AnnounceReception announce, FindPeople finder) {
        this.kinds = kinds;
        this.hold = hold;
        this.announce = announce;
        this.finder = finder;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String regulation,
            @PathVariable String ledger,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        AnnouncePage.Typed blank = new AnnouncePage.Typed("", "09:00", "20", "6", "", "");
        return show(kind(me, regulation, ledger), blank, "", model);
    }

    @PostMapping
    String announce(
            @PathVariable String regulation,
            @PathVariable String ledger,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String starts,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String slots,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String receiver,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Kind kind = kind(me, regulation, ledger);
        AnnouncePage.Typed typed = new AnnouncePage.Typed(on, starts, minutes, slots, place, receiver);
        Outcome outcome = outcome(me, kind, typed);
        if (outcome instanceof Outcome.Done done) {
            next.addFlashAttribute("notice", new Frame.Notice(page.say("gathering.told.announced"), false));
            return "redirect:/voice/gatherings/receptions/" + done.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(kind, typed, Told.say((Outcome.No) outcome, page.words()), model);
    }

    private Outcome outcome(SignedIn me, Kind kind, AnnouncePage.Typed typed) {
        Optional<Person> receiver = finder.one(typed.receiver());
        if (receiver.isEmpty()) {
            return Outcome.no("no-receiver", typed.receiver());
        }
        try {
            Receptions.Plan plan = new Receptions.Plan(
                    LocalDate.parse(typed.on().strip()),
                    LocalTime.parse(typed.starts().strip()),
                    Integer.parseInt(typed.minutes().strip()),
                    Integer.parseInt(typed.slots().strip()),
                    typed.place().strip(),
                    receiver.get().id());
            return announce.announce(me, kind, plan);
        } catch (DateTimeException | NumberFormatException unreadable) {
            // a day, a time or a number that is none: the form says how they are written
            return Outcome.no("unreadable");
        }
    }

    private String show(Kind kind, AnnouncePage.Typed typed, String refused, Model model) {
        model.addAttribute("announce", new AnnouncePage(kind, typed, finder.offered(), refused));
        return "gathering/announce";
    }

    private Kind kind(SignedIn me, String regulation, String ledger) {
        return kinds.find(regulation, ledger)
                .filter(kind -> kind.receiver().isPresent() && hold.mayWrite(me, kind))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
