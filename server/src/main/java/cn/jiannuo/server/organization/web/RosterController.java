package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.CheckUpload;
import cn.jiannuo.server.organization.core.CheckUpload.Checked;
import cn.jiannuo.server.organization.core.ConfirmUpload;
import cn.jiannuo.server.organization.core.ImportHistory;
import cn.jiannuo.server.organization.core.Uploads.Import;
import cn.jiannuo.server.ui.Frame;
import cn.jiannuo.server.ui.Spreadsheet;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
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

/** 花名册 in: upload, look at what is wrong or would change, confirm. */
@Controller
class RosterController {
    private static final String START = "redirect:/roster";
    private static final String NOTICE = "notice";

    private final CheckUpload check;
    private final ConfirmUpload confirm;
    private final ImportHistory history;
    private final RosterVocabulary vocabulary;

    RosterController(CheckUpload check, ConfirmUpload confirm, ImportHistory history, RosterVocabulary vocabulary) {
        this.check = check;
        this.confirm = confirm;
        this.history = history;
        this.vocabulary = vocabulary;
    }

    @GetMapping("/roster")
    String start(Model model) {
        model.addAttribute("roster", history.roster());
        return "organization/roster";
    }

    @PostMapping("/roster/uploads")
    String upload(
            @RequestParam(required = false) MultipartFile file,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next)
            throws IOException {
        if (file == null || file.isEmpty()) {
            next.addFlashAttribute(NOTICE, new Frame.Notice(page.say("organization.refused.no-file"), true));
            return START;
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "roster");
        return "redirect:/roster/uploads/" + check.upload(reader.actor(), name, file.getBytes());
    }

    @GetMapping("/roster/uploads/{id}")
    String look(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int number,
            @ModelAttribute("page") Frame page,
            Model model,
            RedirectAttributes next) {
        Optional<Import> imported = history.of(id);
        Optional<Checked> checked = check.check(id);
        if (imported.isPresent() || checked.isEmpty()) {
            String reason = imported.isPresent() ? "imported-already" : "no-upload";
            next.addFlashAttribute(NOTICE, new Frame.Notice(page.say("organization.refused." + reason), true));
            return START;
        }
        Checked upload = checked.get();
        model.addAttribute("upload", upload);
        if (upload.changes().isPresent()) {
            model.addAttribute("changes", upload.changes().get());
            model.addAttribute(
                    "notices",
                    Problem.of(upload.reading().oddities(), page.words().locale()));
            model.addAttribute("unread", upload.unread());
            model.addAttribute("say", new Say(page.words(), vocabulary));
            return "organization/changes";
        }
        model.addAttribute(
                "errors",
                ErrorsPage.of(
                        id,
                        Problem.of(upload.reading(), page.words().locale()),
                        upload.reading().errorCount(),
                        number));
        return "organization/errors";
    }

    @GetMapping("/roster/uploads/{id}/errors.csv")
    ResponseEntity<byte[]> errors(@PathVariable long id, @ModelAttribute("page") Frame page) {
        List<Problem> problems = check.check(id)
                .map(checked -> Problem.of(checked.reading(), page.words().locale()))
                .orElse(List.of());
        List<String> header = List.of(
                page.say("organization.error.row"),
                page.say("organization.error.column"),
                page.say("organization.error.value"),
                page.say("organization.error.way-out"));
        List<List<String>> rows = problems.stream()
                .map(each -> List.of(each.rowText(), each.column(), each.value(), each.sentence()))
                .toList();
        return Spreadsheet.csv(page.say("organization.errors.file"), header, rows);
    }

    @PostMapping("/roster/uploads/{id}/confirm")
    String confirm(
            @PathVariable long id,
            @RequestParam long version,
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("page") Frame page,
            RedirectAttributes next) {
        if (confirm.confirm(reader.actor(), id, version) instanceof Outcome.Refused refused) {
            next.addFlashAttribute(NOTICE, Say.notice(page.words(), refused));
            return START + "/uploads/" + id;
        }
        next.addFlashAttribute(NOTICE, new Frame.Notice(page.say("organization.import.done"), false));
        return START;
    }

    @PostMapping("/roster/uploads/{id}/give-up")
    String giveUp(@PathVariable long id, @ModelAttribute("page") Frame page, RedirectAttributes next) {
        check.giveUp(id);
        next.addFlashAttribute(NOTICE, new Frame.Notice(page.say("organization.import.given-up"), false));
        return START;
    }
}
