package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.OnOccasion.Standing;
import cn.jiannuo.server.gathering.core.BookSlot;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Outcome;
import cn.jiannuo.server.gathering.core.ReceiveVisitor;
import cn.jiannuo.server.gathering.core.TellSpeakers;
import cn.jiannuo.server.gathering.core.Visit;
import cn.jiannuo.server.gathering.core.Visits;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A visit: agreed on, held, and what came of it. */
@Controller
@RequestMapping("/voice/gatherings/visits/{id}")
class VisitController {
    private final Visits visits;
    private final ReceiveVisitor receive;
    private final BookSlot book;
    private final TellSpeakers speakers;
    private final OnOccasion duties;
    private final Happenings happenings;
    private final MinutesForms forms;
    private final Clock clock;

    VisitController(
            Visits visits,
            ReceiveVisitor receive,
            BookSlot book,
            TellSpeakers speakers,
            OnOccasion duties,
            Happenings happenings,
            MinutesForms forms,
            Clock clock) {
        this.visits = visits;
        this.receive = receive;
        this.book = book;
        this.speakers = speakers;
        this.duties = duties;
        this.happenings = happenings;
        this.forms = forms;
        this.clock = clock;
    }

    private record Seen(Visit visit, Kind kind, boolean keeps, boolean own) {}

    /** For whoever receives or keeps the reception, for the visitor, and for who agreed on it for him. */
    private Seen seen(SignedIn me, long id) {
        Visit visit = visits.find(id).orElseThrow(EntryController::notFound);
        Kind kind = receive.kind(visit.reception()).orElseThrow(EntryController::notFound);
        long person = me.actor().person().orElse(-1);
        boolean keeps = receive.keeps(me, visit.reception());
        boolean own = visit.isOf(person);
        if (!keeps && !own && visit.bookedBy() != person) {
            throw EntryController.notFound();
        }
        return new Seen(visit, kind, keeps, own);
    }

    @GetMapping
    String visit(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(me, seen(me, id), "", List.of(), "", false, model);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Seen seen = seen(me, id);
        Outcome outcome = book.cancel(me, id);
        next.addFlashAttribute("notice", Told.of(outcome, "gathering.told.cancelled", page.words()));
        return "redirect:"
                + (outcome instanceof Outcome.Done
                        ? seen.visit().reception().path()
                        : seen.visit().path());
    }

    @PostMapping("/absence")
    String absent(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Seen seen = seen(me, id);
        Outcome outcome = receive.absent(me, id);
        next.addFlashAttribute("notice", Told.of(outcome, "gathering.told.absent", page.words()));
        return "redirect:" + seen.visit().reception().path();
    }

    @PostMapping("/end")
    String end(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "next") String act,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Seen seen = seen(me, id);
        MinutesSheet sheet = new MinutesSheet(seen.kind(), typed);
        if (!act.equals("save")) {
            return show(me, seen, answer, sheet.rows, "", true, model);
        }
        if (!forms.check(seen.kind(), sheet, page.words())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, seen, answer, sheet.rows, page.say("gathering.refused.rows"), false, model);
        }
        String said = sheet.cells(seen.kind()).getOrDefault(seen.kind().said().name(), "none");
        Outcome outcome = receive.heard(me, id, answer, said);
        if (outcome instanceof Outcome.No no) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, seen, answer, sheet.rows, Told.say(no, page.words()), false, model);
        }
        speakers.begin(me, seen.kind(), "visit-" + id);
        next.addFlashAttribute("notice", Told.of(outcome, "gathering.told.heard", page.words()));
        return "redirect:" + seen.visit().reception().path();
    }

    private String show(
            SignedIn me,
            Seen seen,
            String typed,
            List<MinutesSheet.Row> rows,
            String refused,
            boolean focus,
            Model model) {
        Visit visit = seen.visit();
        LocalDateTime now = LocalDateTime.now(clock);
        List<MinutesPage.Row> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(new MinutesPage.Row(row.words(), "", row.handler(), row.error())));
        shown.add(new MinutesPage.Row("", "", "", ""));
        model.addAttribute(
                "visit",
                new VisitPage(
                        seen.kind(),
                        visit,
                        seen.keeps(),
                        seen.own(),
                        mayCancel(me, seen, now),
                        mayEnd(seen, now),
                        seen.keeps() || seen.own() ? said(me, seen) : List.of(),
                        typed,
                        shown,
                        refused,
                        focus));
        return "gathering/visit";
    }

    private static boolean mayCancel(SignedIn me, Seen seen, LocalDateTime now) {
        Visit visit = seen.visit();
        boolean mine = seen.own() || visit.bookedBy() == me.actor().person().orElse(-1) && visit.slot() != null;
        return mine && visit.state() == Visit.State.BOOKED && !visit.hasBegun(now);
    }

    private static boolean mayEnd(Seen seen, LocalDateTime now) {
        boolean here = !seen.visit().reception().on().isAfter(now.toLocalDate());
        return here && seen.keeps() && seen.visit().state() == Visit.State.BOOKED;
    }

    private List<VisitPage.SaidThere> said(SignedIn me, Seen seen) {
        if (seen.visit().reference().isEmpty()) {
            return List.of();
        }
        Kind kind = seen.kind();
        String reference = seen.visit().reference();
        List<Standing> owed = duties.of(me, kind.regulation(), kind.answeringIds(), List.of(reference));
        List<VisitPage.SaidThere> said = new ArrayList<>();
        for (List<String> item :
                kind.items(happenings.reported(reference).getFirst().cells())) {
            int number = said.size() + 1;
            String seat = Kind.part(item, kind.handler());
            said.add(new VisitPage.SaidThere(
                    Kind.part(item, kind.words()),
                    kind.seats().getOrDefault(seat, seat),
                    owed.stream().filter(one -> one.element() == number).toList()));
        }
        return said;
    }
}
