package cn.jiannuo.server.gathering.core;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which minutes show which duty: what {@code where} of the duty says of an entry. */
final class Evidence {
    private Evidence() {}

    /** Whether an entry counts for a duty. */
    static boolean counts(Kind kind, DutyRule duty, Map<String, String> cells) {
        Shape shape = kind.ledger().rule().shape();
        Map<String, String> known = new HashMap<>(cells);
        known.keySet().removeIf(column -> shape.slot(column) < 0);
        Read<Entity> entry = EntityText.parse(shape, known, List.of(), shape.name());
        if (!entry.isGood()) {
            return false;
        }
        LocalDate on = LocalDate.parse(cells.getOrDefault("date", LocalDate.EPOCH.toString()));
        Situation situation = new Situation(on, new DatedFigures(kind.ledger().regulation())).record(entry.get());
        return duty.where().test(situation) == Truth.YES.code();
    }

    /** What an entry must say so that it counts for a duty, as far as one word of a choice decides it. */
    static Map<String, String> asked(Kind kind, DutyRule duty) {
        Map<String, String> asked = new HashMap<>();
        for (Field field : kind.others()) {
            if (field.type() instanceof Type.OneOf one) {
                List<String> words = one.choice().options().stream()
                        .map(Choice.Option::word)
                        .filter(word -> counts(kind, duty, Map.of(field.name(), word)))
                        .toList();
                if (words.size() == 1) {
                    asked.put(field.name(), words.getFirst());
                }
            }
        }
        return asked;
    }
}
