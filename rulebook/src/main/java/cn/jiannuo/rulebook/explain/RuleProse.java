package cn.jiannuo.rulebook.explain;

import static cn.jiannuo.rulebook.explain.Wording.say;

import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.EligibilityRule;
import cn.jiannuo.rulebook.regulation.EntitlementRule;
import cn.jiannuo.rulebook.regulation.Guard;
import cn.jiannuo.rulebook.regulation.LimitRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProhibitionRule;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Schedule;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.regulation.VoteRule;
import java.util.ArrayList;
import java.util.List;

/** Words a rule of any kind. */
final class RuleProse {
    private final Book book;

    RuleProse(Book book) {
        this.book = book;
    }

    Sentence sentence(Rule rule) {
        Lines lines = new Lines();
        own(lines, rule);
        rule.header().exceptionTo().ifPresent(base -> lines.add("例外", say("两条都合的，照这一条，不照“{}”", book.ruleName(base))));
        lines.add("说明", rule.header().note());
        List<Judgement> judgements = new GuardProse(book).judgements(guards(rule));
        return new Sentence(rule.id(), rule.header().clause(), rule.name(), rule.kind(), lines.list(), judgements);
    }

    private void own(Lines lines, Rule rule) {
        switch (rule) {
            case DutyRule duty -> new DutyProse(book).lines(lines, duty);
            case TargetRule target -> new TargetProse(book).lines(lines, target);
            case EntitlementRule entitlement -> new EntitlementProse(book).lines(lines, entitlement);
            case LimitRule limit -> new LimitProse(book).lines(lines, limit);
            case EligibilityRule eligibility -> new EligibilityProse(book).lines(lines, eligibility);
            case QuotaRule quota -> new QuotaProse(book).lines(lines, quota);
            case ProcedureRule procedure -> new ProcedureProse(book).lines(lines, procedure);
            case DisclosureRule disclosure -> new DisclosureProse(book).lines(lines, disclosure);
            case ScorecardRule card -> new ScorecardProse(book).lines(lines, card);
            case VoteRule vote -> new ScorecardProse(book).lines(lines, vote);
            case RecordRule record -> new RecordProse(book).lines(lines, record);
            case ProhibitionRule prohibition -> new LimitProse(book).lines(lines, prohibition);
        }
    }

    /** Every condition of a rule. */
    private static List<Guard> guards(Rule rule) {
        List<Guard> guards = new ArrayList<>();
        rule.schedule().map(Schedule::guard).ifPresent(guards::add);
        rule.schedule().flatMap(Schedule::pays).ifPresent(offer -> guards.addAll(OfferProse.guards(offer)));
        switch (rule) {
            case DutyRule duty -> guards.add(duty.where());
            case TargetRule target -> guards.add(target.where());
            case EntitlementRule entitlement -> {
                guards.add(entitlement.guard());
                guards.addAll(OfferProse.guards(entitlement.gives()));
            }
            case LimitRule limit -> {
                guards.add(limit.guard());
                guards.add(limit.requires());
                limit.atMost().ifPresent(offer -> guards.addAll(OfferProse.guards(offer)));
                limit.atLeast().ifPresent(offer -> guards.addAll(OfferProse.guards(offer)));
            }
            case EligibilityRule rules -> {
                guards.add(rules.guard());
                rules.any().forEach(n -> guards.add(n.guard()));
                rules.none().forEach(n -> guards.add(n.guard()));
            }
            case QuotaRule quota -> quota.pools().forEach(p -> guards.add(p.guard()));
            case ProcedureRule procedure -> {
                guards.add(procedure.guard());
                procedure.steps().forEach(s -> {
                    guards.add(s.guard());
                    s.choices().forEach(c -> guards.add(c.guard()));
                });
            }
            case ProhibitionRule prohibition -> guards.add(prohibition.guard());
            default -> {}
        }
        return guards;
    }
}
