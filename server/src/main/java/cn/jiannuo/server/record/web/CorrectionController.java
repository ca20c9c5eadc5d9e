package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.core.CorrectEntry;
import cn.jiannuo.server.record.core.CorrectEntry.Correction;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.record.web.EntryForms.Open;
import cn.jiannuo.server.record.web.EntryForms.Sheet;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Correcting what stands in a ledger: a further version, with a reason. */
@Controller
class CorrectionController {
    private final EntryForms entry;
    private final Entries entries;
    private final CorrectEntry correct;

    CorrectionController(EntryForms entry, Entries entries, CorrectEntry correct) {
        this.entry = entry;
        this.entries = entries;
        this.correct = correct;
    }

    @GetMapping("/records/{regulation}/{id}/{number}/correction")
    String correction(
            @PathVariable String regulation,
            @PathVariable String id,
            @PathVariable long number,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            Model model) {
        Open open = entry.open(regulation, id, signedIn);
        Entry found = entries.find(open.ledger(), open.reading(), number).orElseThrow(LedgersController::notFound);
        if (!CorrectEntry.mayCorrect(open.writing(), found)) {
            throw LedgersController.notFound();
        }
        Sheet sheet = new Sheet("", found.id(), found.version(), "", "");
        return entry.form(open, found.cells(), Map.of(), sheet, page, model);
    }

    @PostMapping("/records/{regulation}/{id}/{number}/correction")
    String correct(
            @PathVariable String regulation,
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam Map<String, String> typed,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        Open open = entry.open(regulation, id, signedIn);
        Map<String, String> texts = Typed.texts(Forms.fields(open.ledger()), typed);
        Sheet sheet = new Sheet("", number, seen, reason, "");
        if (typed.containsKey("more")) {
            return entry.form(open, texts, Map.of(), sheet, page, model);
        }
        Written written = correct.correct(
                signedIn.actor(),
                open.ledger(),
                open.writing(),
                open.reading(),
                new Correction(number, seen, texts, reason));
        return entry.answer(open, texts, sheet, written, page, redirect, response, model);
    }
}
