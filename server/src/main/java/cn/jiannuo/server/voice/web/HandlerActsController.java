package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.voice.core.Acted;
import cn.jiannuo.server.voice.core.Openings;
import cn.jiannuo.server.voice.core.Reader;
import cn.jiannuo.server.voice.core.Register;
import cn.jiannuo.server.voice.core.TakeStep;
import cn.jiannuo.server.voice.core.UseSecondKeys;
import cn.jiannuo.server.voice.core.WorkOnLetter;
import cn.jiannuo.server.voice.web.LetterActs.By;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a handler does with a letter that lies open. */
@Controller
class HandlerActsController {
    private final WorkOnLetter work;
    private final TakeStep steps;
    private final UseSecondKeys keys;
    private final Register register;
    private final LetterActs acts;

    HandlerActsController(WorkOnLetter work, TakeStep steps, UseSecondKeys keys, Register register, LetterActs acts) {
        this.work = work;
        this.steps = steps;
        this.keys = keys;
        this.register = register;
        this.acts = acts;
    }

    @ModelAttribute("by")
    By by(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, @ModelAttribute("page") Frame page) {
        return new By(me, request, page);
    }

    private String act(By by, long id, RedirectAttributes next, String done, Function<Reader, Acted> act) {
        return acts.act(by, "/voice/letters/" + id, next, done, act);
    }

    @PostMapping("/voice/letters/{id}/acceptance")
    String accept(@ModelAttribute("by") By by, @PathVariable long id, RedirectAttributes next) {
        return act(by, id, next, "voice.done.accepted", reader -> work.accept(reader, id));
    }

    @PostMapping("/voice/letters/{id}/step")
    String take(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        return act(by, id, next, "voice.done.step", reader -> steps.take(reader, id, step, outcome, text));
    }

    @PostMapping("/voice/letters/{id}/hand-over")
    String handOn(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes next) {
        Optional<Station> station = Station.read(to);
        return act(
                by,
                id,
                next,
                "voice.done.handed-on",
                reader -> station.isEmpty() ? Acted.refused("no-seat") : work.handOn(reader, id, station.get(), why));
    }

    @PostMapping("/voice/letters/{id}/answer")
    String answer(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next) {
        return act(by, id, next, "voice.done.answered", reader -> work.answer(reader, id, text));
    }

    @PostMapping("/voice/letters/{id}/remark")
    String remark(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean toSender,
            RedirectAttributes next) {
        return act(
                by,
                id,
                next,
                toSender ? "voice.done.asked-back" : "voice.done.remarked",
                reader -> work.remark(reader, id, text, toSender));
    }

    @PostMapping("/voice/letters/{id}/merge")
    String merge(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String into,
            RedirectAttributes next) {
        Register.Search search = new Register.Search(into.strip(), false, "", 0);
        long other = into.isBlank()
                ? 0
                : register.find(HandlerController.person(by.me()), search).letters().stream()
                        .filter(letter -> letter.id() != id)
                        .mapToLong(letter -> letter.id())
                        .findFirst()
                        .orElse(0);
        return act(by, id, next, "voice.done.merged", reader -> work.merge(reader, id, other));
    }

    @PostMapping("/voice/letters/{id}/outcome")
    String publish(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String outcome,
            RedirectAttributes next) {
        return act(by, id, next, "voice.done.published", reader -> work.publish(reader, id, outcome));
    }

    @PostMapping("/voice/letters/{id}/opening")
    String ask(
            @ModelAttribute("by") By by,
            @PathVariable long id,
            @RequestParam Openings.What what,
            @RequestParam(defaultValue = "0") int original,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next) {
        return act(by, id, next, "voice.done.opening-asked", reader -> keys.ask(reader, id, what, original, reason));
    }
}
