package cn.jiannuo.server.gathering.web;

import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.gathering.core.Drafts;
import cn.jiannuo.server.gathering.core.HoldGathering;
import cn.jiannuo.server.gathering.core.Kind;
import cn.jiannuo.server.gathering.core.Kinds;
import cn.jiannuo.server.gathering.core.TellSpeakers;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes of an occasion, typed on the spot. */
@Controller
@RequestMapping("/voice/gatherings/{regulation}/{ledger}")
class MinutesController {
    private final Kinds kinds;
    private final HoldGathering hold;
    private final Drafts drafts;
    private final TellSpeakers speakers;
    private final OnOccasion duties;
    private final FindPeople finder;
    private final MinutesForms forms;

    MinutesController(
            Kinds kinds,
            HoldGathering hold,
            Drafts drafts,
            TellSpeakers speakers,
            OnOccasion duties,
            FindPeople finder,
            MinutesForms forms) {
        this.kinds = kinds;
        this.hold = hold;
        this.drafts = drafts;
        this.speakers = speakers;
        this.duties = duties;
        this.finder = finder;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(
            @PathVariable String regulation,
            @PathVariable String ledger,
            @RequestParam(defaultValue = "0") long duty,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            Model model) {
        Kind kind = writable(me, regulation, ledger);
        Optional<Drafts.Draft> draft = drafts.find(me, kind);
        if (draft.isPresent()) {
            return form(
                    kind,
                    new MinutesSheet(kind, draft.get().form()),
                    "words",
                    "",
                    draft.get().savedAt(),
                    model);
        }
        Map<String, List<String>> form = new HashMap<>();
        form.put("token", List.of(UUID.randomUUID().toString()));
        form.put("f.date", List.of(page.words().today().toString()));
        duties.basis(duty)
                .ifPresent(basis ->
                        hold.asked(kind, basis.rule()).forEach((field, word) -> form.put("f." + field, List.of(word))));
        return form(kind, new MinutesSheet(kind, form), "", "", null, model);
    }

    @PostMapping
    String act(
            @PathVariable String regulation,
            @PathVariable String ledger,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        Kind kind = writable(me, regulation, ledger);
        String act = typed.getOrDefault("act", List.of("next")).getFirst();
        if (act.equals("discard")) {
            drafts.forget(me, kind);
            return "redirect:/voice/gatherings";
        }
        MinutesSheet sheet = new MinutesSheet(kind, typed);
        if (!act.equals("save")) {
            String focus = moved(kind, sheet, act);
            drafts.keep(me, kind, kept(sheet));
            return form(kind, sheet, focus, "", null, model);
        }
        String refused = unclear(kind, sheet, page);
        if (refused.isEmpty()) {
            Written written = hold.hold(me, kind, reference(sheet), sheet.cells(kind));
            refused = forms.refused(kind, sheet, written, page.words());
            if (refused.isEmpty()) {
                return taken(me, kind, sheet, written, page, next);
            }
        }
        drafts.keep(me, kind, kept(sheet));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(kind, sheet, "", refused, null, model);
    }

    /** The same sheet sent twice is one occasion. */
    private static String reference(MinutesSheet sheet) {
        return "minutes-" + sheet.token;
    }

    /** Who was there, or a row that is not whole; empty when all is clear. */
    private String unclear(Kind kind, MinutesSheet sheet, Frame page) {
        if (!sheet.find.isEmpty()) {
            sheet.add(finder);
        }
        boolean people = sheet.find.isEmpty() && sheet.choices.isEmpty();
        boolean rows = forms.check(kind, sheet, page.words());
        return rows && people ? "" : page.say(rows ? "gathering.refused.people" : "gathering.refused.rows");
    }

    private String taken(
            SignedIn me, Kind kind, MinutesSheet sheet, Written written, Frame page, RedirectAttributes next) {
        speakers.begin(me, kind, reference(sheet));
        next.addFlashAttribute(
                "notice", new Frame.Notice(page.say("gathering.told.written", sheet.rows.size()), false));
        long entry = written instanceof Written.Done done ? done.entry() : ((Written.Known) written).entry();
        return "redirect:" + kind.path() + "/entries/" + entry;
    }

    /** What the buttons other than the last one do; where the cursor goes. */
    private String moved(Kind kind, MinutesSheet sheet, String act) {
        int colon = act.indexOf(':');
        String what = colon < 0 ? act : act.substring(0, colon);
        String which = colon < 0 ? "" : act.substring(colon + 1);
        switch (what) {
            case "drop" -> sheet.people.remove(which);
            case "pick" -> {
                sheet.people.add(which);
                sheet.find = sheet.find.replace(finder.name(which), "").strip();
            }
            case "guest" -> sheet.guests(kind);
            case "remove" -> {
                int row = which.matches("[0-9]{1,4}") ? Integer.parseInt(which) : -1;
                if (row >= 0 && row < sheet.rows.size()) {
                    sheet.rows.remove(row);
                }
            }
            default -> {
                if (!sheet.find.isEmpty()) {
                    sheet.add(finder);
                    return "find";
                }
            }
        }
        return what.equals("next") || what.equals("remove") ? "words" : "find";
    }

    private static Map<String, List<String>> kept(MinutesSheet sheet) {
        Map<String, List<String>> form = new HashMap<>();
        form.put("token", List.of(sheet.token));
        form.put("find", List.of(sheet.find));
        sheet.texts.forEach((name, text) -> form.put("f." + name, List.of(text)));
        form.put("person", List.copyOf(sheet.people));
        form.put("words", sheet.rows.stream().map(MinutesSheet.Row::words).toList());
        form.put("author", sheet.rows.stream().map(MinutesSheet.Row::author).toList());
        form.put("handler", sheet.rows.stream().map(MinutesSheet.Row::handler).toList());
        return form;
    }

    private String form(
            Kind kind, MinutesSheet sheet, String focus, String refused, @Nullable Instant keptAt, Model model) {
        model.addAttribute("minutes", MinutesPage.of(kind, sheet, finder, focus, refused, keptAt));
        return "gathering/minutes";
    }

    private Kind writable(SignedIn me, String regulation, String ledger) {
        return kinds.find(regulation, ledger)
                .filter(kind -> hold.mayWrite(me, kind))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
