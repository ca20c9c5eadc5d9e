package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.rulebook.procedure.Act.Response;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.deliberation.core.AnswerOpinion;
import cn.jiannuo.server.deliberation.core.GiveOpinion;
import cn.jiannuo.server.deliberation.core.Heard;
import cn.jiannuo.server.deliberation.core.Hearings;
import cn.jiannuo.server.deliberation.core.NoteMeeting;
import cn.jiannuo.server.deliberation.core.TextDifference;
import cn.jiannuo.server.deliberation.core.TopicDetail;
import cn.jiannuo.server.deliberation.core.TopicDetail.View;
import cn.jiannuo.server.deliberation.core.WriteDraft;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.web.RefusalWords;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Vocabulary;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** One topic: its text, what was said about it, and what may be done. */
@Controller
@RequestMapping("/deliberations/{id:\\d+}")
class TopicController {
    private static final String TYPED = "typedHere";

    private final TopicDetail detail;
    private final WriteDraft write;
    private final GiveOpinion give;
    private final AnswerOpinion answer;
    private final NoteMeeting note;
    private final Hearings hearings;
    private final RulesInForce rules;
    private final People people;
    private final Vocabulary vocabulary;

    TopicController(
            TopicDetail detail,
            WriteDraft write,
            GiveOpinion give,
            AnswerOpinion answer,
            NoteMeeting note,
            Hearings hearings,
            RulesInForce rules,
            People people,
            Vocabulary vocabulary) {
        this.detail = detail;
        this.write = write;
        this.give = give;
        this.answer = answer;
        this.note = note;
        this.hearings = hearings;
        this.rules = rules;
        this.people = people;
        this.vocabulary = vocabulary;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            Locale locale,
            Model model) {
        View view = detail.view(reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var shown = view.shown();
        List<String> clause = shown == null
                ? List.of()
                : rules.version(view.matter().regulation(), shown.pack())
                        .map(regulation -> regulation.clause(shown.clause()).text())
                        .orElse(List.of());
        Look look = new Look(vocabulary.in(locale), people, shown == null ? Map.of() : shown.seats());
        int latest = view.drafts().isEmpty() ? 0 : view.drafts().getLast().version();
        int asked = version < 1 || version > latest ? latest : version;
        Map<String, String> typed = new HashMap<>();
        if (model.getAttribute(TYPED) instanceof Map<?, ?> kept) {
            kept.forEach((field, text) -> typed.put(field.toString(), text.toString()));
        }
        model.addAttribute(
                "topic", new TopicPage(view, asked, difference(view, asked), clause, look, steps(view), typed));
        return "deliberation/show";
    }

    /** Empty where most of the earlier text is gone: a decision is no further draft, and marks all over it would hide it. */
    private static List<TextDifference.Paragraph> difference(View view, int version) {
        if (version < 2) {
            return List.of();
        }
        List<String> before = view.drafts().get(version - 2).paragraphs();
        List<TextDifference.Paragraph> found =
                TextDifference.of(before, view.drafts().get(version - 1).paragraphs());
        long gone = found.stream().filter(paragraph -> paragraph.number() == 0).count();
        return gone * 2 > before.size() ? List.of() : found;
    }

    private Map<String, String> steps(View view) {
        Map<String, String> names = new HashMap<>();
        hearings.of(view.matter())
                .ifPresent(hearing -> hearing.rule()
                        .steps()
                        .forEach(step ->
                                names.put(step.frame().id(), step.frame().name())));
        return names;
    }

    @PostMapping("/text")
    String text(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String text,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = write.write(reader.actor(), id, step, text);
        return said(reader, id, heard, "text", Map.of("text", text), locale, back);
    }

    @PostMapping("/decision")
    String decision(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = write.decide(reader.actor(), id, step, outcome, reason);
        return said(reader, id, heard, "decision", Map.of("reason", reason), locale, back);
    }

    @PostMapping("/opinion")
    String opinion(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam String step,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int paragraph,
            @RequestParam(defaultValue = "") String content,
            @RequestParam(defaultValue = "false") boolean confidence,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = give.give(reader, id, new GiveOpinion.Opinion(step, version, paragraph, content, confidence));
        return said(reader, id, heard, "opinion", Map.of("content" + paragraph, content), locale, back);
    }

    @PostMapping("/answer")
    String answer(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam int opinion,
            @RequestParam Response response,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes back) {
        Heard heard = answer.answer(reader.actor(), id, opinion, response, reason);
        return said(reader, id, heard, "answer", Map.of("answer" + opinion, reason), locale, back);
    }

    /** What the form of a meeting says. */
    record Meeting(
            String step,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate heldOn,
            @Nullable String attended,
            @Nullable String absent,
            @Nullable Integer members,
            @Nullable Integer present,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Integer invalid,
            @Nullable String dissent,
            @Nullable String reason) {

        private static int count(@Nullable Integer value) {
            return value == null ? 0 : value;
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        private Votes votes() {
            return new Votes(
                    count(members), count(present), count(inFavour), count(against), count(abstained), count(invalid));
        }

        private Map<String, String> typed() {
            Map<String, String> typed = new HashMap<>(Map.of(
                    "attended",
                    text(attended),
                    "absent",
                    text(absent),
                    "dissent",
                    text(dissent),
                    "reason",
                    text(reason)));
            Votes votes = votes();
            typed.put("members", String.valueOf(votes.members()));
            typed.put("present", String.valueOf(votes.present()));
            typed.put("inFavour", String.valueOf(votes.inFavour()));
            typed.put("against", String.valueOf(votes.against()));
            typed.put("abstained", String.valueOf(votes.abstained()));
            typed.put("invalid", String.valueOf(votes.invalid()));
            return typed;
        }
    }

    @PostMapping("/votes")
    String votes(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            Meeting meeting,
            Locale locale,
            RedirectAttributes back) {
        LocalDate on = meeting.heldOn();
        Heard heard = on == null
                ? new Heard.Wrong("meeting-day")
                : note.note(
                        reader.actor(),
                        id,
                        meeting.step(),
                        new NoteMeeting.Noted(
                                on,
                                Meeting.text(meeting.attended()),
                                Meeting.text(meeting.absent()),
                                meeting.votes(),
                                Meeting.text(meeting.dissent()),
                                Meeting.text(meeting.reason())));
        return said(reader, id, heard, "votes", meeting.typed(), locale, back);
    }

    private String said(
            SignedIn reader,
            long id,
            Heard heard,
            String deed,
            Map<String, String> typed,
            Locale locale,
            RedirectAttributes back) {
        Words words = vocabulary.in(locale);
        Frame.Notice notice = switch (heard) {
            case Heard.Done done -> new Frame.Notice(words.say("deliberation.told." + deed), false);
            case Heard.TooLate late -> new Frame.Notice(words.say("deliberation.told.too-late"), true);
            case Heard.Wrong wrong ->
                new Frame.Notice(
                        words.say(
                                "deliberation.refused." + wrong.key(),
                                wrong.gaps().toArray()),
                        true);
            case Heard.No no -> {
                Map<String, String> names =
                        detail.view(reader, id).map(this::steps).orElse(Map.of());
                yield new Frame.Notice(
                        new RefusalWords(words, step -> names.getOrDefault(step, step)).say(no.why()), true);
            }
        };
        if (!(heard instanceof Heard.Done)) {
            back.addFlashAttribute(TYPED, new HashMap<>(typed));
        }
        back.addFlashAttribute("notice", notice);
        return "redirect:/deliberations" + (detail.view(reader, id).isPresent() ? "/" + id : "");
    }
}
