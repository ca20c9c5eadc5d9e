package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.DecideMoreTime;
import cn.jiannuo.server.voice.core.HandLetterPart;
import cn.jiannuo.server.voice.core.LetterParts;
import cn.jiannuo.server.voice.core.MoreTime;
import cn.jiannuo.server.voice.core.Reader;
import cn.jiannuo.server.voice.core.SetUpMailbox;
import cn.jiannuo.server.voice.web.LetterActs.By;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 协办 and 延期 of a letter: what its handlers ask of others, and of whoever decides about more time. */
@Controller
class LetterPartsController {
    private static final String MORE_TIME = "/voice/more-time";

    private final LetterParts parts;
    private final HandLetterPart handing;
    private final MoreTime time;
    private final DecideMoreTime decisions;
    private final SetUpMailbox mailbox;
    private final LetterActs acts;

    LetterPartsController(
            LetterParts parts,
            HandLetterPart handing,
            MoreTime time,
            DecideMoreTime decisions,
            SetUpMailbox mailbox,
            LetterActs acts) {
        this.parts = parts;
        this.handing = handing;
        this.time = time;
        this.decisions = decisions;
        this.mailbox = mailbox;
        this.acts = acts;
    }

    @ModelAttribute("by")
    By by(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, @ModelAttribute("page") Frame page) {
        return new By(me, request, page);
    }

    private String act(By by, long id, RedirectAttributes next, String done, Function<Reader, Acted> act) {
        return acts.act(by, "/voice/letters/" + id, next, done, act);
    }

    @PostMapping("/voice/letters/{id}/parts")
    String ask(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String what,
            RedirectAttributes next) {
        Optional<Station> station = Station.read(to);
        return act(
                by,
                id,
                next,
                "voice.done.part-asked",
                reader -> station.isEmpty() || until == null
                        ? Acted.refused(station.isEmpty() ? "no-seat" : "no-day")
                        : parts.ask(reader, id, station.get(), until, what));
    }

    @PostMapping("/voice/letters/{id}/parts/{part}/answer")
    String give(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        return act(by, id, next, "voice.done.part-given", reader -> parts.give(reader, id, part, text));
    }

    @PostMapping("/voice/letters/{id}/parts/{part}/colleague")
    String hand(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(by, id, next, "voice.done.part-handed", reader -> handing.hand(reader, id, part, to, reason));
    }

    @PostMapping("/voice/letters/{id}/parts/{part}/omission")
    String leaveOut(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @PathVariable int part,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(by, id, next, "voice.done.part-left-out", reader -> parts.leaveOut(reader, id, part, reason));
    }

    @PostMapping("/voice/letters/{id}/more-time")
    String askMoreTime(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(
                by,
                id,
                next,
                "voice.done.more-time-asked",
                reader -> until == null ? Acted.refused("no-day") : time.ask(reader, id, until, reason));
    }

    @GetMapping(MORE_TIME)
    String waiting(@ModelAttribute("by") By by, Model model) {
        long person = HandlerController.person(by.me());
        Optional<Reader> reader = acts.reader(by);
        if (reader.isEmpty()) {
            model.addAttribute("locked", new LockedPage(MORE_TIME, mailbox.isSetUp(person), SetUpMailbox.SHORTEST));
            return "voice/locked";
        }
        model.addAttribute("waiting", decisions.waiting(reader.get()));
        model.addAttribute("typed", acts.unsent(by.me(), MORE_TIME));
        return "voice/more-time";
    }

    @PostMapping(MORE_TIME + "/{letter}/{number}")
    String decide(
            @ModelAttribute("by") By by,
            @PathVariable long letter,
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean granted,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes next) {
        return acts.act(
                by,
                MORE_TIME,
                next,
                granted ? "voice.done.more-time-granted" : "voice.done.more-time-refused",
                reader -> decisions.decide(reader, letter, number, granted, words));
    }
}
