package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.core.CorrectEntry;
import cn.jiannuo.server.record.core.CorrectEntry.Correction;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.record.core.WriteEntry;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing into a ledger, and correcting what stands there. */
@Controller
class EntryController {
    private final Ledgers ledgers;
    private final Reaches reaches;
    private final Entries entries;
    private final WriteEntry write;
    private final CorrectEntry correct;
    private final Forms forms;

    EntryController(
            Ledgers ledgers, Reaches reaches, Entries entries, WriteEntry write, CorrectEntry correct, Forms forms) {
        this.ledgers = ledgers;
        this.reaches = reaches;
        this.entries = entries;
        this.write = write;
        this.correct = correct;
        this.forms = forms;
    }

    /** A ledger and how far the reader reaches in it. */
    private record Open(Ledger ledger, Reader reader, Reach writing, Reach reading) {}

    private Open open(String regulation, String id, SignedIn signedIn) {
        Ledger ledger = ledgers.find(regulation, id).orElseThrow(LedgersController::notFound);
        Reader reader = reaches.reader(signedIn);
        return new Open(ledger, reader, reaches.writing(reader, ledger), reaches.reading(reader, ledger));
    }

    @GetMapping("/records/{regulation}/{id}/new")
    String blank(
            @PathVariable String regulation,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            Model model) {
        Open open = open(regulation, id, signedIn);
        if (open.writing().isNone()) {
            throw LedgersController.notFound();
        }
        Map<String, String> texts = Forms.blank(open.writing(), page.words());
        return form(open, texts, Map.of(), new Sheet(UUID.randomUUID().toString(), 0, 0, "", ""), page, model);
    }

    /** What a form carries besides its fields. */
    private record Sheet(String token, long entry, int seen, String reason, String refused) {}

    private String form(
            Open open, Map<String, String> texts, Map<String, String> errors, Sheet sheet, Frame page, Model model) {
        model.addAttribute(
                "form",
                new FormPage(
                        open.ledger(),
                        forms.inputs(open.ledger(), texts, errors, page.words()),
                        sheet.token(),
                        sheet.entry(),
                        sheet.seen(),
                        sheet.reason(),
                        sheet.refused(),
                        forms.colleagues()));
        return "record/form";
    }

    @PostMapping("/records/{regulation}/{id}")
    String write(
            @PathVariable String regulation,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Open open = open(regulation, id, signedIn);
        Map<String, String> texts = Typed.texts(Forms.fields(open.ledger()), typed);
        String token = typed.getOrDefault("token", "");
        Sheet sheet = new Sheet(token.isBlank() ? UUID.randomUUID().toString() : token, 0, 0, "", "");
        if (typed.containsKey("more")) {
            return form(open, texts, Map.of(), sheet, page, model);
        }
        Optional<String> author = Optional.of(open.reader().code()).filter(code -> !code.isEmpty());
        WriteEntry.Entry entry = new WriteEntry.Entry("form-" + sheet.token(), texts, papers(papers));
        Written written = write.write(signedIn.actor(), open.ledger(), open.writing(), author, entry);
        return answer(open, texts, sheet, written, page, redirect, response, model);
    }

    private static List<WriteEntry.Paper> papers(@Nullable List<MultipartFile> sent) throws IOException {
        List<WriteEntry.Paper> papers = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            String name = Objects.toString(file.getOriginalFilename(), "");
            if (!name.isEmpty()) {
                papers.add(new WriteEntry.Paper(name, file.getBytes()));
            }
        }
        return papers;
    }

    private String answer(
            Open open,
            Map<String, String> texts,
            Sheet sheet,
            Written written,
            Frame page,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        String refused = switch (written) {
            case Written.Done done -> "";
            case Written.Known known -> "";
            case Written.Unknown unknown -> throw LedgersController.notFound();
            case Written.Wrong wrong ->
                page.say("record.refused.wrong", wrong.problems().size());
            case Written.NotYours notYours ->
                page.say("record.refused.not-yours", open.ledger().citation());
            case Written.Overtaken overtaken -> page.say("record.refused.overtaken", overtaken.by(), overtaken.at());
            case Written.NoReason none -> page.say("record.refused.no-reason");
            case Written.BadFile file -> page.say("record.file." + file.why().word(), file.name());
        };
        if (refused.isEmpty()) {
            long entry = written instanceof Written.Done done ? done.entry() : ((Written.Known) written).entry();
            redirect.addFlashAttribute(
                    "notice",
                    new Frame.Notice(page.say(sheet.entry() > 0 ? "record.corrected" : "record.written"), false));
            return "redirect:" + open.ledger().path() + "/" + entry;
        }
        Map<String, String> errors = written instanceof Written.Wrong wrong
                ? Flaws.of(open.ledger().rule().shape(), wrong.problems(), page.words())
                : Map.of();
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Sheet again = new Sheet(sheet.token(), sheet.entry(), sheet.seen(), sheet.reason(), refused);
        return form(open, texts, errors, again, page, model);
    }

    @GetMapping("/records/{regulation}/{id}/{number}/correction")
    String correction(
            @PathVariable String regulation,
            @PathVariable String id,
            @PathVariable long number,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            Model model) {
        Open open = open(regulation, id, signedIn);
        Entry entry = entries.find(open.ledger(), open.reading(), number).orElseThrow(LedgersController::notFound);
        if (!CorrectEntry.mayCorrect(open.writing(), entry)) {
            throw LedgersController.notFound();
        }
        Sheet sheet = new Sheet("", entry.id(), entry.version(), "", "");
        return form(open, entry.cells(), Map.of(), sheet, page, model);
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
        Open open = open(regulation, id, signedIn);
        Map<String, String> texts = Typed.texts(Forms.fields(open.ledger()), typed);
        Sheet sheet = new Sheet("", number, seen, reason, "");
        if (typed.containsKey("more")) {
            return form(open, texts, Map.of(), sheet, page, model);
        }
        Written written = correct.correct(
                signedIn.actor(),
                open.ledger(),
                open.writing(),
                open.reading(),
                new Correction(number, seen, texts, reason));
        return answer(open, texts, sheet, written, page, redirect, response, model);
    }
}
