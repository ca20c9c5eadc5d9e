package cn.jiannuo.rulebook.explain;

import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.text.Messages;
import java.util.List;
import java.util.Optional;

/**
 * A rule in plain Chinese.
 *
 * @param rule id of the rule
 * @param clause id of its clause
 * @param name as a clerk would say it
 * @param lines in the order people ask: when, who, until when, how it is seen, what if not
 * @param judgements what a person must decide, in order of appearance
 */
public record Sentence(
        String rule, String clause, String name, Rule.Kind kind, List<Line> lines, List<Judgement> judgements) {
    public Sentence {
        lines = List.copyOf(lines);
        judgements = List.copyOf(judgements);
    }

    /** What people call a kind of rule: 该办的事. */
    public static String called(Rule.Kind kind) {
        return Messages.chinese().get("kind." + kind.word());
    }

    /** What people call the kind of this rule. */
    public String called() {
        return called(kind);
    }

    /** The line with this label, if there is one. */
    public Optional<Line> line(String label) {
        return lines.stream().filter(l -> l.label().equals(label)).findFirst();
    }
}
