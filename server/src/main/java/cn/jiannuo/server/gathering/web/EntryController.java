package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.gathering.core.AnswerSaid;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.gathering.core.Minutes;
import cn.jiannuo.server.gathering.core.WhatWasSaid;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Words;
import jakarta.servlet.http.HttpServletResponse;
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

/** Minutes as they were written, and the way of each thing said in them. */
@Controller
class EntryController {
    private final Kinds kinds;
    private final Minutes minutes;
    private final WhatWasSaid said;
    private final AnswerSaid answer;
    private final Matters matters;
    private final People people;

    EntryController(Kinds kinds, Minutes minutes, WhatWasSaid said, AnswerSaid answer, Matters matters, People people) {
        this.kinds = kinds;
        this.minutes = minutes;
        this.said = said;
        this.answer = answer;
        this.matters = matters;
        this.people = people;
    }

    @GetMapping("/voice/gatherings/{regulation}/{ledger}/entries/{id}")
    String entry(
            @PathVariable String regulation,
            @PathVariable String ledger,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            Model model) {
        Minutes.Shown shown = kinds.find(regulation, ledger)
                .flatMap(kind -> minutes.find(me, kind, id))
                .orElseThrow(EntryController::notFound);
        Look look = new Look(page.words(), people, shown.kind().seats());
        model.addAttribute(
                "entry",
                new EntryPage(shown, look, matters.ofEvent(shown.entry().reference())));
        return "gathering/entry";
    }

    @GetMapping("/voice/gatherings/said/{duty}")
    String said(@PathVariable long duty, @AuthenticationPrincipal SignedIn me, Model model) {
        return show(me, duty, "", "", model);
    }

    @PostMapping("/voice/gatherings/said/{duty}/answer")
    String answer(
            @PathVariable long duty,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Outcome outcome = answer.answer(me, duty, words);
        if (outcome instanceof Outcome.No no) {
            if (no.why() instanceof Refused.Unknown) {
                throw notFound();
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, duty, words, refused(no.why(), page.words()), model);
        }
        next.addFlashAttribute("notice", new Frame.Notice(page.say("gathering.told.answered"), false));
        return "redirect:/voice/gatherings/said/" + duty;
    }

    private String show(SignedIn me, long duty, String typed, String refused, Model model) {
        WhatWasSaid.Said what = said.find(me, duty).orElseThrow(EntryController::notFound);
        model.addAttribute("said", new SaidPage(what, typed, refused));
        return "gathering/said";
    }

    private static String refused(Refused why, Words words) {
        return switch (why) {
            case Refused.AlreadyDone done -> words.say("gathering.refused.answered", done.by(), done.at());
            case Refused.Closed closed -> words.say("gathering.refused.closed");
            case Refused.NotYours not -> words.say("gathering.refused.not-your-answer", not.whose());
            case Refused.Missing missing -> words.say("gathering.refused.no-answer", AnswerSaid.MOST);
            case Refused.ImpossibleDay day -> words.say("gathering.refused.too-early", day.earliest());
            case Refused.Unknown unknown -> throw new IllegalStateException("not found is not worded");
            case Refused.StepOfMatter step -> throw new IllegalStateException("an answer is no step");
            case Refused.AlreadyAnswered given -> throw new IllegalStateException("an answer is no fact");
            case Refused.NotAnAnswer text -> throw new IllegalStateException("an answer is no fact");
            case Refused.AnswerFirst first -> words.say("gathering.refused.closed");
            case Refused.AlreadySaid before -> words.say("gathering.refused.closed");
            case Refused.OwnRequest own -> throw new IllegalStateException("an answer asks for nothing");
            case Refused.AlreadyAsked asked -> throw new IllegalStateException("an answer asks for nothing");
            case Refused.CannotRead closed -> throw new IllegalStateException("an answer is handed to nobody");
            case Refused.NoSuchPerson nobody -> throw new IllegalStateException("an answer names nobody");
        };
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
