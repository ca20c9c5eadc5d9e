package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 凭据: which entries of a ledger show which duty: what {@code evidence} and {@code where} of the duty say of an entry. */
public final class Evidence {
    private Evidence() {}

    /** The duties of its regulation that name a ledger. */
    public static List<DutyRule> duties(Ledger ledger) {
        return ledger.regulation().rules().stream()
                .filter(DutyRule.class::isInstance)
                .map(DutyRule.class::cast)
                .filter(duty -> duty.evidence().filter(ledger.id()::equals).isPresent())
                .toList();
    }

    /** Whether an entry counts for a duty. */
    public static boolean counts(Ledger ledger, DutyRule duty, Map<String, String> cells) {
        Shape shape = ledger.rule().shape();
        Map<String, String> known = new HashMap<>(cells);
        known.keySet().removeIf(column -> shape.slot(column) < 0);
        Read<Entity> entry = EntityText.parse(shape, known, List.of(), shape.name());
        if (!entry.isGood()) {
            return false;
        }
        LocalDate on = LocalDate.parse(cells.getOrDefault("date", LocalDate.EPOCH.toString()));
        Situation situation = new Situation(on, new DatedFigures(ledger.regulation())).record(entry.get());
        return duty.where().test(situation) == Truth.YES.code();
    }

    /** What an entry must say so that it counts for a duty, as far as one word of a choice decides it. */
    public static Map<String, String> asked(Ledger ledger, DutyRule duty) {
        Map<String, String> asked = new HashMap<>();
        for (Field field : ledger.fields()) {
            if (field.type() instanceof Type.OneOf one) {
                List<String> words = one.choice().options().stream()
                        .map(Choice.Option::word)
                        .filter(word -> counts(ledger, duty, Map.of(field.name(), word)))
                        .toList();
                if (words.size() == 1) {
                    asked.put(field.name(), words.getFirst());
                }
            }
        }
        return asked;
    }
}
