package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.record.core.Entries.Search;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.util.Map;
import java.util.Optional;

/** In which order the entries of a ledger stand. */
final class EntryOrder {
    private EntryOrder() {}

    static String of(Ledger ledger, Search search, Map<String, Object> values) {
        String way = search.ascending() ? " asc" : " desc";
        Optional<Field> field = ledger.fields().stream()
                .filter(f -> f.name().equals(search.sort()) && !(f.type() instanceof Type.ListOf))
                // an order would tell what is withheld
                .filter(f -> !ledger.isSensitive(f))
                .findFirst();
        if (field.isEmpty()) {
            return " order by e.happened_on" + way + ", e.event_id" + way;
        }
        values.put("sort", field.get().name());
        boolean number = field.get().type() == Type.INT || field.get().type() == Type.MONEY;
        return " order by (e.cells ->> :sort)" + (number ? "::numeric" : "") + way + " nulls last, e.event_id desc";
    }
}
