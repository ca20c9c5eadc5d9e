package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.server.disclosure.core.Item.Edition;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.record.core.ReportEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * 公开记录 (B15): where a regulation has each publication entered in a standard form, publishing here is entering it: what is known already
 * is typed by nobody a second time. Which ledger that is shows in its fields, not in its name.
 */
@Component
class StandardSheet {
    private static final Set<String> FIELDS =
            Set.of("item", "category", "content", "form", "procedure", "time_limit", "published_on");

    private final Ledgers ledgers;
    private final ReportEvent report;
    private final Units units;
    private final Clock clock;

    StandardSheet(Ledgers ledgers, ReportEvent report, Units units, Clock clock) {
        this.ledgers = ledgers;
        this.report = report;
        this.units = units;
        this.clock = clock;
    }

    /** @param checked who looked at it before */
    void enter(SignedIn writer, Item item, Edition edition, String checked) {
        ledgers.inForce().stream()
                .filter(ledger -> names(ledger).containsAll(FIELDS))
                .findFirst()
                .ifPresent(ledger -> enter(writer, ledger, item, edition, checked));
    }

    private void enter(SignedIn writer, Ledger ledger, Item item, Edition edition, String checked) {
        LocalDate today = LocalDate.now(clock);
        Map<String, String> cells = new TreeMap<>(Map.of(
                "kind", ledger.id(),
                "date", today.toString(),
                "item", edition.title(),
                "category", category(ledger, item),
                "content", String.join("、", item.content()),
                "form", String.join(";", item.form()),
                "procedure", writer.actor().name() + "起草，" + checked + "审核",
                "time_limit", item.due().toString(),
                "published_on", today.toString()));
        units.byId(item.unit()).map(Unit::path).ifPresent(path -> cells.put("unit", path));
        var reported = report.report(writer.actor(), "open-sheet-" + item.id(), cells);
        if (!reported.isThere()) {
            throw new IllegalStateException("the sheet of a publication is refused: " + reported);
        }
    }

    /** The first category whose name stands in what is told; the last where none does. */
    private static String category(Ledger ledger, Item item) {
        Field field = ledger.fields().stream()
                .filter(one -> one.name().equals("category"))
                .findFirst()
                .orElseThrow();
        if (!(field.type() instanceof Type.OneOf one)) {
            return item.ruleName();
        }
        List<Choice.Option> options = one.choice().options();
        String told = item.ruleName() + String.join("", item.content());
        return options.stream()
                .filter(option -> told.contains(option.label()))
                .findFirst()
                .orElse(options.getLast())
                .word();
    }

    private static List<String> names(Ledger ledger) {
        return ledger.fields().stream().map(Field::name).toList();
    }
}
