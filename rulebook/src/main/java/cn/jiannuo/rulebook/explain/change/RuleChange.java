package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Sentence;
import java.util.List;
import java.util.Optional;

/** What became of a rule, as its prose tells. Rules are the same when their ids are, or else their kinds and names. */
public sealed interface RuleChange {
    record Added(Sentence rule) implements RuleChange {}

    record Removed(Sentence rule) implements RuleChange {}

    /** @param lines those that differ, in the order of the new version */
    record Changed(Sentence before, Sentence after, List<LineChange> lines) implements RuleChange {
        public Changed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that differs.
     *
     * @param before the old line, or empty when it is new
     * @param after the new line, or empty when it is gone
     */
    record LineChange(String label, Optional<Line> before, Optional<Line> after) {
        /** Old and new text in one, with what went and what came told apart. */
        public List<Run> marked() {
            return WordDiff.between(
                    before.map(Line::plain).orElse(""), after.map(Line::plain).orElse(""));
        }
    }
}
