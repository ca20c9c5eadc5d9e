package cn.jiannuo.server.record.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever reads what is sensitive leaves a trace; what one wrote oneself, or is about oneself, is no secret. */
@Service
public class SensitiveReading {
    /** Subjects named in one trace. */
    private static final int NAMED = 50;

    private final AuditLog audit;

    SensitiveReading(AuditLog audit) {
        this.audit = audit;
    }

    @Transactional
    public void read(Actor actor, Ledger ledger, Reach named, List<Entry> shown) {
        if (ledger.rule().sensitive().isEmpty()) {
            return;
        }
        List<Entry> others = shown.stream()
                .filter(entry -> named.covers(entry.cells()))
                .filter(entry -> named.me().isEmpty()
                        || !named.me().equals(entry.author()) && !named.me().equals(entry.cell("person")))
                .toList();
        if (!others.isEmpty()) {
            String about = others.stream()
                    .map(entry -> entry.cell("person"))
                    .filter(code -> !code.isEmpty())
                    .distinct()
                    .limit(NAMED)
                    .collect(Collectors.joining(" "));
            audit.write(
                    actor,
                    "record.sensitive-read",
                    ledger.name(),
                    Map.of("entries", Integer.toString(others.size()), "people", about));
        }
    }
}
