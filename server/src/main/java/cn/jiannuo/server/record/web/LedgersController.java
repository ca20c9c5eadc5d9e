package cn.jiannuo.server.record.web;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Found;
import cn.jiannuo.server.record.core.Entries.Search;
import cn.jiannuo.server.record.core.FollowEntries;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.record.core.SensitiveReading;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 台账: all of them, one of them, and one of them to take away. */
@Controller
class LedgersController {
    private final Ledgers ledgers;
    private final Reaches reaches;
    private final Entries entries;
    private final SensitiveReading sensitive;
    private final People people;
    private final FollowEntries follow;

    LedgersController(
            Ledgers ledgers,
            Reaches reaches,
            Entries entries,
            SensitiveReading sensitive,
            People people,
            FollowEntries follow) {
        this.ledgers = ledgers;
        this.reaches = reaches;
        this.entries = entries;
        this.sensitive = sensitive;
        this.people = people;
        this.follow = follow;
    }

    @GetMapping("/records")
    String index(
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("page") Frame page,
            Model model) {
        Reader reader = reaches.reader(signedIn);
        LocalDate year = page.words().today().withDayOfYear(1);
        Map<String, List<IndexPage.Row>> groups = new LinkedHashMap<>();
        for (Ledger ledger : ledgers.inForce()) {
            Reach reading = reaches.reading(reader, ledger);
            boolean writes = !reaches.writing(reader, ledger).isNone();
            String all = ledger.name() + ledger.citation() + ledger.clause().title();
            if ((writes || !reading.isNone()) && all.contains(q.strip())) {
                groups.computeIfAbsent(ledger.regulation().title(), t -> new ArrayList<>())
                        .add(new IndexPage.Row(
                                ledger, entries.count(ledger, reading, year), writes && !ledger.isFilled()));
            }
        }
        model.addAttribute(
                "index",
                new IndexPage(
                        q,
                        groups.entrySet().stream()
                                .map(group -> new IndexPage.Group(group.getKey(), group.getValue()))
                                .toList()));
        return "record/index";
    }

    @GetMapping("/records/{regulation}/{id}")
    String ledger(
            @PathVariable String regulation,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "date") String sort,
            @RequestParam(defaultValue = "false") boolean up,
            @RequestParam(defaultValue = "0") int page,
            @ModelAttribute("page") Frame frame,
            Model model) {
        Search search = new Search(q, sort, up, Math.clamp(page, 0, 100_000));
        model.addAttribute("list", list(signedIn, regulation, id, search, Entries.PAGE, frame));
        return "record/ledger";
    }

    @GetMapping("/records/{regulation}/{id}/export.xlsx")
    ResponseEntity<byte[]> export(
            @PathVariable String regulation,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn signedIn,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "date") String sort,
            @RequestParam(defaultValue = "false") boolean up,
            @ModelAttribute("page") Frame frame) {
        return LedgerSheet.of(
                list(signedIn, regulation, id, new Search(q, sort, up, 0), Entries.MOST, frame), frame.words());
    }

    private LedgerPage list(SignedIn signedIn, String regulation, String id, Search search, int size, Frame frame) {
        Ledger ledger = ledgers.find(regulation, id).orElseThrow(LedgersController::notFound);
        Reader reader = reaches.reader(signedIn);
        Reach reading = reaches.reading(reader, ledger);
        boolean writes = !reaches.writing(reader, ledger).isNone();
        if (reading.isNone() && !writes) {
            throw notFound();
        }
        Found found = entries.find(ledger, reading, search, size);
        Reach named = reaches.named(reader, ledger);
        sensitive.read(signedIn.actor(), ledger, named, found.entries());
        Look look = new Look(frame.words(), people, ledger.regulation().seats());
        return new LedgerPage(
                ledger, search, found, writes && !ledger.isFilled(), named, look, follow.of(found.entries(), signedIn));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
