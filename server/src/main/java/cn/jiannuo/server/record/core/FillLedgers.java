package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.regulation.RecordRule.Filled;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 自动记: an event that a ledger says it is filled from stands there in the transaction that reports it. Entered once, it is typed by
 * nobody again; what the event does not say stays empty, for a fact is not refused because it is incomplete.
 */
@Component
class FillLedgers {
    private final Ledgers ledgers;
    private final Understand understand;
    private final Versions versions;

    FillLedgers(Ledgers ledgers, Understand understand, Versions versions) {
        this.ledgers = ledgers;
        this.understand = understand;
        this.versions = versions;
    }

    void fill(Actor actor, String reference, @Nullable String author, Stated.Good event) {
        String kind = event.cells().getOrDefault("kind", "");
        for (Ledger ledger : ledgers.inForce()) {
            ledger.rule()
                    .filled()
                    .filter(filled -> filled.event().equals(kind))
                    .ifPresent(filled -> fill(actor, ledger, filled, reference, author, event));
        }
    }

    private void fill(
            Actor actor, Ledger ledger, Filled filled, String reference, @Nullable String author, Stated.Good event) {
        Stated entry = understand.understand(
                ledger.rule().shape(),
                cells(ledger, filled, event.cells()),
                List.of(),
                ledger.regulation().seats(),
                Understand.Names.MAY,
                ledger.rule().sensitive());
        if (!(entry instanceof Stated.Good good)) {
            throw new IllegalStateException("what an event says does not fit " + ledger.path() + ": " + entry);
        }
        versions.add(
                actor,
                new Versions.Draft(
                        ledger.id() + "/" + reference,
                        1,
                        ledger.regulation().id(),
                        ledger.regulation().hash(),
                        good,
                        "",
                        author,
                        List.of(),
                        reference));
    }

    private static Map<String, String> cells(Ledger ledger, Filled filled, Map<String, String> event) {
        Map<String, String> cells = new TreeMap<>();
        for (String same : List.of("date", "person", "unit")) {
            cells.put(same, event.getOrDefault(same, ""));
        }
        filled.fields().forEach((own, source) -> cells.put(own, Objects.requireNonNullElse(event.get(source), "")));
        cells.values().removeIf(String::isEmpty);
        cells.put("kind", ledger.id());
        return cells;
    }
}
