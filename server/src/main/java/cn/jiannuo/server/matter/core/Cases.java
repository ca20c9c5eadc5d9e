package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.plan.Obligors;
import cn.jiannuo.rulebook.plan.ProcedureCase;
import cn.jiannuo.rulebook.plan.SeatBinding;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.rulebook.roster.Unit;
import cn.jiannuo.rulebook.roster.UnitTree;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.RulesInForce;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles the procedure of a matter: the text it began under, its parties chosen, its days counted. */
@Component
class Cases {
    private final RulesInForce rules;

    Cases(RulesInForce rules) {
        this.rules = rules;
    }

    /** Empty when the institution does not know the text any more. */
    Optional<Case> of(MatterRow row) {
        return of(row.regulation(), row.pack(), row.rule(), row.occasion(), row.facts());
    }

    Optional<Case> of(String regulationId, String pack, String ruleId, String occasion, Facts facts) {
        RulesInForce.Current current = rules.current();
        return current.rulebook().versions().stream()
                .map(Version::regulation)
                .filter(r -> r.id().equals(regulationId) && r.hash().equals(pack))
                .findFirst()
                .flatMap(regulation -> regulation.rules().stream()
                        .filter(rule -> rule.id().equals(ruleId))
                        .findFirst()
                        .flatMap(rule -> rule instanceof ProcedureRule procedure
                                ? facts.in(current.vocabulary(), regulation)
                                        .map(settled ->
                                                new Case(regulation, procedure, occasion, settled, current.seatUnits()))
                                : Optional.empty()));
    }

    /** A procedure settled for one matter. */
    static final class Case {
        private final Regulation regulation;
        private final ProcedureCase procedure;
        private final Obligors obligors;
        private final @Nullable Unit unit;
        private final String occasion;
        private final Map<String, String> seatUnits;

        Case(
                Regulation regulation,
                ProcedureRule rule,
                String occasion,
                Facts.Settled facts,
                Map<String, String> seatUnits) {
            this.regulation = regulation;
            this.procedure = new ProcedureCase(regulation, rule, WorkCalendar.china(), facts.situation());
            this.unit = facts.unit();
            this.occasion = occasion;
            this.seatUnits = seatUnits;
            this.obligors = new Obligors(
                    new SeatBinding(unit == null ? UnitTree.none() : UnitTree.of(unit.entity()), seatUnits));
        }

        Regulation regulation() {
            return regulation;
        }

        ProcedureCase procedure() {
            return procedure;
        }

        Step step(String id) {
            return procedure.procedure().step(id).orElseThrow();
        }

        /** Who a party is. */
        Obligor party(String text) {
            return procedure.party(text, obligors, unit);
        }

        /** Where what a party owes arrives; somebody who is known by a receipt only has a place of his own. */
        Station station(String party) {
            Obligor who = party(party);
            return switch (who.kind()) {
                case PERSON -> Station.person(who.key().isEmpty() ? "@" + occasion : who.key());
                case UNIT -> who.key().isEmpty() ? Station.seat(party) : Station.unit(who.key());
                case HEAD -> who.key().isEmpty() ? Station.seat(party) : Station.head(who.key());
                case LEADER -> who.key().isEmpty() ? Station.seat(party) : Station.leader(who.key());
                case GROUP -> Station.group(who.key());
                case SEAT, AUDIENCE -> RulesInForce.station(seatUnits, regulation.id(), who.key());
            };
        }
    }
}
