package cn.jiannuo.server.record.web;

import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.List;

/**
 * All ledgers a reader may see.
 *
 * @param text what is looked for
 */
public record IndexPage(String text, List<Group> groups) {

    /** The ledgers of a regulation. */
    public record Group(String title, List<Row> rows) {}

    /** @param writes whether the reader may write into it */
    public record Row(Ledger ledger, Entries.Count count, boolean writes) {}
}
