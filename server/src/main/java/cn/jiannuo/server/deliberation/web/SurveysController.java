package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.AskAround;
import cn.jiannuo.server.deliberation.core.FewestAnswers;
import cn.jiannuo.server.deliberation.core.Heard;
import cn.jiannuo.server.deliberation.core.Scorecards;
import cn.jiannuo.server.deliberation.core.SurveyResult;
import cn.jiannuo.server.deliberation.core.SurveyResult.Seen;
import cn.jiannuo.server.deliberation.core.Surveys;
import cn.jiannuo.server.deliberation.core.TakeSurvey;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

/** 问卷: those one is asked, their results, and sending one out. */
@Controller
@RequestMapping("/surveys")
class SurveysController {
    private static final String TYPED = "typedHere";

    private final Surveys surveys;
    private final SurveyResult results;
    private final TakeSurvey take;
    private final AskAround ask;
    private final Scorecards cards;
    private final Reaches reaches;
    private final Units units;
    private final FewestAnswers fewest;

    SurveysController(
            Surveys surveys,
            SurveyResult results,
            TakeSurvey take,
            AskAround ask,
            Scorecards cards,
            Reaches reaches,
            Units units,
            FewestAnswers fewest) {
        this.surveys = surveys;
        this.results = results;
        this.take = take;
        this.ask = ask;
        this.cards = cards;
        this.reaches = reaches;
        this.units = units;
        this.fewest = fewest;
    }

    @GetMapping
    @OneReading
    String list(@AuthenticationPrincipal SignedIn reader, @ModelAttribute("page") Frame page, Model model) {
        model.addAttribute(
                "surveys",
                page(
                        reader,
                        page,
                        model,
                        surveys.all().stream()
                                .filter(survey ->
                                        results.see(reader, survey.id()).isPresent())
                                .toList()));
        return "deliberation/surveys";
    }

    @GetMapping("/new")
    String form(@AuthenticationPrincipal SignedIn reader, @ModelAttribute("page") Frame page, Model model) {
        model.addAttribute("surveys", page(reader, page, model, List.of()));
        return "deliberation/survey-new";
    }

    private SurveysPage page(SignedIn reader, Frame page, Model model, List<Surveys.Survey> found) {
        return new SurveysPage(
                found,
                reaches.reader(reader).holdsOffice(),
                cards.inForce(),
                units.all(),
                fewest.now(),
                page.words().today(),
                typed(model));
    }

    private static Map<String, String> typed(Model model) {
        Map<String, String> typed = new HashMap<>();
        if (model.getAttribute(TYPED) instanceof Map<?, ?> kept) {
            kept.forEach((field, text) -> typed.put(field.toString(), text.toString()));
        }
        return typed;
    }

    @PostMapping("/new")
    String ask(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        Heard heard = ask.ask(
                reader,
                new AskAround.Asked(
                        typed.getOrDefault("card", ""),
                        typed.getOrDefault("title", ""),
                        typed.getOrDefault("why", ""),
                        typed.getOrDefault("criteria", ""),
                        typed.getOrDefault("scale", ""),
                        typed.getOrDefault("audience", ""),
                        day(typed.getOrDefault("closes", ""))));
        return said(heard, "asked", "/surveys", "/surveys/new", typed, page, back);
    }

    /** A day that cannot be read is one long past, which is refused with what to do. */
    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unreadable) {
            return LocalDate.EPOCH;
        }
    }

    @GetMapping("/{id:\\d+}")
    String show(@AuthenticationPrincipal SignedIn reader, @PathVariable long id, Model model) {
        Seen seen = results.see(reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "survey",
                new SurveyPage(
                        seen,
                        seen.survey().audience().isEmpty()
                                ? ""
                                : Unit.nameOf(seen.survey().audience()),
                        typed(model)));
        return "deliberation/survey";
    }

    @PostMapping("/{id:\\d+}")
    String answer(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back) {
        int criteria = results.see(reader, id)
                .map(seen -> seen.survey().criteria().size())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Integer> grades = IntStream.rangeClosed(1, criteria)
                .mapToObj(number -> grade(typed.getOrDefault("c" + number, "")))
                .toList();
        Heard heard = take.take(reader.actor(), id, grades, typed.getOrDefault("word", ""));
        return said(heard, "taken", "/surveys/" + id, "/surveys/" + id, typed, page, back);
    }

    private static int grade(String typed) {
        return typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
    }

    private static String said(
            Heard heard,
            String done,
            String onto,
            String again,
            Map<String, String> typed,
            Frame page,
            RedirectAttributes back) {
        if (heard instanceof Heard.Wrong wrong) {
            back.addFlashAttribute(
                    "notice",
                    new Frame.Notice(
                            page.say(
                                    "deliberation.refused." + wrong.key(),
                                    wrong.gaps().toArray()),
                            true));
            Map<String, String> kept = new HashMap<>(typed);
            kept.remove("_csrf");
            back.addFlashAttribute(TYPED, kept);
            return "redirect:" + again;
        }
        back.addFlashAttribute("notice", new Frame.Notice(page.say("survey.told." + done), false));
        return "redirect:" + onto;
    }
}
