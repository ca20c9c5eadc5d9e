package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.Proofs;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.WriteEntry;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.record.web.EntryForms.Open;
import cn.jiannuo.server.record.web.EntryForms.Sheet;
import cn.jiannuo.server.record.web.EntryForms.Shows;
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

/** Writing into a ledger. */
@Controller
class WritingController {
    private final EntryForms entry;
    private final WriteEntry write;
    private final Entries entries;
    private final Showing showing;
    private final Proofs proofs;

    WritingController(EntryForms entry, WriteEntry write, Entries entries, Showing showing, Proofs proofs) {
        this.entry = entry;
        this.write = write;
        this.entries = entries;
        this.showing = showing;
        this.proofs = proofs;
    }

    /** @param duty that the entry is to show: what is known of it is filled in */
    @GetMapping("/records/{regulation}/{id}/new")
    String blank(
            @PathVariable String regulation,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long duty,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            Model model) {
        Open open = entry.open(regulation, id, signedIn);
        if (open.writing().isNone() || open.ledger().isFilled()) {
            throw LedgersController.notFound();
        }
        Map<String, String> texts = Forms.blank(open.writing(), page.words());
        if (duty > 0) {
            texts.putAll(proofs.known(signedIn, regulation, id, duty));
        }
        Shows shows = showing.offered(signedIn, open.ledger(), duty);
        return entry.form(
                open, texts, Map.of(), new Sheet(UUID.randomUUID().toString(), 0, 0, "", "", shows), page, model);
    }

    @PostMapping("/records/{regulation}/{id}")
    String write(
            @PathVariable String regulation,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> papers,
            @RequestParam(defaultValue = "") List<Long> proof,
            @RequestParam(defaultValue = "0") long duty,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Open open = entry.open(regulation, id, signedIn);
        Map<String, String> texts = Typed.texts(Forms.fields(open.ledger()), typed);
        String token = typed.getOrDefault("token", "");
        Sheet sheet = new Sheet(
                token.isBlank() ? UUID.randomUUID().toString() : token,
                0,
                0,
                "",
                "",
                showing.chosen(signedIn, open.ledger(), proof, duty));
        if (typed.containsKey("more")) {
            return entry.form(open, texts, Map.of(), sheet, page, model);
        }
        Optional<String> author = Optional.of(open.reader().code()).filter(code -> !code.isEmpty());
        WriteEntry.Entry draft = new WriteEntry.Entry("form-" + sheet.token(), texts, papers(papers));
        Written written = write.write(signedIn.actor(), open.ledger(), open.writing(), author, draft);
        String view = entry.answer(open, texts, sheet, written, page, redirect, response, model);
        return shown(open, signedIn, written, sheet.shows(), page, redirect).orElse(view);
    }

    /** Where to go on after the entry stands and has shown what was ticked; empty when nothing was. */
    private Optional<String> shown(
            Open open, SignedIn signedIn, Written written, Shows shows, Frame page, RedirectAttributes redirect) {
        long number = written instanceof Written.Done done
                ? done.entry()
                : written instanceof Written.Known known ? known.entry() : 0;
        if (number == 0 || shows.chosen().isEmpty()) {
            return Optional.empty();
        }
        Optional<Entry> stands = entries.find(open.ledger(), open.reading(), number);
        stands.ifPresent(one ->
                redirect.addFlashAttribute("notice", showing.show(signedIn, open.ledger(), one, shows.chosen(), page)));
        return stands.filter(one -> shows.chosen().contains(shows.duty()))
                .map(one -> "redirect:/duties/" + shows.duty());
    }

    /** One click on the entry's own page. */
    @PostMapping("/records/{regulation}/{id}/{number}/proof")
    String proof(
            @PathVariable String regulation,
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam long duty,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            RedirectAttributes redirect) {
        Open open = entry.open(regulation, id, signedIn);
        Entry one = entries.find(open.ledger(), open.reading(), number).orElseThrow(LedgersController::notFound);
        redirect.addFlashAttribute("notice", showing.show(signedIn, open.ledger(), one, List.of(duty), page));
        return "redirect:" + open.ledger().path() + "/" + one.id();
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
}
