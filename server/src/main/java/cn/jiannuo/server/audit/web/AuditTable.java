package cn.jiannuo.server.audit.web;

import cn.jiannuo.server.audit.AuditChain;
import cn.jiannuo.server.audit.core.Entry;
import cn.jiannuo.server.ui.Frame;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;

/** The log as a table for a spreadsheet. */
final class AuditTable implements AutoCloseable {
    private final CsvWriter rows;
    private final Frame page;

    AuditTable(Writer out, Frame page) throws IOException {
        this.page = page;
        // spreadsheets take a file without this mark for another encoding
        out.write('\uFEFF');
        this.rows = CsvWriter.builder().build(out);
        rows.writeRecord(
                page.say("audit.seq"),
                page.say("audit.at"),
                page.say("audit.actor"),
                page.say("audit.act"),
                page.say("audit.subject"),
                page.say("audit.detail"),
                page.say("audit.hash"));
    }

    void write(Entry entry) {
        rows.writeRecord(
                AuditPage.place(entry),
                entry.told().at().toString(),
                text(AuditPage.actor(page, entry)),
                text(AuditPage.act(page, entry.told().act())),
                text(entry.told().subject()),
                text(AuditPage.detail(page, entry)),
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
