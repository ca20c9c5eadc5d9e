package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.regulation.DisclosureRule;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.record.core.Ledgers;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what the regulation says of a duty to publish. */
@Component
public class Declarations {
    /** The promise of a quarterly notification, in the catalogue of clauses. */
    private static final String NOTIFICATION = "A20";

    private final RulesInForce rules;
    private final Units units;
    private final Ledgers ledgers;

    Declarations(RulesInForce rules, Units units, Ledgers ledgers) {
        this.ledgers = ledgers;
        this.rules = rules;
        this.units = units;
    }

    /** Empty when the duty is not one to publish. */
    @Transactional(readOnly = true)
    public Optional<Declared> of(DutyDetail.Shown duty) {
        String rule = duty.row().rule().replace("?", "");
        return rules.version(duty.row().regulation(), duty.pack())
                .flatMap(regulation -> regulation
                        .rule(rule)
                        .filter(DisclosureRule.class::isInstance)
                        .map(DisclosureRule.class::cast)
                        .map(found -> declared(
                                regulation.id(),
                                found,
                                unit(duty),
                                duty.row().starts(),
                                regulation.clause(found.header().clause()).covers())));
    }

    private Declared declared(
            String regulation, DisclosureRule rule, Unit unit, LocalDate starts, List<String> covers) {
        return new Declared(
                rule.content(),
                rule.audience(),
                Reach.of(rule.audience()),
                rule.form(),
                checker(regulation, rule, unit),
                rule.withheld(),
                Period.of(rule, starts),
                covers.contains(NOTIFICATION),
                rule.ledger().flatMap(id -> ledgers.find(regulation, id)));
    }

    /** Station of whoever looks at what a unit publishes under a rule, or empty where the rule names nobody. */
    String checker(String regulation, DisclosureRule rule, Unit unit) {
        return rule.supervisedBy()
                .map(party -> station(regulation, party, unit))
                .orElse("");
    }

    /** The unit it is about; what is about a person or the whole body stands on the board of the whole body. */
    @Transactional(readOnly = true)
    public Unit unit(DutyDetail.Shown duty) {
        return unit(duty.row().about(), duty.row().subject());
    }

    /** @param about PERSON, UNIT or ORGANISATION */
    Unit unit(String about, String subject) {
        Optional<Unit> own = about.equals("UNIT") ? units.byPath(subject) : Optional.empty();
        return own.orElseGet(() -> units.all().stream()
                .filter(unit -> unit.level() == 1)
                .findFirst()
                .orElseThrow());
    }

    /** Whose desk it is; a party that only an event names is nobody yet. */
    private String station(String regulation, Party party, Unit unit) {
        return switch (party) {
            case Party.Seat seat ->
                rules.current().station(regulation, seat.id()).text();
            case Party.UnitItself body -> Station.unit(unit.path()).text();
            case Party.Head head -> Station.head(unit.path()).text();
            case Party.LeaderInCharge leader -> Station.leader(unit.path()).text();
            case Party.Group group -> Station.group(group.id()).text();
            case Party.Subject subject -> "";
            case Party.Stated stated -> "";
        };
    }
}
