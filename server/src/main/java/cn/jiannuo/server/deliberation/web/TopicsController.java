package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.server.deliberation.core.Hearings;
import cn.jiannuo.server.deliberation.core.Hearings.Hearing;
import cn.jiannuo.server.deliberation.core.RaiseTopic;
import cn.jiannuo.server.deliberation.core.SayNeed;
import cn.jiannuo.server.deliberation.core.TopicEyes;
import cn.jiannuo.server.deliberation.core.Topics;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 议事: what people are heard about, and raising something. */
@Controller
class TopicsController {
    private static final int OFFERED = 300;
    private static final Set<String> OURS = Set.of("of", "token", "title-of-topic", "why-of-topic", "_csrf");

    private final Topics topics;
    private final Hearings hearings;
    private final RaiseTopic raise;
    private final SayNeed need;
    private final Matters matters;
    private final Reaches reaches;
    private final RulesInForce rules;
    private final People people;

    TopicsController(
            Topics topics,
            Hearings hearings,
            RaiseTopic raise,
            SayNeed need,
            Matters matters,
            Reaches reaches,
            RulesInForce rules,
            People people) {
        this.topics = topics;
        this.hearings = hearings;
        this.raise = raise;
        this.need = need;
        this.matters = matters;
        this.reaches = reaches;
        this.rules = rules;
        this.people = people;
    }

    @GetMapping("/deliberations")
    @OneReading
    String list(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "true") boolean running,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Reaches.Reader who = reaches.reader(reader);
        TopicEyes eyes = TopicEyes.of(who.person().map(Person::unitPath).orElse(""), reader.has(Power.SUPERVISOR));
        model.addAttribute(
                "list",
                new TopicsPage(
                        topics.find(eyes, q, running, Math.max(page, 0)),
                        q,
                        who.holdsOffice(),
                        need.offer().isPresent()));
        return "deliberation/list";
    }

    @GetMapping("/deliberations/new")
    String form(@RequestParam Map<String, String> typed, Model model) {
        return form(typed, Set.of(), "", model);
    }

    private String form(Map<String, String> typed, Set<String> wrong, String refused, Model model) {
        List<Hearing> offered = hearings.inForce();
        Hearing chosen = offered.stream()
                .filter(hearing -> RaisePage.key(hearing).equals(typed.getOrDefault("of", "")))
                .findFirst()
                .orElse(null);
        Shape shape = chosen == null
                ? null
                : rules.current()
                        .vocabulary()
                        .events()
                        .get(chosen.rule().kinds().getFirst());
        String token = typed.getOrDefault("token", UUID.randomUUID().toString());
        model.addAttribute(
                "raise",
                new RaisePage(
                        offered,
                        chosen,
                        shape,
                        typed,
                        wrong,
                        refused,
                        token,
                        people.count() > OFFERED ? List.of() : people.all()));
        return "deliberation/raise";
    }

    @PostMapping("/deliberations/new")
    String raise(
            @AuthenticationPrincipal SignedIn reader,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back,
            HttpServletResponse response,
            Model model) {
        Hearing chosen = hearings.inForce().stream()
                .filter(hearing -> RaisePage.key(hearing).equals(typed.getOrDefault("of", "")))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return form(typed, Set.of(), page.say("deliberation.raise.choose"), model);
        }
        String reference =
                "topic-" + typed.getOrDefault("token", UUID.randomUUID().toString());
        Reported reported = raise.raise(
                reader,
                reference,
                cells(typed, chosen, page),
                typed.getOrDefault("title-of-topic", ""),
                typed.getOrDefault("why-of-topic", ""));
        return switch (reported) {
            case Reported.Taken taken -> begun(reference, chosen, page, back);
            case Reported.Known known -> begun(reference, chosen, page, back);
            case Reported.OnlyOneself only ->
                refused(typed, Set.of(), page.say("deliberation.raise.office"), response, model);
            case Reported.Forbidden forbidden ->
                refused(
                        typed,
                        Set.copyOf(forbidden.ban().fields()),
                        page.say(
                                "deliberation.raise.forbidden",
                                forbidden.ban().citation(),
                                forbidden.ban().name()),
                        response,
                        model);
            case Reported.Refused wrong ->
                refused(
                        typed,
                        wrong.problems().stream().map(DataProblem::column).collect(Collectors.toSet()),
                        page.say("deliberation.raise.wrong", wrong.problems().size()),
                        response,
                        model);
        };
    }

    private static Map<String, String> cells(Map<String, String> typed, Hearing chosen, Frame page) {
        Map<String, String> cells = new HashMap<>(typed);
        cells.keySet().removeAll(OURS);
        cells.values().removeIf(String::isBlank);
        cells.put("kind", chosen.rule().kinds().getFirst());
        cells.put("date", page.words().today().toString());
        return cells;
    }

    private String begun(String reference, Hearing chosen, Frame page, RedirectAttributes back) {
        List<Matter> begun = matters.begin(reference);
        back.addFlashAttribute(
                "notice",
                new Frame.Notice(
                        page.say("deliberation.raise.done", chosen.rule().name()), false));
        return "redirect:/deliberations"
                + begun.stream()
                        .filter(matter -> matter.rule().equals(chosen.rule().id()))
                        .findFirst()
                        .map(matter -> "/" + matter.id())
                        .orElse("");
    }

    private String refused(
            Map<String, String> typed, Set<String> wrong, String why, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(typed, wrong, why, model);
    }
}
