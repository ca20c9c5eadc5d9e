package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rule;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The procedures of the regulations in force in which people are heard. */
@Component
public class Hearings {
    private final RulesInForce rules;
    private final Clock clock;

    Hearings(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** A procedure and where it stands. */
    public record Hearing(Regulation regulation, ProcedureRule rule) {
        public boolean objections() {
            return rule.steps().stream()
                    .map(step -> step.frame().collects())
                    .anyMatch(collects -> collects != null && collects.what() == Collects.What.OBJECTIONS);
        }

        /** Whether some of those who are heard are a party, such as one unit, and not the house. */
        public boolean narrow() {
            return rule.steps().stream()
                    .anyMatch(step ->
                            step.frame().collects() != null && step.asked().isPresent());
        }

        /** The step as it stands on paper. */
        public Optional<Step> step(String id) {
            return rule.outline().step(id);
        }
    }

    /** Those that may be begun today, in the order of the regulations. */
    @Transactional(readOnly = true)
    public List<Hearing> inForce() {
        LocalDate today = LocalDate.now(clock);
        return rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(Version::regulation)
                .flatMap(regulation -> regulation.rules().stream()
                        .filter(Hearings::hears)
                        .map(rule -> new Hearing(regulation, (ProcedureRule) rule)))
                .toList();
    }

    /** Of a matter; empty where nobody is heard in it. */
    @Transactional(readOnly = true)
    public Optional<Hearing> of(Matter matter) {
        return of(matter.regulation(), matter.rule());
    }

    /** By the ids; the latest text that has it. */
    @Transactional(readOnly = true)
    public Optional<Hearing> of(String regulation, String id) {
        return rules.current().rulebook().versions().stream()
                .map(Version::regulation)
                .filter(text -> text.id().equals(regulation))
                .flatMap(text -> text.rules().stream()
                        .filter(rule -> rule.id().equals(id))
                        .filter(Hearings::hears)
                        .map(rule -> new Hearing(text, (ProcedureRule) rule)))
                .reduce((earlier, later) -> later);
    }

    private static boolean hears(Rule rule) {
        return rule instanceof ProcedureRule procedure
                && procedure.steps().stream().anyMatch(step -> step.frame().collects() != null);
    }
}
