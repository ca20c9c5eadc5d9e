package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Maps of texts seen as a table: their keys are its headings, in the order in which they are met; rows count from 1. */
final class MapTable implements Table {
    private final String name;
    private final List<String> header;
    private final List<Row> rows = new ArrayList<>();

    MapTable(String name, List<Map<String, String>> maps) {
        this.name = name;
        Set<String> keys = new LinkedHashSet<>();
        maps.forEach(map -> keys.addAll(map.keySet()));
        this.header = List.copyOf(keys);
        for (Map<String, String> map : maps) {
            List<String> cells = new ArrayList<>();
            header.forEach(key -> cells.add(map.getOrDefault(key, "")));
            rows.add(new Row(rows.size() + 1L, cells));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Iterator<Row> rows() {
        return rows.iterator();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
