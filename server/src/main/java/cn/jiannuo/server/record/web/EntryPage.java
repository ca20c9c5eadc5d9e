package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.server.record.Look;
import cn.jiannuo.server.record.Proofs.Offer;
import cn.jiannuo.server.record.Sequels.Sequel;
import cn.jiannuo.server.record.core.Attachments.Attachment;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.Reach;
import java.util.List;

/**
 * An entry.
 *
 * @param versions the last first
 * @param corrects whether the reader may correct it
 * @param open what the reader owes that it would show to be done
 * @param shown what it has shown to be done
 * @param sequels what became of the event it was filled from
 */
public record EntryPage(
        Ledger ledger,
        Entry entry,
        List<Entry> versions,
        List<Attachment> attachments,
        List<String> clause,
        boolean corrects,
        Reach named,
        Look look,
        List<Offer> open,
        List<Offer> shown,
        List<Sequel> sequels) {
    public EntryPage {
        open = List.copyOf(open);
        shown = List.copyOf(shown);
        sequels = List.copyOf(sequels);
    }

    public boolean isHidden(Field field) {
        return ledger.isSensitive(field) && !LedgerPage.seesAll(named, entry);
    }

    public String cell(Field field, Entry version) {
        return look.text(field, version.cell(field.name()));
    }

    /** What a version says otherwise than the one before it. */
    public List<Field> changed(int index) {
        if (index + 1 >= versions.size()) {
            return List.of();
        }
        Entry now = versions.get(index);
        Entry before = versions.get(index + 1);
        return ledger.rule().shape().fields().stream()
                .filter(field -> !field.name().equals("kind"))
                .filter(field -> !now.cell(field.name()).equals(before.cell(field.name())))
                .toList();
    }

    public String subject() {
        return switch (ledger.about()) {
            case PERSON -> look.person(entry.cell("person"));
            case UNIT -> cn.jiannuo.server.organization.Unit.nameOf(entry.cell("unit"));
            case ORGANISATION -> "";
        };
    }

    public static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, bytes / 1024) + " KB"
                : String.format("%.1f MB", bytes / 1024.0 / 1024);
    }
}
