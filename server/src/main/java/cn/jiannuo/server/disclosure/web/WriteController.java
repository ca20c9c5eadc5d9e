package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Beginning;
import cn.jiannuo.server.disclosure.core.CheckItem;
import cn.jiannuo.server.disclosure.core.Composing;
import cn.jiannuo.server.disclosure.core.Declarations;
import cn.jiannuo.server.disclosure.core.Declared;
import cn.jiannuo.server.disclosure.core.Draft;
import cn.jiannuo.server.disclosure.core.Item;
import cn.jiannuo.server.disclosure.core.Outcome;
import cn.jiannuo.server.disclosure.core.ReadItems;
import cn.jiannuo.server.disclosure.core.WriteItem;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.StationNames;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** 去公开: from a duty to the first draft of what it asks for. */
@Controller
class WriteController {
    private final DutyDetail duties;
    private final Declarations declarations;
    private final ReadItems reading;
    private final WriteItem write;
    private final StationNames stations;
    private final Composing composing;

    WriteController(
            DutyDetail duties,
            Declarations declarations,
            ReadItems reading,
            WriteItem write,
            StationNames stations,
            Composing composing) {
        this.duties = duties;
        this.declarations = declarations;
        this.reading = reading;
        this.write = write;
        this.stations = stations;
        this.composing = composing;
    }

    @GetMapping("/open/write/{duty}")
    String form(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long duty,
            @ModelAttribute("page") Frame page,
            Locale locale,
            Model model) {
        Optional<Item> begun = reading.ofDuty(duty);
        if (begun.isPresent()) {
            boolean open = begun.get().state() == Item.State.NEW;
            return "redirect:/open/items/" + begun.get().id() + (open ? "/draft" : "");
        }
        return show(me, duty, new ItemForm(), "", page, locale, model);
    }

    @PostMapping("/open/write/{duty}")
    String begin(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable long duty,
            @ModelAttribute ItemForm form,
            @ModelAttribute("page") Frame page,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<Draft> draft = form.draft();
        Outcome outcome = draft.isEmpty() ? Outcome.no("table") : write.begin(me, duty, draft.get());
        if (outcome instanceof Outcome.Done done) {
            return "redirect:/open/items/" + done.item() + "/draft";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, duty, form, Told.say((Outcome.No) outcome, page.words()), page, locale, model);
    }

    private String show(SignedIn me, long duty, ItemForm form, String error, Frame page, Locale locale, Model model) {
        DutyDetail.Shown shown = duties.show(me, duty)
                .filter(found -> found.parts().stream().anyMatch(part -> part.mine() && !part.supports()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Declared declared = declarations.of(shown).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String unit = declarations.unit(shown).name();
        if (form.getTitle().isEmpty() && error.isEmpty()) {
            form.setTitle(unit + shown.row().name() + "（" + declared.period().name() + "）");
            form.setBody(Beginning.of(declared.content(), composing.parts(declared)));
        }
        String checker = declared.checker().isEmpty() ? "" : stations.name(Station.parse(declared.checker()), locale);
        model.addAttribute("write", WritePage.first(shown.row(), declared, unit, checker, form, error));
        return "disclosure/write";
    }

    static boolean mayCheck(cn.jiannuo.server.disclosure.core.Sight.Eyes eyes, ReadItems.Open open) {
        return open.edition().stage() == Item.Stage.WAITING && CheckItem.mayCheck(eyes, open.item(), open.edition());
    }
}
