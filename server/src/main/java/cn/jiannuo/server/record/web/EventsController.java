package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Kinds;
import cn.jiannuo.server.record.core.Kinds.Kind;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import cn.jiannuo.server.record.core.Reports;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报告一件事: a hospital stay, a retirement; regulations take it from there. */
@Controller
class EventsController {
    private static final int MINE = 50;

    private final Kinds kinds;
    private final Reaches reaches;
    private final ReportEvent report;
    private final Reports reports;
    private final Forms forms;
    private final People people;
    private final Ledgers ledgers;

    EventsController(
            Kinds kinds,
            Reaches reaches,
            ReportEvent report,
            Reports reports,
            Forms forms,
            People people,
            Ledgers ledgers) {
        this.kinds = kinds;
        this.reaches = reaches;
        this.report = report;
        this.reports = reports;
        this.forms = forms;
        this.people = people;
        this.ledgers = ledgers;
    }

    /** What a form carries besides its fields. */
    private record Sheet(Map<String, String> texts, Map<String, String> errors, String token, String refused) {}

    @GetMapping("/events")
    String form(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam(defaultValue = "") String kind,
            @ModelAttribute("page") Frame page,
            Model model) {
        Reader reader = reaches.reader(signedIn);
        Map<String, String> texts =
                new HashMap<>(Map.of("date", page.words().today().toString()));
        if (!reader.holdsOffice()) {
            texts.put("person", reader.code());
        }
        Sheet sheet = new Sheet(texts, Map.of(), UUID.randomUUID().toString(), "");
        return shown(reader, kinds.find(kind).orElse(null), sheet, page, model);
    }

    private String shown(Reader reader, @Nullable Kind chosen, Sheet sheet, Frame page, Model model) {
        List<Kind> all = kinds.all().stream()
                .filter(kind -> reader.holdsOffice()
                        || kind.about().filter(a -> a != About.PERSON).isEmpty())
                .toList();
        Map<String, String> seats = chosen == null ? Map.of() : chosen.seats();
        List<Input> inputs = chosen == null
                ? List.of()
                : fields(chosen).stream()
                        .map(field -> Input.of(
                                field,
                                field.name().equals("date")
                                        || field.name().equals("person") && isAbout(chosen, About.PERSON),
                                false,
                                sheet.texts().getOrDefault(field.name(), ""),
                                sheet.errors().getOrDefault(field.name(), ""),
                                forms.around(seats, page.words())))
                        .toList();
        Map<String, String> names = new TreeMap<>(kinds.all().stream().collect(Collectors.toMap(Kind::id, Kind::name)));
        // what the house enters by itself comes as an event named as the ledger is
        ledgers.inForce().forEach(ledger -> names.putIfAbsent(ledger.rule().id(), ledger.name()));
        model.addAttribute(
                "events",
                new EventsPage(
                        all,
                        chosen,
                        inputs,
                        sheet.token(),
                        sheet.refused(),
                        reader.holdsOffice(),
                        reports.by(reader.code(), 0, MINE),
                        names,
                        forms.colleagues(),
                        new Look(page.words(), people, seats)));
        return "record/events";
    }

    private static boolean isAbout(Kind kind, About about) {
        return kind.about().filter(a -> a == about).isPresent();
    }

    private static List<Field> fields(Kind kind) {
        List<String> builtIn = new ArrayList<>(List.of("date"));
        if (!isAbout(kind, About.UNIT) && !isAbout(kind, About.ORGANISATION)) {
            builtIn.addAll(List.of("person", "relation"));
        }
        if (!isAbout(kind, About.PERSON) && !isAbout(kind, About.ORGANISATION)) {
            builtIn.add("unit");
        }
        List<Field> fields = new ArrayList<>();
        builtIn.forEach(name -> fields.add(kind.shape().field(kind.shape().slot(name))));
        fields.addAll(kind.fields());
        fields.add(kind.shape().field(kind.shape().slot("until")));
        fields.add(kind.shape().field(kind.shape().slot("detail")));
        return fields;
    }

    @PostMapping("/events")
    String report(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam Map<String, String> typed,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        Kind kind = kinds.find(typed.getOrDefault("kind", "")).orElseThrow(LedgersController::notFound);
        Reader reader = reaches.reader(signedIn);
        Map<String, String> texts = Typed.texts(fields(kind), typed);
        String token = typed.getOrDefault("token", UUID.randomUUID().toString());
        if (typed.containsKey("more")) {
            return shown(reader, kind, new Sheet(texts, Map.of(), token, ""), page, model);
        }
        Map<String, String> cells = new HashMap<>(texts);
        cells.put("kind", kind.id());
        Reported reported = report.report(signedIn.actor(), reader, "form-" + token, cells);
        Map<String, String> errors = Map.of();
        String refused = "";
        switch (reported) {
            case Reported.Taken taken -> {}
            case Reported.Known known -> {}
            case Reported.OnlyOneself only -> refused = page.say("record.events.only-oneself");
            case Reported.Forbidden forbidden -> {
                refused = Banned.sentence(forbidden.ban(), kind.shape(), page);
                errors = Banned.fields(forbidden.ban(), page);
            }
            case Reported.Refused wrong -> {
                refused = page.say("record.refused.wrong", wrong.problems().size());
                errors = Flaws.of(kind.shape(), wrong.problems(), page.words());
            }
        }
        if (refused.isEmpty()) {
            redirect.addFlashAttribute("notice", new Frame.Notice(page.say("record.events.taken", kind.name()), false));
            return "redirect:/events";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(reader, kind, new Sheet(texts, errors, token, refused), page, model);
    }
}
