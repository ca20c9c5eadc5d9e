package cn.jiannuo.server.duty.web;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.duty.DonePage;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.core.AskForMore;
import cn.jiannuo.server.duty.core.Askable;
import cn.jiannuo.server.duty.core.CompletePart;
import cn.jiannuo.server.duty.core.Confirm;
import cn.jiannuo.server.duty.core.Decide;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.HandOver;
import cn.jiannuo.server.duty.core.ServedWords;
import cn.jiannuo.server.duty.core.StepDuties;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One duty, and what may be done to it. */
@Controller
@RequestMapping("/duties/{id}")
class DutyController {
    private final DutyDetail detail;
    private final RulesInForce rules;
    private final CompletePart complete;
    private final Confirm confirm;
    private final HandOver handOver;
    private final AskForMore ask;
    private final Decide decide;
    private final Askable askable;
    private final StepDuties steps;
    private final ServedWords words;
    private final Vocabulary vocabulary;
    private final List<DonePage> elsewhere;

    DutyController(
            DutyDetail detail,
            RulesInForce rules,
            CompletePart complete,
            Confirm confirm,
            HandOver handOver,
            AskForMore ask,
            Decide decide,
            Askable askable,
            StepDuties steps,
            ServedWords words,
            Vocabulary vocabulary,
            List<DonePage> elsewhere) {
        this.detail = detail;
        this.rules = rules;
        this.complete = complete;
        this.confirm = confirm;
        this.handOver = handOver;
        this.ask = ask;
        this.decide = decide;
        this.askable = askable;
        this.steps = steps;
        this.words = words;
        this.vocabulary = vocabulary;
        this.elsewhere = elsewhere;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Model model) {
        OptionalLong matter = steps.matterOf(id);
        if (matter.isPresent()) {
            return "redirect:/matters/" + matter.getAsLong();
        }
        DutyDetail.Shown shown =
                detail.show(reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean supervises = reader.has(Power.SUPERVISOR);
        Optional<Regulation> text = rules.version(shown.row().regulation(), shown.pack());
        List<String> clause =
                text.map(regulation -> regulation.clause(shown.clause()).text()).orElse(List.of());
        text.flatMap(regulation -> DutyPage.Ledger.of(regulation, shown.row().rule()))
                .ifPresent(ledger -> model.addAttribute("ledger", ledger));
        model.addAttribute("duty", new DutyPage(shown, clause, supervises, supervises ? words.of(id) : List.of()));
        elsewhere.stream()
                .flatMap(page -> page.of(reader, id).stream())
                .findFirst()
                .ifPresent(lead -> model.addAttribute("lead", lead));
        model.addAttribute("asks", AskPage.of(shown, askable.of(id)));
        return "duty/show";
    }

    @PostMapping("/parts/{part}/completion")
    String complete(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @PathVariable int part,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate doneOn,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            RedirectAttributes back) {
        LocalDate day = doneOn == null ? vocabulary.in(locale).today() : doneOn;
        return told(id, complete.complete(reader.actor(), id, part, day, note), "duty.told.done", locale, back);
    }

    @PostMapping("/confirmation")
    String confirm(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam Confirm.Said said,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            RedirectAttributes back) {
        return told(id, confirm.confirm(reader.actor(), id, said, note), "duty.told.said", locale, back);
    }

    @PostMapping("/parts/{part}/hand-over")
    String handOver(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @PathVariable int part,
            @RequestParam String to,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes back) {
        return told(id, handOver.handOver(reader.actor(), id, part, to, reason), "duty.told.handed-over", locale, back);
    }

    @PostMapping("/extension")
    String extension(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate newDue,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes back) {
        return told(id, ask.moreTime(reader.actor(), id, newDue, reason), "duty.told.asked", locale, back);
    }

    @PostMapping("/waiver")
    String waiver(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String reason,
            Locale locale,
            RedirectAttributes back) {
        return told(id, ask.release(reader.actor(), id, reason), "duty.told.asked", locale, back);
    }

    @PostMapping("/requests/{request}/decision")
    String decide(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @PathVariable long request,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String note,
            Locale locale,
            RedirectAttributes back) {
        Outcome outcome = decide.decide(reader.actor(), reader.has(Power.SUPERVISOR), request, granted, note);
        return told(id, outcome, granted ? "duty.told.granted" : "duty.told.refused", locale, back);
    }

    private String told(long id, Outcome outcome, String key, Locale locale, RedirectAttributes back) {
        var said = vocabulary.in(locale);
        Frame.Notice notice = switch (outcome) {
            case Outcome.Done done -> new Frame.Notice(said.say(key), false);
            case Outcome.No no -> new Frame.Notice(Refusals.say(no.why(), said), true);
        };
        back.addFlashAttribute("notice", notice);
        return "redirect:/duties/" + id;
    }
}
