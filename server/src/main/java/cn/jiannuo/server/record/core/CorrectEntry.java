package cn.jiannuo.server.record.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 更正: a further version of an entry stands beside the old one. Of two at once one wins, the other is told. */
@Service
public class CorrectEntry {
    private final Entries entries;
    private final Understand understand;
    private final Prohibitions prohibitions;
    private final Versions versions;
    private final AuditLog audit;
    private final Clock clock;

    CorrectEntry(
            Entries entries,
            Understand understand,
            Prohibitions prohibitions,
            Versions versions,
            AuditLog audit,
            Clock clock) {
        this.entries = entries;
        this.understand = understand;
        this.prohibitions = prohibitions;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param seen the version the writer looked at
     * @param texts all fields, as they should be
     */
    public record Correction(long entry, int seen, Map<String, String> texts, String reason) {
        public Correction {
            texts = Map.copyOf(texts);
        }
    }

    @Transactional
    public Written correct(Actor actor, Ledger ledger, Reach writing, Reach reading, Correction correction) {
        Optional<Entry> found = entries.find(ledger, reading, correction.entry());
        if (found.isEmpty()) {
            return new Written.Unknown();
        }
        Entry entry = found.get();
        if (!mayCorrect(writing, entry)) {
            return new Written.NotYours();
        }
        if (correction.reason().isBlank()) {
            return new Written.NoReason();
        }
        Stated stated = WriteEntry.understood(ledger, correction.texts(), understand, LocalDate.now(clock));
        if (stated instanceof Stated.Bad bad) {
            return new Written.Wrong(bad.problems());
        }
        Stated.Good good = (Stated.Good) stated;
        // nobody moves an entry to where he may not write
        if (!writing.covers(good.cells())) {
            return new Written.NotYours();
        }
        return append(actor, ledger, writing, entry, correction, good);
    }

    /** Whoever may write it, and whoever wrote it. */
    public static boolean mayCorrect(Reach writing, Entry entry) {
        boolean own = !writing.me().isEmpty() && writing.me().equals(entry.author());
        return own || writing.covers(entry.cells());
    }

    private Written append(
            Actor actor, Ledger ledger, Reach writing, Entry entry, Correction correction, Stated.Good good) {
        int next = correction.seen() + 1;
        if (entry.version() != correction.seen()) {
            return overtaken(entry, next);
        }
        Prohibitions.Judged judged = prohibitions.judge(good);
        if (judged.refused().isPresent()) {
            return new Written.Forbidden(judged.refused().get());
        }
        Optional<Long> added = versions.add(
                actor,
                new Versions.Draft(
                        entry.reference(),
                        next,
                        ledger.regulation().id(),
                        ledger.regulation().hash(),
                        good,
                        correction.reason().strip(),
                        writing.me().isEmpty() ? null : writing.me(),
                        judged.noticed(),
                        entry.filledFrom()));
        if (added.isEmpty()) {
            return overtaken(entry, next);
        }
        audit.write(
                actor,
                "record.corrected",
                ledger.name(),
                Map.of(
                        "entry",
                        added.get().toString(),
                        "before",
                        Long.toString(entry.id()),
                        "reason",
                        correction.reason()));
        return new Written.Done(added.get());
    }

    private Written overtaken(Entry entry, int version) {
        return versions.find(entry.reference(), version)
                .<Written>map(quicker -> new Written.Overtaken(quicker.by(), quicker.at()))
                .orElseGet(Written.Unknown::new);
    }
}
