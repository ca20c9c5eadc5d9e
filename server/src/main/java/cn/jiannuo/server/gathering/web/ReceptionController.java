package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.gathering.core.AnnounceReception;
import cn.jiannuo.server.gathering.core.BookSlot;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Outcome;
import cn.jiannuo.server.gathering.core.ReceiveVisitor;
import cn.jiannuo.server.gathering.core.Reception;
import cn.jiannuo.server.gathering.core.Receptions;
import cn.jiannuo.server.gathering.core.Visit;
import cn.jiannuo.server.gathering.core.Visits;
import cn.jiannuo.server.gathering.web.ReceptionPage.Typed;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A day on which somebody receives people: to agree on a time, and who comes for whoever receives. */
@Controller
@RequestMapping("/voice/gatherings/receptions/{id}")
class ReceptionController {
    private final Receptions receptions;
    private final Visits visits;
    private final ReceiveVisitor receive;
    private final BookSlot book;
    private final AnnounceReception announce;
    private final FindPeople finder;
    private final Clock clock;

    ReceptionController(
            Receptions receptions,
            Visits visits,
            ReceiveVisitor receive,
            BookSlot book,
            AnnounceReception announce,
            FindPeople finder,
            Clock clock) {
        this.receptions = receptions;
        this.visits = visits;
        this.receive = receive;
        this.book = book;
        this.announce = announce;
        this.finder = finder;
        this.clock = clock;
    }

    @GetMapping
    String day(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(me, id, Typed.NOTHING, "", model);
    }

    @PostMapping("/bookings")
    String book(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int slot,
            @RequestParam(defaultValue = "") String colleague,
            @RequestParam(defaultValue = "") String topic,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Optional<Person> whom = finder.one(colleague);
        Outcome outcome = whom.isEmpty() && !colleague.isBlank()
                ? Outcome.no("nobody", colleague.strip())
                : book.book(me, id, slot, whom, topic);
        if (outcome instanceof Outcome.Done done) {
            next.addFlashAttribute("notice", Told.of(outcome, "gathering.told.booked", page.words()));
            return "redirect:/voice/gatherings/visits/" + done.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, id, new Typed(slot, colleague, topic), Told.say((Outcome.No) outcome, page.words()), model);
    }

    @PostMapping("/walk-ins")
    String walkIn(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String visitor,
            @RequestParam(defaultValue = "") String topic,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = receive.walkIn(me, id, finder.one(visitor), visitor, topic);
        if (outcome instanceof Outcome.Done done) {
            return "redirect:/voice/gatherings/visits/" + done.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, id, Typed.NOTHING, Told.say((Outcome.No) outcome, page.words()), model);
    }

    @PostMapping("/calling-off")
    String callOff(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Reception reception = receptions.find(id).orElseThrow(EntryController::notFound);
        Kind kind = receive.kind(reception).orElseThrow(EntryController::notFound);
        Outcome outcome = announce.callOff(me, kind, id, reason);
        next.addFlashAttribute("notice", Told.of(outcome, "gathering.told.called-off", page.words()));
        return "redirect:" + reception.path();
    }

    private String show(SignedIn me, long id, Typed typed, String refused, Model model) {
        Reception reception = receptions.find(id).orElseThrow(EntryController::notFound);
        Kind kind = receive.kind(reception).orElseThrow(EntryController::notFound);
        boolean keeps = receive.keeps(me, reception);
        long person = me.actor().person().orElse(-1);
        List<Visit> all = visits.of(id);
        List<Integer> taken = all.stream()
                .filter(visit -> visit.slot() != null && visit.state() != Visit.State.CANCELLED)
                .map(visit -> Objects.requireNonNull(visit.slot()))
                .toList();
        // who comes is shown to whoever receives and keeps the reception; everybody else sees what is his own
        List<Visit> seen = keeps
                ? all
                : all.stream()
                        .filter(visit -> visit.isOf(person) || visit.bookedBy() == person)
                        .toList();
        model.addAttribute(
                "day",
                new ReceptionPage(
                        kind,
                        reception,
                        seen,
                        taken,
                        keeps,
                        person,
                        LocalDateTime.now(clock),
                        finder.offered(),
                        typed,
                        refused));
        return "gathering/reception";
    }
}
