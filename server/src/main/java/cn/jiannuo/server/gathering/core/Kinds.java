package cn.jiannuo.server.gathering.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.record.core.Ledgers.Ledger;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds of occasion that the regulations in force know: ledgers of the whole organisation that some duty is shown by, with a list
 * each element of which another duty answers.
 */
@Component
public class Kinds {
    private final Ledgers ledgers;
    private final RulesInForce rules;
    private final Clock clock;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    Kinds(Ledgers ledgers, RulesInForce rules, Clock clock) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.clock = clock;
    }

    /** What an institution's rules came to on a day; asked whenever any duty is closed. */
    private record Known(String fingerprint, LocalDate day, List<Kind> kinds) {}

    @Transactional(readOnly = true)
    public List<Kind> all() {
        String fingerprint = rules.current().fingerprint();
        LocalDate today = LocalDate.now(clock);
        Known before = known.get(Tenancy.id());
        if (before != null
                && before.fingerprint().equals(fingerprint)
                && before.day().equals(today)) {
            return before.kinds();
        }
        List<Kind> kinds = ledgers.inForce().stream()
                .flatMap(ledger -> kind(ledger).stream())
                .toList();
        known.put(Tenancy.id(), new Known(fingerprint, today, kinds));
        return kinds;
    }

    @Transactional(readOnly = true)
    public Optional<Kind> find(String regulation, String id) {
        return ledgers.find(regulation, id).flatMap(Kinds::kind);
    }

    /** The kind whose minutes show that a duty was done. */
    @Transactional(readOnly = true)
    public Optional<Kind> heldBy(String regulation, String rule) {
        return all().stream()
                .filter(kind -> kind.regulation().equals(regulation))
                .filter(kind -> kind.holdingIds().contains(rule))
                .findFirst();
    }

    /** The kind at which what a duty answers is said. */
    @Transactional(readOnly = true)
    public Optional<Kind> answeredBy(String regulation, String rule) {
        return all().stream()
                .filter(kind -> kind.regulation().equals(regulation))
                .filter(kind -> kind.answeringIds().contains(rule))
                .findFirst();
    }

    private static Optional<Kind> kind(Ledger ledger) {
        if (ledger.about() != About.ORGANISATION) {
            return Optional.empty();
        }
        List<DutyRule> holding = duties(ledger.regulation())
                .filter(duty -> duty.evidence().filter(ledger.id()::equals).isPresent())
                .filter(duty -> duty.when().about() == About.ORGANISATION)
                .toList();
        return holding.isEmpty()
                ? Optional.empty()
                : ledger.fields().stream()
                        .flatMap(field -> kind(ledger, field, holding).stream())
                        .findFirst();
    }

    private static Optional<Kind> kind(Ledger ledger, Field field, List<DutyRule> holding) {
        if (!(field.type() instanceof Type.ListOf)) {
            return Optional.empty();
        }
        List<DutyRule> answering = duties(ledger.regulation())
                .filter(duty -> duty.when().trigger() instanceof Trigger.Happening on
                        && on.kinds().contains(ledger.id())
                        && on.each().filter(field.name()::equals).isPresent())
                .toList();
        Kind kind = new Kind(ledger, field, holding, answering);
        return answering.isEmpty() || kind.words() < 0 || kind.handler() < 0 ? Optional.empty() : Optional.of(kind);
    }

    private static Stream<DutyRule> duties(Regulation regulation) {
        return regulation.rules().stream()
                .flatMap(rule -> rule instanceof DutyRule duty ? Stream.of(duty) : Stream.of());
    }
}
