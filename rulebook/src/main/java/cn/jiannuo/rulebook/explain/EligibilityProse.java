package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.EligibilityRule.Rank;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import java.util.ArrayList;
import java.util.List;

/** Words 谁符合条件: grounds by number, bars, and who goes first. */
final class EligibilityProse {
    private final GuardProse guards;
    private final ConditionLines conditions;

    EligibilityProse(Book book) {
        this.guards = new GuardProse(book);
        this.conditions = new ConditionLines(book);
    }

    void lines(Lines lines, EligibilityRule rule) {
        conditions.add(lines, "先要", rule.guard());
        lines.add(rule.any().size() > 1 ? "合一条就行" : "还要", numbered(rule.any()));
        lines.add(
                "不能有的", rule.none().stream().map(n -> guards.clause(n.guard())).toList());
        lines.add("谁在前", order(rule));
    }

    private List<Wording> numbered(List<Named> grounds) {
        List<Wording> lines = new ArrayList<>();
        for (Named ground : grounds) {
            lines.add(say("（{}）{}", Numerals.numeral(lines.size() + 1L), guards.clause(ground.guard())));
        }
        return lines;
    }

    /** The ranking by the numbers of the grounds. */
    private Wording order(EligibilityRule rule) {
        List<String> names = rule.any().stream().map(Named::name).toList();
        List<Wording> grounds = new ArrayList<>();
        List<Wording> facts = new ArrayList<>();
        for (Rank rank : rule.order()) {
            switch (rank) {
                case Rank.Ground ground ->
                    grounds.add(Wording.of("（" + Numerals.numeral(names.indexOf(ground.name()) + 1L) + "）"));
                case Rank.Earliest earliest ->
                    facts.add(say(
                            "{}早的在前，没有过的最前",
                            guards.noun(earliest.fact().typed().getFirst().term())));
            }
        }
        Wording order = grounds.isEmpty() ? Wording.NOTHING : say("依次是{}", Wording.join("", grounds));
        List<Wording> parts = new ArrayList<>(List.of(order));
        facts.forEach(f -> parts.add(say("一样的，{}", f)));
        return Wording.join("；", parts.stream().filter(p -> !p.isEmpty()).toList());
    }
}
