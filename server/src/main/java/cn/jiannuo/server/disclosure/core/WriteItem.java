package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.disclosure.core.Item.State;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.DutyOccasion;
import cn.jiannuo.server.identity.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 起草: whoever owes a duty to publish writes it, and whoever answers for it corrects it later; nothing is shown yet. */
@Service
public class WriteItem {
    private final DutyDetail duties;
    private final DutyOccasion occasions;
    private final Declarations declarations;
    private final Items items;
    private final Editions editions;
    private final Files files;
    private final Sight sight;
    private final AuditLog log;

    WriteItem(
            DutyDetail duties,
            DutyOccasion occasions,
            Declarations declarations,
            Items items,
            Editions editions,
            Files files,
            Sight sight,
            AuditLog log) {
        this.duties = duties;
        this.occasions = occasions;
        this.declarations = declarations;
        this.items = items;
        this.editions = editions;
        this.files = files;
        this.sight = sight;
        this.log = log;
    }

    /** The first edition of what a duty asks for. */
    @Transactional
    public Outcome begin(SignedIn writer, long dutyId, Draft draft) {
        DutyDetail.Shown duty = duties.show(writer, dutyId).orElse(null);
        Declared declared = duty == null ? null : declarations.of(duty).orElse(null);
        if (duty == null || declared == null) {
            return Outcome.no("unknown");
        }
        Optional<DutyDetail.Part> mine = duty.parts().stream()
                .filter(part -> part.mine() && !part.supports())
                .findFirst();
        if (mine.isEmpty()) {
            return Outcome.no("not-yours");
        }
        boolean eachHisOwn = declared.withheld().stream().anyMatch(Item::isOfOthers);
        Optional<Outcome.No> wrong = wrong(draft, 0, eachHisOwn);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Optional<Long> item =
                items.add(duty, occasions.of(dutyId), mine.get().number(), declarations.unit(duty), declared);
        if (item.isEmpty()) {
            return Outcome.no("begun-meanwhile");
        }
        editions.add(item.get(), 1, eachHisOwn ? draft.eachHisOwn() : draft, "", writer.actor());
        draft.files().forEach(file -> files.add(item.get(), 1, file));
        return new Outcome.Done(item.get());
    }

    /** Written again: what was looked at before must be looked at again. */
    @Transactional
    public Outcome rewrite(SignedIn writer, long itemId, Draft draft) {
        Item item = items.lock(itemId).orElse(null);
        Edition edition = item == null ? null : editions.open(itemId).orElse(null);
        if (item == null || edition == null) {
            return Outcome.no("unknown");
        }
        if (!mayWrite(writer, item, edition)) {
            return Outcome.no("not-yours");
        }
        if (edition.revision() != draft.revision()) {
            return Outcome.no("changed-meanwhile", edition.writer(), edition.writtenAt());
        }
        Optional<Outcome.No> wrong =
                wrong(draft, files.of(itemId, edition.number()).size(), item.isEachHisOwn());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        editions.rewrite(itemId, edition.number(), item.isEachHisOwn() ? draft.eachHisOwn() : draft, writer.actor());
        draft.files().forEach(file -> files.add(itemId, edition.number(), file));
        return new Outcome.Done(itemId);
    }

    @Transactional
    public Outcome removeFile(SignedIn writer, long itemId, long file) {
        Item item = items.lock(itemId).orElse(null);
        Edition edition = item == null ? null : editions.open(itemId).orElse(null);
        if (item == null || edition == null) {
            return Outcome.no("unknown");
        }
        if (!mayWrite(writer, item, edition)) {
            return Outcome.no("not-yours");
        }
        files.remove(itemId, edition.number(), file);
        editions.rewrite(itemId, edition.number(), same(edition), writer.actor());
        return new Outcome.Done(itemId);
    }

    /** 更正: another edition of what is published, beginning with what is shown. */
    @Transactional
    public Outcome correct(SignedIn writer, long itemId, String reason) {
        Item item = items.lock(itemId).orElse(null);
        if (item == null || item.state() != State.PUBLISHED) {
            return Outcome.no("unknown");
        }
        if (!sight.of(writer).answersFor(item)) {
            return Outcome.no("not-yours");
        }
        if (reason.isBlank()) {
            return Outcome.no("no-reason");
        }
        if (editions.open(itemId).isPresent()) {
            return Outcome.no("begun-meanwhile");
        }
        int last = item.shown().orElseThrow();
        Edition shown = editions.edition(itemId, last).orElseThrow();
        editions.add(itemId, last + 1, same(shown), reason.strip(), writer.actor());
        log.write(writer.actor(), "disclosure.corrected", shown.title(), Map.of("reason", reason.strip()));
        return new Outcome.Done(itemId);
    }

    private boolean mayWrite(SignedIn writer, Item item, Edition edition) {
        Sight.Eyes eyes = sight.of(writer);
        return eyes.answersFor(item) || edition.writtenBy() == eyes.person();
    }

    private static Draft same(Edition edition) {
        return new Draft(
                edition.title(), edition.body(), edition.cells(), edition.ownCells(), List.of(), edition.revision());
    }

    private static Optional<Outcome.No> wrong(Draft draft, int filesBefore, boolean eachHisOwn) {
        if (draft.title().isEmpty()) {
            return Optional.of(new Outcome.No("no-title", List.of()));
        }
        if (draft.title().length() > Draft.TITLE) {
            return Optional.of(
                    new Outcome.No("long-title", List.of(draft.title().length(), Draft.TITLE)));
        }
        if (draft.body().length() > Draft.BODY) {
            return Optional.of(new Outcome.No("long-body", List.of(draft.body().length(), Draft.BODY)));
        }
        if (draft.body().isEmpty() && draft.cells().isEmpty() && draft.files().isEmpty() && filesBefore == 0) {
            return Optional.of(new Outcome.No("nothing", List.of()));
        }
        List<List<String>> lines = Sheets.lines(draft.cells());
        if (eachHisOwn && !lines.isEmpty() && OwnLines.who(lines.getFirst()).isEmpty()) {
            return Optional.of(new Outcome.No("no-who", List.of()));
        }
        if (filesBefore + draft.files().size() > Files.MOST) {
            return Optional.of(new Outcome.No("many-files", List.of(Files.MOST)));
        }
        return draft.files().stream()
                .flatMap(file -> Files.refusal(file).stream())
                .findFirst();
    }
}
