package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.RecordRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账: the ledgers that the regulations in force today declare. */
@Component
public class Ledgers {
    private final RulesInForce rules;
    private final Clock clock;

    Ledgers(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** A ledger of a regulation. */
    public record Ledger(Regulation regulation, RecordRule rule) {

        /** Also the kind of event its entries are. */
        public String id() {
            return rule.id();
        }

        public String name() {
            return rule.name();
        }

        public About about() {
            return rule.about();
        }

        public Clause clause() {
            return regulation.clause(rule.header().clause());
        }

        public String citation() {
            return regulation.citation(clause());
        }

        public String path() {
            return "/records/" + regulation.id() + "/" + id();
        }

        /** The fields it declares, in order. */
        public List<Field> fields() {
            return rule.own().stream()
                    .map(name -> rule.shape().field(rule.shape().slot(name)))
                    .toList();
        }

        public boolean isRequired(Field field) {
            return !rule.optional().contains(field.name());
        }

        /** Whether an event fills it, and nobody writes entries of his own. */
        public boolean isFilled() {
            return rule.filled().isPresent();
        }

        public boolean isSensitive(Field field) {
            return rule.sensitive().contains(field.name());
        }
    }

    @Transactional(readOnly = true)
    public List<Ledger> inForce() {
        LocalDate today = LocalDate.now(clock);
        return rules.current().rulebook().versions().stream()
                .filter(version -> version.inForce(today))
                .flatMap(version -> version.regulation().rules().stream()
                        .filter(RecordRule.class::isInstance)
                        .map(rule -> new Ledger(version.regulation(), (RecordRule) rule)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Ledger> find(String regulation, String id) {
        return inForce().stream()
                .filter(ledger -> ledger.regulation().id().equals(regulation)
                        && ledger.id().equals(id))
                .findFirst();
    }
}
