package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.EndSeat;
import cn.jiannuo.server.organization.GiveSeat;
import cn.jiannuo.server.organization.GiveSeat.Gift;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.StationNames;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.organization.core.FindPerson;
import cn.jiannuo.server.organization.core.Holdings;
import cn.jiannuo.server.organization.core.SeatBoard;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** 岗位: who holds what; given and ended by personnel. */
@Controller
class SeatsController {
    private final SeatBoard board;
    private final Stations stations;
    private final StationNames names;
    private final GiveSeat give;
    private final EndSeat end;
    private final FindPerson find;
    private final RosterVocabulary vocabulary;

    SeatsController(
            SeatBoard board,
            Stations stations,
            StationNames names,
            GiveSeat give,
            EndSeat end,
            FindPerson find,
            RosterVocabulary vocabulary) {
        this.board = board;
        this.stations = stations;
        this.names = names;
        this.give = give;
        this.end = end;
        this.find = find;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/seats")
    String seats(
            @RequestParam(defaultValue = "SEAT") Holdings.Kind show, @ModelAttribute("page") Frame page, Model model) {
        List<SeatBoard.Line> seats = board.seats();
        List<SeatBoard.Line> heads = board.units(Holdings.Kind.HEAD);
        model.addAttribute("show", show);
        model.addAttribute(
                "lines",
                switch (show) {
                    case SEAT -> seats;
                    case HEAD -> heads;
                    case LEADER, CLERK -> board.units(show);
                });
        model.addAttribute(
                "nobodys", seats.stream().filter(SeatBoard.Line::isNobodys).count());
        model.addAttribute(
                "headless", heads.stream().filter(SeatBoard.Line::isEmpty).count());
        model.addAttribute("say", new Say(page.words(), vocabulary));
        return "organization/seats";
    }

    @GetMapping("/seats/give")
    String form(@RequestParam String station, @ModelAttribute("page") Frame page, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", GiveForm.empty(station, page.words().today()));
        }
        Station asked = asked(station);
        model.addAttribute("name", names.name(asked, page.words().locale()));
        model.addAttribute("station", asked);
        model.addAttribute("holders", stations.holders(asked, page.words().today()));
        model.addAttribute("colleagues", find.suggested(asked.kind() == Station.Kind.SEAT ? "" : asked.key()));
        return "organization/give";
    }

    @PostMapping("/seats/give")
    String give(
            GiveForm form,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Station station = asked(AwayForm.text(form.station()));
        if (given(form, station, reader) instanceof Outcome.Refused refused) {
            next.addFlashAttribute("form", form);
            next.addFlashAttribute("notice", Say.notice(page.words(), refused));
            next.addAttribute("station", station.text());
            return "redirect:/seats/give";
        }
        next.addFlashAttribute(
                "notice",
                new Frame.Notice(
                        page.say(
                                "organization.give.done",
                                names.name(station, page.words().locale())),
                        false));
        next.addAttribute("show", shown(station));
        return "redirect:/seats";
    }

    private static Station asked(String text) {
        return Station.read(text).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Outcome given(GiveForm form, Station station, SignedIn reader) {
        Optional<LocalDate> from = AwayForm.day(form.from());
        Optional<LocalDate> last = AwayForm.day(form.last());
        boolean unreadable = last.isEmpty() && !AwayForm.text(form.last()).isEmpty();
        if (from.isEmpty() || unreadable) {
            return new Outcome.Refused("organization.refused.no-days", List.of());
        }
        return switch (find.find(AwayForm.text(form.person()))) {
            case Outcome.Refused refused -> refused;
            case Outcome.Done found ->
                give.give(reader.actor(), new Gift(station, found.id(), form.isDeputy(), from.get(), last));
        };
    }

    @PostMapping("/seats/holdings/{id}/end")
    String end(
            @PathVariable long id,
            @RequestParam String from,
            @RequestParam(defaultValue = "SEAT") Holdings.Kind show,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        Outcome outcome = AwayForm.day(from)
                .map(day -> end.end(reader.actor(), id, day))
                .orElse(new Outcome.Refused("organization.refused.no-days", List.of()));
        Frame.Notice notice = outcome instanceof Outcome.Refused refused
                ? Say.notice(page.words(), refused)
                : new Frame.Notice(page.say("organization.end.done"), false);
        next.addFlashAttribute("notice", notice);
        next.addAttribute("show", show);
        return "redirect:/seats";
    }

    private static Holdings.Kind shown(Station station) {
        return switch (station.kind()) {
            case HEAD -> Holdings.Kind.HEAD;
            case LEADER -> Holdings.Kind.LEADER;
            case UNIT -> Holdings.Kind.CLERK;
            case SEAT, PERSON, GROUP -> Holdings.Kind.SEAT;
        };
    }
}
