package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a regulation in force says of questions about what is published. Where none does, nobody can be held to an answer. */
@Component
public class QuestionRule {
    /** The event a regulation declares for it; its procedure says who answers, and by when. */
    private static final String QUESTIONED = "item-questioned";

    private final RulesInForce rules;
    private final Clock clock;

    QuestionRule(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The citation of the clause that promises an answer. */
    @Transactional(readOnly = true)
    public Optional<String> citation() {
        LocalDate today = LocalDate.now(clock);
        return rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .map(Version::regulation)
                .flatMap(regulation -> regulation.rules().stream()
                        .filter(rule -> rule instanceof ProcedureRule procedure
                                && procedure.kinds().contains(QUESTIONED))
                        .map(rule -> regulation.citation(
                                regulation.clause(rule.header().clause()))))
                .findFirst();
    }

    /** The event of a question: about what, and whose answer it is. Who asks is not in it. */
    Map<String, String> event(Item item, String title) {
        Map<String, String> cells = new TreeMap<>(
                Map.of("kind", QUESTIONED, "date", LocalDate.now(clock).toString(), "item", title, "owner", "seat"));
        item.stations().stream().findFirst().flatMap(Station::read).ifPresent(owner -> {
            switch (owner.kind()) {
                case SEAT -> cells.put("handler", seat(item, owner));
                case UNIT, HEAD, LEADER -> {
                    cells.put("owner", "unit");
                    cells.put("place", owner.key());
                }
                case PERSON, GROUP -> {
                    // nobody's office: whoever is asked what the regulation means finds out whose answer it is
                }
            }
        });
        Station.read(item.checker())
                .filter(checker -> checker.kind() == Station.Kind.SEAT)
                .ifPresent(checker -> cells.put("supervisor", seat(item, checker)));
        return cells;
    }

    /** As the regulation means it under which it was published: the one that promises an answer may fill the seat otherwise. */
    private static String seat(Item item, Station seat) {
        return seat.key().contains("/") ? seat.key() : item.regulation() + "/" + seat.key();
    }
}
