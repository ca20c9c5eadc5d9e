package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.core.Attachments;
import cn.jiannuo.server.record.core.CorrectEntry;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.FollowEntries;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import cn.jiannuo.server.record.core.SensitiveReading;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.ui.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** One entry with its clause, its versions and its papers. */
@Controller
class ReadingController {
    private final Ledgers ledgers;
    private final Reaches reaches;
    private final Entries entries;
    private final Attachments attachments;
    private final SensitiveReading sensitive;
    private final Showing showing;
    private final RulesInForce rules;
    private final People people;
    private final FollowEntries follow;

    ReadingController(
            Ledgers ledgers,
            Reaches reaches,
            Entries entries,
            Attachments attachments,
            SensitiveReading sensitive,
            Showing showing,
            RulesInForce rules,
            People people,
            FollowEntries follow) {
        this.ledgers = ledgers;
        this.reaches = reaches;
        this.entries = entries;
        this.attachments = attachments;
        this.sensitive = sensitive;
        this.showing = showing;
        this.rules = rules;
        this.people = people;
        this.follow = follow;
    }

    @GetMapping("/records/{regulation}/{id}/{number:\\d+}")
    String show(
            @PathVariable String regulation,
            @PathVariable String id,
            @PathVariable long number,
            @AuthenticationPrincipal SignedIn signedIn,
            @ModelAttribute("page") Frame page,
            Model model) {
        Ledger ledger = ledgers.find(regulation, id).orElseThrow(LedgersController::notFound);
        Reader reader = reaches.reader(signedIn);
        Entry entry = entry(ledger, reader, number);
        Reach named = reaches.named(reader, ledger);
        sensitive.read(signedIn.actor(), ledger, named, List.of(entry));
        model.addAttribute(
                "one",
                new EntryPage(
                        ledger,
                        entry,
                        entries.versions(entry),
                        attachments.of(entry),
                        clause(ledger, entry),
                        CorrectEntry.mayCorrect(reaches.writing(reader, ledger), entry),
                        named,
                        new Look(page.words(), people, ledger.regulation().seats()),
                        showing.open(signedIn, ledger, entry),
                        showing.shown(signedIn, ledger, entry),
                        follow.of(List.of(entry), signedIn).values().stream()
                                .flatMap(List::stream)
                                .toList()));
        return "record/entry";
    }

    private Entry entry(Ledger ledger, Reader reader, long number) {
        return entries.find(ledger, reaches.reading(reader, ledger), number).orElseThrow(LedgersController::notFound);
    }

    /** The clause as it stood when the entry was written. */
    private List<String> clause(Ledger ledger, Entry entry) {
        return rules
                .version(entry.regulation(), entry.pack())
                .filter(then -> then.id().equals(ledger.regulation().id()))
                .map(Regulation::clauses)
                .orElse(ledger.regulation().clauses())
                .stream()
                .filter(clause -> clause.id().equals(ledger.rule().header().clause()))
                .findFirst()
                .orElse(ledger.clause())
                .text();
    }

    /** Always to be saved, never shown: what others sent must not run here. */
    @GetMapping("/records/{regulation}/{id}/{number:\\d+}/papers/{paper}")
    ResponseEntity<byte[]> paper(
            @PathVariable String regulation,
            @PathVariable String id,
            @PathVariable long number,
            @PathVariable long paper,
            @AuthenticationPrincipal SignedIn signedIn) {
        Ledger ledger = ledgers.find(regulation, id).orElseThrow(LedgersController::notFound);
        Reader reader = reaches.reader(signedIn);
        Entry entry = entry(ledger, reader, number);
        if (!ledger.rule().sensitive().isEmpty() && !LedgerPage.seesAll(reaches.named(reader, ledger), entry)) {
            throw LedgersController.notFound();
        }
        sensitive.read(signedIn.actor(), ledger, reaches.named(reader, ledger), List.of(entry));
        Attachments.Content content = attachments.content(entry, paper).orElseThrow(LedgersController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.attachment().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.attachment().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }
}
