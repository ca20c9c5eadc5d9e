package cn.jiannuo.server.matter.core;

import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.server.matter.core.Cases.Case;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Holder;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * A step that begins another procedure reports the event which sets that one off, with what both events have in common. Where more has
 * to be said, whoever did the step is asked to report it.
 */
@Component
class StartNext {
    private final RulesInForce rules;
    private final ReportEvent report;
    private final Stations stations;
    private final Notices notices;
    private final Clock clock;

    StartNext(RulesInForce rules, ReportEvent report, Stations stations, Notices notices, Clock clock) {
        this.rules = rules;
        this.report = report;
        this.stations = stations;
        this.notices = notices;
        this.clock = clock;
    }

    void start(MatterRow row, Case settled, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.ProcedureStarts starts) {
                settled.regulation().rules().stream()
                        .filter(rule -> rule.id().equals(starts.procedure()))
                        .filter(ProcedureRule.class::isInstance)
                        .map(ProcedureRule.class::cast)
                        .findFirst()
                        .ifPresent(next -> start(row, settled, next, starts.from()));
            }
        }
    }

    private void start(MatterRow row, Case settled, ProcedureRule next, String step) {
        Shape kind = rules.current().vocabulary().events().get(next.kinds().getFirst());
        String reference = row.occasion() + "→" + next.id();
        boolean taken = kind != null
                && report.report(
                                new Actor.Timekeeper(Tenancy.current()),
                                reference,
                                event(row, kind, seat(settled, step)))
                        .isThere();
        if (!taken) {
            ask(row, settled, next, step);
        }
    }

    /** The seat that took the step, where it was one: what nobody has named is its to do, and not whoever answers for the text. */
    private static Optional<String> seat(Case settled, String step) {
        List<String> parties = settled.step(step).parties().names();
        return parties.stream()
                .filter(party -> parties.size() == 1)
                .filter(settled.regulation().seats()::containsKey)
                .findFirst();
    }

    private Map<String, String> event(MatterRow row, Shape kind, Optional<String> seat) {
        Map<String, String> cells = new TreeMap<>(row.facts().event());
        cells.keySet().removeIf(field -> kind.slot(field) < 0);
        cells.put("kind", kind.name());
        cells.put("date", LocalDate.now(clock).toString());
        Optional.of(row.facts().code()).filter(code -> !code.isEmpty()).ifPresent(code -> cells.put("person", code));
        cells.values().removeIf(String::isEmpty);
        kind.fields().stream()
                .filter(field -> field.refers() == Field.Refers.SEAT)
                .forEach(field -> seat.ifPresent(one -> cells.putIfAbsent(field.name(), one)));
        return cells;
    }

    private void ask(MatterRow row, Case settled, ProcedureRule next, String step) {
        for (String party : settled.step(step).parties().names()) {
            for (Holder holder : stations.holders(settled.station(party), LocalDate.now(clock))) {
                notices.tell(
                        "matter-next-" + row.id() + "-" + next.id(),
                        holder.personId(),
                        Kind.TO_DO,
                        "matter.notice.report-next",
                        List.of(row.title(), next.name()),
                        "/events/new?kind=" + next.kinds().getFirst(),
                        Urgency.NOW);
            }
        }
    }
}
