package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.explain.change.RuleChange.LineChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the rules of two versions line by line. */
final class RuleDiff {
    private final Map<String, Sentence> old = new LinkedHashMap<>();

    private RuleDiff(List<Sentence> before) {
        before.forEach(sentence -> old.put(sentence.rule(), sentence));
    }

    static List<RuleChange> between(List<Sentence> before, List<Sentence> after) {
        return new RuleDiff(before).changes(after);
    }

    private List<RuleChange> changes(List<Sentence> after) {
        Map<String, Sentence> matched = new LinkedHashMap<>();
        after.forEach(s -> Optional.ofNullable(old.remove(s.rule())).ifPresent(was -> matched.put(s.rule(), was)));
        List<RuleChange> changes = new ArrayList<>();
        for (Sentence sentence : after) {
            Optional<Sentence> was =
                    Optional.ofNullable(matched.get(sentence.rule())).or(() -> namesake(sentence));
            if (was.isEmpty()) {
                changes.add(new RuleChange.Added(sentence));
            } else {
                changed(was.get(), sentence).ifPresent(changes::add);
            }
        }
        old.values().forEach(gone -> changes.add(new RuleChange.Removed(gone)));
        return changes;
    }

    /** A rule of the same kind and name that lost its old id. */
    private Optional<Sentence> namesake(Sentence sentence) {
        Optional<Sentence> found = old.values().stream()
                .filter(s -> s.kind() == sentence.kind() && s.name().equals(sentence.name()))
                .findFirst();
        found.ifPresent(s -> old.remove(s.rule()));
        return found;
    }

    private static Optional<RuleChange> changed(Sentence before, Sentence after) {
        List<LineChange> lines = lines(before, after);
        boolean same = lines.isEmpty()
                && before.name().equals(after.name())
                && before.kind() == after.kind()
                && before.clause().equals(after.clause())
                && before.judgements().equals(after.judgements());
        return same ? Optional.empty() : Optional.of(new RuleChange.Changed(before, after, lines));
    }

    private static List<LineChange> lines(Sentence before, Sentence after) {
        List<LineChange> changes = new ArrayList<>();
        for (Line line : after.lines()) {
            Optional<Line> was = before.line(line.label());
            if (was.isEmpty() || !was.get().plain().equals(line.plain())) {
                changes.add(new LineChange(line.label(), was, Optional.of(line)));
            }
        }
        for (Line line : before.lines()) {
            if (after.line(line.label()).isEmpty()) {
                changes.add(new LineChange(line.label(), Optional.of(line), Optional.empty()));
            }
        }
        return changes;
    }
}
