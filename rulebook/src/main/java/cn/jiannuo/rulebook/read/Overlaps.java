package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.expression.Disjoint;
import cn.jiannuo.rulebook.expression.Term;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.rulebook.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds two rules that both apply without a stated priority: two entitlements from one fund for the same kind of event, or
 * two procedures it opens, unless their conditions can be seen never to hold together or one is an exception to the other.
 */
final class Overlaps {
    private final Findings findings;

    Overlaps(Findings findings) {
        this.findings = findings;
    }

    void check(Regulation regulation) {
        List<Rule> rules = regulation.rules();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                pair(rules.get(i), rules.get(j));
            }
        }
    }

    private void pair(Rule first, Rule second) {
        boolean rivals = first instanceof EntitlementRule a
                && second instanceof EntitlementRule b
                && a.fund().isPresent()
                && a.fund().equals(b.fund())
                && shareKind(kinds(a), kinds(b));
        boolean ordered = first.header().exceptionTo().equals(Optional.of(second.id()))
                || second.header().exceptionTo().equals(Optional.of(first.id()));
        if (rivals && !ordered && !apart(Exceptions.guard(first), Exceptions.guard(second))) {
            findings.error(second.header().place(), "rules.overlap", first.id(), second.id());
        }
    }

    private static boolean shareKind(List<String> first, List<String> second) {
        return first.stream().anyMatch(second::contains);
    }

    private static List<String> kinds(Rule rule) {
        return switch (rule) {
            case EntitlementRule r -> r.trigger() instanceof Trigger.Happening h ? h.kinds() : List.of();
            case ProcedureRule r -> r.kinds();
            default -> List.of();
        };
    }

    /** Whether two conditions can be seen never to hold together. */
    static boolean apart(Guard first, Guard second) {
        for (Term a : conjuncts(first)) {
            for (Term b : conjuncts(second)) {
                if (Disjoint.provably(a, b)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Expressions that all hold when the guard does. */
    private static List<Term> conjuncts(Guard guard) {
        List<Term> terms = new ArrayList<>();
        switch (guard) {
            case Guard.Test test -> terms.add(test.term());
            case Guard.All all -> all.members().forEach(m -> terms.addAll(conjuncts(m.guard())));
            default -> {}
        }
        return terms;
    }
}
