package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.regulation.Clause;
import java.util.List;

/** What became of a clause. Clauses are the same when their ids are. */
public sealed interface ClauseChange {
    record Added(Clause clause) implements ClauseChange {}

    record Removed(Clause clause) implements ClauseChange {}

    /**
     * Number, title or text differ.
     *
     * @param text both texts, paragraphs joined by line feeds; one run of both when only number or title changed
     */
    record Changed(Clause before, Clause after, List<Run> text) implements ClauseChange {
        public Changed {
            text = List.copyOf(text);
        }

        /** Whether only its number differs, because clauses before it came or went. */
        public boolean onlyRenumbered() {
            return before.title().equals(after.title()) && before.text().equals(after.text());
        }
    }
}
