package cn.jiannuo.rulebook.read;

import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.Guard.Named;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProhibitionRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.source.Findings;
import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets exceptions win: the base rule holds only where none of its exceptions does. */
final class Exceptions {
    private final Findings findings;

    Exceptions(Findings findings) {
        this.findings = findings;
    }

    List<Rule> apply(List<Rule> rules) {
        List<Rule> result = new ArrayList<>();
        for (Rule rule : rules) {
            rule.header().exceptionTo().ifPresent(base -> check(rule, base, rules));
            List<Named> exceptions = rules.stream()
                    .filter(r -> r.header().exceptionTo().equals(Optional.of(rule.id())) && r.kind() == rule.kind())
                    .map(r -> new Named(r.id(), guard(r)))
                    .toList();
            result.add(exceptions.isEmpty() ? rule : narrowed(rule, exceptions));
        }
        return result;
    }

    private void check(Rule rule, String base, List<Rule> rules) {
        Optional<Rule> found = rules.stream().filter(r -> r.id().equals(base)).findFirst();
        if (found.isEmpty()) {
            List<String> ids = rules.stream().map(Rule::id).toList();
            findings.error(
                    rule.header().place(),
                    "exception.unknown",
                    base,
                    Nearest.to(base, ids).orElse(""));
        } else if (found.get().kind() != rule.kind()
                || found.get().header().exceptionTo().isPresent()) {
            findings.error(rule.header().place(), "exception.kind", rule.id(), base);
        }
    }

    /** The condition under which a rule applies. */
    static Guard guard(Rule rule) {
        return switch (rule) {
            case EntitlementRule r -> r.guard();
            case LimitRule r -> r.guard();
            case EligibilityRule r -> r.guard();
            case ProcedureRule r -> r.guard();
            case ProhibitionRule r -> r.guard();
            default -> rule.schedule().map(Schedule::guard).orElse(new Guard.Always());
        };
    }

    private static Rule narrowed(Rule rule, List<Named> exceptions) {
        Guard guard = new Guard.All(List.of(new Named("", guard(rule)), new Named("", new Guard.None(exceptions))));
        return switch (rule) {
            case DutyRule r ->
                new DutyRule(
                        r.header(),
                        r.when().withGuard(guard),
                        r.entitlement(),
                        r.evidence(),
                        r.where(),
                        r.confirmedBy(),
                        r.tell(),
                        r.escalation());
            case DisclosureRule r ->
                new DisclosureRule(
                        r.header(),
                        r.when().withGuard(guard),
                        r.content(),
                        r.audience(),
                        r.form(),
                        r.supervisedBy(),
                        r.objections(),
                        r.withheld(),
                        r.ledger());
            case EntitlementRule r ->
                new EntitlementRule(
                        r.header(),
                        r.trigger(),
                        guard,
                        r.gives(),
                        r.per(),
                        r.fund(),
                        r.procedure(),
                        r.planned().map(s -> s.withGuard(guard)));
            case LimitRule r ->
                new LimitRule(
                        r.header(), r.kinds(), guard, r.per(), r.measure(), r.atMost(), r.atLeast(), r.requires());
            case EligibilityRule r -> new EligibilityRule(r.header(), guard, r.any(), r.none(), r.order());
            case ProcedureRule r ->
                new ProcedureRule(
                        r.header(),
                        r.kinds(),
                        guard,
                        r.steps(),
                        r.exceptions(),
                        r.withdrawnBy(),
                        r.confidential(),
                        r.door(),
                        r.phrases());
            case ProhibitionRule r ->
                new ProhibitionRule(
                        r.header(),
                        r.kinds(),
                        guard,
                        r.refused(),
                        r.mark(),
                        r.planned().map(s -> s.withGuard(guard)));
            default -> rule;
        };
    }
}
