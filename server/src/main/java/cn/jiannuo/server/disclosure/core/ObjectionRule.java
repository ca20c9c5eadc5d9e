package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Target;
import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In which procedure a regulation has objections heard to what it publishes with time for them: the one in the same clause. */
@Component
class ObjectionRule {
    private final RulesInForce rules;
    private final Clock clock;

    ObjectionRule(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Empty where the rule of an item sets no time for objections. */
    Optional<ProcedureRule> of(Item item) {
        LocalDate today = LocalDate.now(clock);
        return rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(Version::regulation)
                .filter(regulation -> regulation.id().equals(item.regulation()))
                .findFirst()
                .flatMap(regulation -> of(regulation, item.rule()));
    }

    private static Optional<ProcedureRule> of(Regulation regulation, String rule) {
        return regulation
                .rule(rule)
                .filter(found -> found instanceof DisclosureRule open
                        && open.objections().isPresent())
                .flatMap(open -> regulation.rules().stream()
                        .filter(other ->
                                other.header().clause().equals(open.header().clause()))
                        .filter(ProcedureRule.class::isInstance)
                        .map(ProcedureRule.class::cast)
                        .filter(other -> other.outline().steps().stream().anyMatch(ObjectionRule::hears))
                        .findFirst());
    }

    static boolean hears(Step step) {
        Collects collects = step.collects();
        return collects != null && collects.what() == Collects.What.OBJECTIONS;
    }

    /** The outcome with which a step goes straight on to where objections are heard. */
    static Optional<String> leads(Step step, ProcedureRule procedure) {
        return step.straight()
                .filter(straight -> straight.getValue() instanceof Target.ToStep to
                        && procedure
                                .outline()
                                .step(to.step())
                                .filter(ObjectionRule::hears)
                                .isPresent())
                .map(Map.Entry::getKey);
    }
}
