package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.ScorecardRule;
import cn.jiannuo.rulebook.regulation.ScorecardRule.Criterion;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The appraisals that regulations in force prescribe, as questionnaires: what is asked, on which scale, and how many must answer. */
@Component
public class Scorecards {
    private final RulesInForce rules;
    private final Clock clock;

    Scorecards(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * An appraisal.
     *
     * @param key regulation and rule
     * @param by who appraises, as the regulation writes it
     * @param least how many must answer, or 0 where the regulation says nothing
     */
    public record Scorecard(
            String key,
            String name,
            String by,
            String citation,
            List<String> criteria,
            List<String> scale,
            int least) {}

    @Transactional(readOnly = true)
    public List<Scorecard> inForce() {
        LocalDate today = LocalDate.now(clock);
        return rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(version -> version.regulation())
                .flatMap(regulation -> regulation.rules().stream()
                        .filter(rule -> rule instanceof ScorecardRule card
                                && card.secret()
                                && !card.scale().isEmpty())
                        .map(rule -> card(regulation, (ScorecardRule) rule, today)))
                .toList();
    }

    private static Scorecard card(Regulation regulation, ScorecardRule card, LocalDate today) {
        return new Scorecard(
                regulation.id() + "/" + card.id(),
                card.name(),
                card.by(),
                regulation.citation(regulation.clause(card.header().clause())),
                card.criteria().stream().map(Criterion::name).toList(),
                card.scale(),
                card.atLeast().map(value -> number(regulation, value, today)).orElse(0));
    }

    private static int number(Regulation regulation, Value value, LocalDate today) {
        return switch (value) {
            case Value.Literal literal -> Math.toIntExact(literal.number() / literal.denominator());
            case Value.Named named ->
                Objects.requireNonNull(regulation.figures().get(named.figure()), named.figure()).on(today).stream()
                        .mapToInt(dated -> Math.toIntExact(dated.number() / dated.denominator()))
                        .findFirst()
                        .orElse(0);
        };
    }
}
