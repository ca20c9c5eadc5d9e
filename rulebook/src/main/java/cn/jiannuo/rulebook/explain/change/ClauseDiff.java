package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the clauses of two versions. */
final class ClauseDiff {
    private ClauseDiff() {}

    static List<ClauseChange> between(Regulation before, Regulation after) {
        Map<String, Clause> old = new LinkedHashMap<>();
        before.clauses().forEach(clause -> old.put(clause.id(), clause));
        List<ClauseChange> changes = new ArrayList<>();
        for (Clause clause : after.clauses()) {
            Clause was = old.remove(clause.id());
            if (was == null) {
                changes.add(new ClauseChange.Added(clause));
            } else if (differs(was, clause)) {
                changes.add(new ClauseChange.Changed(was, clause, WordDiff.between(text(was), text(clause))));
            }
        }
        old.values().forEach(clause -> changes.add(new ClauseChange.Removed(clause)));
        return changes;
    }

    private static boolean differs(Clause before, Clause after) {
        return !before.number().equals(after.number())
                || !before.title().equals(after.title())
                || !before.text().equals(after.text());
    }

    private static String text(Clause clause) {
        return String.join("\n", clause.text());
    }
}
