package cn.jiannuo.server.audit.web;

import cn.jiannuo.server.audit.AuditChain.Broken;
import cn.jiannuo.server.audit.AuditChain.Whole;
import cn.jiannuo.server.audit.Named;
import cn.jiannuo.server.audit.core.Entry;
import cn.jiannuo.server.audit.core.ReadLog;
import cn.jiannuo.server.audit.core.VerifyLog;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.StationNames;
import cn.jiannuo.server.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log, for the audit administrator. */
@Controller
class AuditController {
    private final ReadLog log;
    private final VerifyLog verify;
    private final StationNames stations;
    private final List<Named> named;

    AuditController(ReadLog log, VerifyLog verify, StationNames stations, List<Named> named) {
        this.stations = stations;
        this.named = named;
        this.log = log;
        this.verify = verify;
    }

    @ModelAttribute("search")
    ReadLog.Search search(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return new ReadLog.Search(actor.strip(), act, subject.strip(), from, to);
    }

    @GetMapping("/audit")
    String page(
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("search") ReadLog.Search search,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @ModelAttribute("page") Frame page,
            Model model) {
        List<Entry> entries = log.page(reader.actor(), search, before);
        model.addAttribute(
                "log",
                new AuditPage(search, log.acts(), entries, before, words(page).about(entries)));
        return "audit/log";
    }

    @GetMapping("/audit/export")
    void export(
            @AuthenticationPrincipal SignedIn reader,
            @ModelAttribute("search") ReadLog.Search search,
            @ModelAttribute("page") Frame page,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        try (AuditTable table = new AuditTable(response.getWriter(), page, words(page))) {
            log.export(reader.actor(), search, table::write);
            table.flush();
        }
    }

    private AuditWords words(Frame page) {
        return new AuditWords(page, stations, named);
    }

    @PostMapping("/audit/verify")
    String verify(
            @AuthenticationPrincipal SignedIn reader, @ModelAttribute("page") Frame page, RedirectAttributes next) {
        next.addFlashAttribute(
                "notice",
                switch (verify.verify(reader.actor())) {
                    case Whole whole ->
                        new Frame.Notice(
                                page.say(
                                        "audit.whole",
                                        whole.entries(),
                                        whole.hash().substring(0, 16)),
                                false);
                    case Broken broken ->
                        new Frame.Notice(page.say("audit.broken." + broken.reason(), broken.seq()), true);
                });
        return "redirect:/audit";
    }
}
