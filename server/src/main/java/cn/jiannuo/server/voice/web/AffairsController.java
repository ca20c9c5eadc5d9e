package cn.jiannuo.server.voice.web;

import cn.jiannuo.rulebook.judge.Verdict;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.OneReading;
import cn.jiannuo.server.voice.affair.AffairList;
import cn.jiannuo.server.voice.affair.AffairList.Standing;
import cn.jiannuo.server.voice.affair.Door;
import cn.jiannuo.server.voice.affair.Doorway;
import cn.jiannuo.server.voice.affair.Doorways;
import cn.jiannuo.server.voice.affair.HandIn;
import cn.jiannuo.server.voice.affair.HandIn.HandedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记 and 登记簿: handing a case in, and the list of those that were. */
@Controller
@RequestMapping("/voice/{door:repairs|difficulties|questions|ideas}")
class AffairsController {
    private static final int OFFERED = 300;

    private final Doorways doorways;
    private final HandIn handIn;
    private final AffairList list;
    private final Matters matters;
    private final People people;

    AffairsController(Doorways doorways, HandIn handIn, AffairList list, Matters matters, People people) {
        this.doorways = doorways;
        this.handIn = handIn;
        this.list = list;
        this.matters = matters;
        this.people = people;
    }

    @GetMapping
    @OneReading
    String list(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String door,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean sheet,
            @ModelAttribute("page") Frame frame,
            Model model) {
        Door at = Door.of(door).orElseThrow();
        Standing standing = Arrays.stream(Standing.values())
                .filter(one -> AffairsPage.word(one).equals(state))
                .findFirst()
                .orElse(Standing.OPEN);
        var search = new AffairList.Search(at, standing, q, sort, Math.max(0, Math.min(page, 10_000)), sheet);
        List<Doorway> ways = doorways.of(at);
        model.addAttribute(
                "list",
                new AffairsPage(
                        search,
                        list.find(reader, search),
                        ways,
                        list.month(reader, at, frame.words().today()),
                        handIn.isDesk(reader, ways)));
        return "voice/affairs";
    }

    @GetMapping("/new")
    String form(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String door,
            @RequestParam Map<String, String> typed,
            Model model) {
        return form(reader, door, typed, Set.of(), "", model);
    }

    private String form(
            SignedIn reader, String door, Map<String, String> typed, Set<String> wrong, String refused, Model model) {
        List<Doorway> ways = doorways.of(Door.of(door).orElseThrow());
        Doorway chosen = ways.stream()
                .filter(way -> way.kind().equals(typed.get("kind")))
                .findFirst()
                .or(() -> ways.stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean desk = handIn.isDesk(reader, List.of(chosen));
        model.addAttribute(
                "form",
                new AffairFormPage(
                        ways,
                        chosen,
                        typed,
                        wrong,
                        refused,
                        typed.getOrDefault("token", UUID.randomUUID().toString()),
                        desk,
                        desk || doorways.firstAskedAnswers(),
                        people.count() > OFFERED ? List.of() : people.all()));
        return "voice/affair-new";
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedIn reader,
            @PathVariable String door,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Frame page,
            RedirectAttributes back,
            HttpServletResponse response,
            Model model) {
        Doorway way = doorways.of(Door.of(door).orElseThrow(), typed.getOrDefault("kind", ""))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String reference =
                "affair-" + typed.getOrDefault("token", UUID.randomUUID().toString());
        HandedIn handed = handIn.handIn(reader, way, reference, typed);
        if (handed instanceof HandedIn.Taken taken) {
            return begun(taken, way, page, back);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return switch (handed) {
            case HandedIn.Taken taken -> throw new IllegalStateException("taken above");
            case HandedIn.Nobody nobody ->
                form(reader, door, typed, Set.of("person"), page.say("affair.refused.nobody", nobody.text()), model);
            case HandedIn.Beyond beyond -> form(reader, door, typed, Set.of(), beyond(beyond.verdict(), page), model);
            case HandedIn.Forbidden forbidden ->
                form(
                        reader,
                        door,
                        typed,
                        Set.copyOf(forbidden.ban().fields()),
                        page.say(
                                "affair.refused.forbidden",
                                forbidden.ban().citation(),
                                forbidden.ban().name()),
                        model);
            case HandedIn.OnlyOneself only ->
                form(
                        reader,
                        door,
                        typed,
                        Set.of("person"),
                        page.say("affair.refused.only-oneself", only.desk()),
                        model);
            case HandedIn.Wrong wrong -> {
                Set<String> columns =
                        wrong.problems().stream().map(DataProblem::column).collect(Collectors.toSet());
                yield form(reader, door, typed, columns, page.say("affair.refused.wrong", columns.size()), model);
            }
        };
    }

    private static String beyond(Verdict verdict, Frame page) {
        String name = verdict.rule().name();
        return verdict.arithmetic()
                .map(sum -> page.say("affair.refused.beyond", name, sum.cap(), sum.asked()))
                .orElseGet(() -> page.say("affair.refused.not-so", name));
    }

    private String begun(HandedIn.Taken taken, Doorway way, Frame page, RedirectAttributes back) {
        List<Matter> begun = matters.begin(taken.reference());
        String how = begun.stream().map(Matter::name).collect(Collectors.joining("、"));
        back.addFlashAttribute(
                "notice",
                new Frame.Notice(
                        page.say(taken.firstAsked() ? "affair.taken-first-asked" : "affair.taken", way.name(), how),
                        false));
        return "redirect:"
                + begun.stream()
                        .filter(matter -> way.procedures().stream()
                                .anyMatch(rule -> rule.id().equals(matter.rule())))
                        .filter(matter -> !taken.firstAsked())
                        .findFirst()
                        .map(matter -> "/matters/" + matter.id())
                        .orElse(
                                taken.firstAsked()
                                        ? "/voice/first-asked"
                                        : "/voice/" + way.door().word());
    }
}
