package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes an entry into a ledger, with its papers. */
@Service
public class WriteEntry {
    private final Understand understand;
    private final Prohibitions prohibitions;
    private final Versions versions;
    private final Attachments attachments;
    private final AuditLog audit;
    private final Clock clock;

    WriteEntry(
            Understand understand,
            Prohibitions prohibitions,
            Versions versions,
            Attachments attachments,
            AuditLog audit,
            Clock clock) {
        this.understand = understand;
        this.prohibitions = prohibitions;
        this.versions = versions;
        this.attachments = attachments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be written.
     *
     * @param reference the writer's own number: the same again is the same entry
     * @param texts by field, without the kind
     */
    public record Entry(String reference, Map<String, String> texts, List<Paper> papers) {
        public Entry {
            texts = Map.copyOf(texts);
            papers = List.copyOf(papers);
        }
    }

    /** A file as it was sent. */
    public record Paper(String name, byte[] content) {}

    /**
     * @param reach which entries the writer may write
     * @param author code of the writer, or empty for another system
     */
    @Transactional
    public Written write(Actor actor, Ledger ledger, Reach reach, Optional<String> author, Entry entry) {
        if (ledger.isFilled()) {
            return new Written.FillsItself();
        }
        if (reach.isNone()) {
            return new Written.NotYours();
        }
        Optional<Versions.Known> before = versions.find(entry.reference(), 1);
        if (before.isPresent()) {
            return new Written.Known(before.get().id());
        }
        Stated stated = understood(ledger, entry.texts(), understand, LocalDate.now(clock));
        if (stated instanceof Stated.Bad bad) {
            return new Written.Wrong(bad.problems());
        }
        Stated.Good good = (Stated.Good) stated;
        if (!reach.covers(good.cells())) {
            return new Written.NotYours();
        }
        return papersRefused(entry).orElseGet(() -> judged(actor, ledger, author, entry, good));
    }

    private static Optional<Written> papersRefused(Entry entry) {
        for (Paper paper : entry.papers()) {
            if (FileKind.of(paper.name(), paper.content()) instanceof FileKind.Refused refused) {
                return Optional.of(new Written.BadFile(paper.name(), refused.why()));
            }
        }
        return Optional.empty();
    }

    private Written judged(Actor actor, Ledger ledger, Optional<String> author, Entry entry, Stated.Good good) {
        Prohibitions.Judged judged = prohibitions.judge(good);
        if (judged.refused().isPresent()) {
            return new Written.Forbidden(judged.refused().get());
        }
        Optional<Long> added = versions.add(
                actor,
                new Versions.Draft(
                        entry.reference(),
                        1,
                        ledger.regulation().id(),
                        ledger.regulation().hash(),
                        good,
                        "",
                        author.orElse(null),
                        judged.noticed(),
                        null));
        if (added.isEmpty()) {
            return new Written.Known(
                    versions.find(entry.reference(), 1).orElseThrow().id());
        }
        entry.papers().forEach(paper -> attachments.add(actor, added.get(), paper));
        audit.write(
                actor,
                "record.written",
                ledger.name(),
                Map.of("entry", added.get().toString()));
        return new Written.Done(added.get());
    }

    /** What was typed for a ledger: the fields it asks for, whom it is about, and no day that has not come. */
    static Stated understood(Ledger ledger, Map<String, String> texts, Understand understand, LocalDate today) {
        Map<String, String> all = new HashMap<>(texts);
        all.put("kind", ledger.id());
        List<String> required = new ArrayList<>();
        if (ledger.about() == About.PERSON) {
            required.add("person");
        } else if (ledger.about() == About.UNIT) {
            required.add("unit");
        }
        for (Field field : ledger.fields()) {
            boolean none = field.absence() == Field.Absence.NONE && !(field.type() instanceof Type.ListOf);
            if (ledger.isRequired(field) && !none) {
                required.add(field.name());
            }
        }
        Stated stated = understand.understand(
                ledger.rule().shape(),
                all,
                required,
                ledger.regulation().seats(),
                Understand.Names.MUST,
                ledger.rule().sensitive());
        if (stated instanceof Stated.Good good && good.on().isAfter(today)) {
            return new Stated.Bad(List.of(new DataProblem(
                    "",
                    1,
                    "date",
                    good.on().toString(),
                    DataProblem.Kind.DAYS_BACKWARDS,
                    List.of("today", today.toString()))));
        }
        return stated;
    }
}
