package cn.jiannuo.server.audit.web;

import cn.jiannuo.server.audit.AuditChain;
import cn.jiannuo.server.audit.core.Entry;
import cn.jiannuo.server.ui.Frame;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The log as a table for a spreadsheet. */
final class AuditTable implements AutoCloseable {
    private static final int AT_ONCE = 500;

    private final CsvWriter rows;
    private final AuditWords words;
    private final List<Entry> waiting = new ArrayList<>();

    AuditTable(Writer out, Frame page, AuditWords words) throws IOException {
        this.words = words;
        // spreadsheets take a file without this mark for another encoding
        out.write('\uFEFF');
        this.rows = CsvWriter.builder().build(out);
        rows.writeRecord(
                page.say("audit.seq"),
                page.say("audit.at"),
                page.say("audit.actor"),
                page.say("audit.act"),
                page.say("audit.subject"),
                page.say("audit.number"),
                page.say("audit.detail"),
                page.say("audit.hash"));
    }

    /** Names are asked for many entries at a time. */
    void write(Entry entry) {
        waiting.add(entry);
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    void flush() {
        words.about(waiting);
        waiting.forEach(this::row);
        waiting.clear();
    }

    private void row(Entry entry) {
        rows.writeRecord(
                AuditPage.place(entry),
                entry.told().at().toString(),
                text(words.actor(entry)),
                text(words.act(entry.told().act())),
                text(words.subject(entry)),
                text(words.number(entry)),
                text(words.detail(entry)),
                AuditChain.words(entry.hash()));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** A spreadsheet would take what begins like this for a formula, and run what a stranger typed as a name. */
    private static String text(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
