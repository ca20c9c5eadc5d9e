package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.util.Collections;

/** Which clauses of a regulation belong together: those that carry a promise in common. */
final class Alike {
    private Alike() {}

    /** Whether a clause carries a promise that the clause of a rule carries too. */
    static boolean promise(Regulation text, Clause clause, String rule) {
        return text.rules().stream()
                .filter(one -> one.id().equals(rule))
                .map(one -> text.clause(one.header().clause()))
                .anyMatch(other -> !Collections.disjoint(other.covers(), clause.covers()));
    }
}
