package cn.jiannuo.rulebook.diff;

import cn.jiannuo.rulebook.explain.Line;
import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.explain.Sentence;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What changes from one version of a regulation to another.
 *
 * @param clauses clauses whose text, title or number changed, came or went
 * @param rules rules that changed, came or went, told line by line in plain Chinese
 * @param figures figures whose values changed, came or went
 */
public record RegulationDiff(List<ClauseChange> clauses, List<RuleChange> rules, List<FigureChange> figures) {

    /** A clause in both versions; empty in the version that does not have it. */
    public record ClauseChange(Optional<Clause> before, Optional<Clause> after) {}

    /** A rule in both versions; the lines are those that differ, none when it came or went. */
    public record RuleChange(Optional<Rule> before, Optional<Rule> after, List<LineChange> lines) {}

    /** A labelled line; empty in the version that does not have it. */
    public record LineChange(String label, String before, String after) {}

    /** A figure in both versions; empty in the version that does not have it. */
    public record FigureChange(Optional<Figure> before, Optional<Figure> after) {}

    public RegulationDiff {
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
    }

    public boolean isEmpty() {
        return clauses.isEmpty() && rules.isEmpty() && figures.isEmpty();
    }

    /** Compares two versions; the proses word them on the day each came into force. */
    public static RegulationDiff of(Prose before, Prose after) {
        Regulation old = before.regulation();
        Regulation now = after.regulation();
        return new RegulationDiff(clauses(old, now), rules(before, after), figures(old, now));
    }

    private static List<ClauseChange> clauses(Regulation old, Regulation now) {
        Map<String, Clause> first = byId(old);
        Map<String, Clause> second = byId(now);
        List<ClauseChange> changes = new ArrayList<>();
        for (String id : union(first, second)) {
            Clause a = first.get(id);
            Clause b = second.get(id);
            if (a == null
                    || b == null
                    || !a.text().equals(b.text())
                    || !a.title().equals(b.title())
                    || !a.number().equals(b.number())) {
                changes.add(new ClauseChange(Optional.ofNullable(a), Optional.ofNullable(b)));
            }
        }
        return changes;
    }

    private static Map<String, Clause> byId(Regulation regulation) {
        Map<String, Clause> byId = new LinkedHashMap<>();
        regulation.clauses().forEach(c -> byId.put(c.id(), c));
        return byId;
    }

    private static List<RuleChange> rules(Prose before, Prose after) {
        Map<String, Rule> first = new LinkedHashMap<>();
        before.regulation().rules().forEach(r -> first.put(r.id(), r));
        Map<String, Rule> second = new LinkedHashMap<>();
        after.regulation().rules().forEach(r -> second.put(r.id(), r));
        List<RuleChange> changes = new ArrayList<>();
        for (String id : union(first, second)) {
            Rule a = first.get(id);
            Rule b = second.get(id);
            List<LineChange> lines = a == null || b == null ? List.of() : lines(before.sentence(a), after.sentence(b));
            if (a == null || b == null || !lines.isEmpty()) {
                changes.add(new RuleChange(Optional.ofNullable(a), Optional.ofNullable(b), lines));
            }
        }
        return changes;
    }

    private static List<LineChange> lines(Sentence before, Sentence after) {
        Map<String, String> first = texts(before);
        Map<String, String> second = texts(after);
        List<LineChange> changes = new ArrayList<>();
        for (String label : union(first, second)) {
            String a = first.getOrDefault(label, "");
            String b = second.getOrDefault(label, "");
            if (!a.equals(b)) {
                changes.add(new LineChange(label, a, b));
            }
        }
        return changes;
    }

    /** A rule may have several lines of one label: they are told together. */
    private static Map<String, String> texts(Sentence sentence) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("名称", sentence.name());
        for (Line line : sentence.lines()) {
            texts.merge(line.label(), line.plain(), (a, b) -> a + "；" + b);
        }
        return texts;
    }

    private static List<FigureChange> figures(Regulation old, Regulation now) {
        List<FigureChange> changes = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(old.figures().keySet());
        ids.addAll(now.figures().keySet());
        for (String id : ids) {
            Figure a = old.figures().get(id);
            Figure b = now.figures().get(id);
            if (a == null || b == null || !a.unit().equals(b.unit()) || !sameValues(a, b)) {
                changes.add(new FigureChange(Optional.ofNullable(a), Optional.ofNullable(b)));
            }
        }
        return changes;
    }

    /** Whether both say the same on the days they are in force; where a value is first written does not matter. */
    private static boolean sameValues(Figure a, Figure b) {
        Figure.Dated first = a.values().getLast();
        Figure.Dated second = b.values().getLast();
        return first.number() == second.number()
                && first.denominator() == second.denominator()
                && first.said() == second.said();
    }

    private static List<String> union(Map<String, ?> first, Map<String, ?> second) {
        List<String> ids = new ArrayList<>(second.keySet());
        first.keySet().stream().filter(id -> !second.containsKey(id)).forEach(ids::add);
        return ids;
    }
}
