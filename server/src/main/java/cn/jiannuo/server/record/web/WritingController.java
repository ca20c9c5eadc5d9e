package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.core.WriteEntry;
import cn.jiannuo.server.record.core.Written;
import cn.jiannuo.server.record.web.EntryForms.Open;
import cn.jiannuo.server.record.web.EntryForms.Sheet;
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

    WritingController(EntryForms entry, WriteEntry write) {
        this.entry = entry;
        this.write = write;
    }

    @GetMapping("/records/{regulation}/{id}/new")
    String blank(
            @PathVariable String regulation,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            Model model) {
        Open open = entry.open(regulation, id, signedIn);
        if (open.writing().isNone()) {
            throw LedgersController.notFound();
        }
        Map<String, String> texts = Forms.blank(open.writing(), page.words());
        return entry.form(open, texts, Map.of(), new Sheet(UUID.randomUUID().toString(), 0, 0, "", ""), page, model);
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
        Open open = entry.open(regulation, id, signedIn);
        Map<String, String> texts = Typed.texts(Forms.fields(open.ledger()), typed);
        String token = typed.getOrDefault("token", "");
        Sheet sheet = new Sheet(token.isBlank() ? UUID.randomUUID().toString() : token, 0, 0, "", "");
        if (typed.containsKey("more")) {
            return entry.form(open, texts, Map.of(), sheet, page, model);
        }
        Optional<String> author = Optional.of(open.reader().code()).filter(code -> !code.isEmpty());
        WriteEntry.Entry draft = new WriteEntry.Entry("form-" + sheet.token(), texts, papers(papers));
        Written written = write.write(signedIn.actor(), open.ledger(), open.writing(), author, draft);
        return entry.answer(open, texts, sheet, written, page, redirect, response, model);
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
