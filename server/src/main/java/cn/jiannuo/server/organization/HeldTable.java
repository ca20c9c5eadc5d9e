package cn.jiannuo.server.organization;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import java.util.Iterator;
import java.util.List;

/** A table held in memory. */
public record HeldTable(String name, List<String> header, List<Row> held) implements Table {
    public HeldTable {
        header = List.copyOf(header);
        held = List.copyOf(held);
    }

    @Override
    public Iterator<Row> rows() {
        return held.iterator();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
