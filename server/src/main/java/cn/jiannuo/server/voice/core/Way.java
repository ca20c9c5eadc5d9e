package cn.jiannuo.server.voice.core;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.fact.Choice;
import cn.jiannuo.rulebook.fact.Field;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Type;
import cn.jiannuo.rulebook.plan.DayCount;
import cn.jiannuo.rulebook.plan.Occasion;
import cn.jiannuo.rulebook.procedure.Extension;
import cn.jiannuo.rulebook.procedure.Target;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.regulation.RulesInForce;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 办法: how a kind of letter is dealt with, read from the regulation in force: who gets it first, until when.
 *
 * @param event what is written about
 * @param seatUnits who fills the seats, as the rules in force have it
 */
public record Way(Regulation regulation, ProcedureRule rule, Shape event, Map<String, String> seatUnits) {

    /** What the sender may rely on: the first look, and the answer; empty where the regulation names no day. */
    public record Promised(Optional<LocalDate> looked, Optional<LocalDate> answered) {}

    public String citation() {
        return regulation.citation(regulation.clause(rule.header().clause()));
    }

    public String clauseId() {
        return rule.header().clause();
    }

    /** The topics that the regulation lets one choose from. */
    public List<Choice.Option> topics() {
        return event.fields().stream()
                .filter(field -> !field.name().equals("kind") && !field.name().equals("relation"))
                .map(Field::type)
                .filter(Type.OneOf.class::isInstance)
                .map(type -> ((Type.OneOf) type).choice())
                .filter(choice -> !choice.open())
                .findFirst()
                .map(Choice::options)
                .orElse(List.of());
    }

    /** The seat that gets it first. */
    public Optional<Station> first() {
        return rule.steps().getFirst().choices().getFirst().by().stream()
                .filter(Party.Seat.class::isInstance)
                .map(party -> station((Party.Seat) party))
                .findFirst();
    }

    private Station station(Party.Seat seat) {
        return RulesInForce.station(seatUnits, regulation.id(), seat.id());
    }

    /** Seats that a step of the procedure names: whom it may be handed to. */
    public Set<Station> seats() {
        Set<Station> seats = new LinkedHashSet<>();
        for (StepRule step : rule.steps()) {
            step.choices()
                    .forEach(choice -> choice.by().forEach(party -> {
                        if (party instanceof Party.Seat seat) {
                            seats.add(station(seat));
                        }
                    }));
        }
        return seats;
    }

    /** Along the straight way, each step on its last day, up to where the sender is asked. */
    public Promised promised(LocalDate written) {
        Map<String, StepRule> steps = rule.byId();
        StepRule step = rule.steps().getFirst();
        Optional<LocalDate> first = due(step, written);
        LocalDate day = first.orElse(written);
        Set<String> seen = new LinkedHashSet<>(Set.of(step.frame().id()));
        Optional<LocalDate> last = first;
        while (step.frame().straight().isPresent()
                && step.frame().straight().get().getValue() instanceof Target.ToStep next
                && seen.add(next.step())
                && steps.containsKey(next.step())) {
            step = steps.get(next.step());
            if (asksSender(step)) {
                break;
            }
            last = due(step, day);
            day = last.orElse(day);
        }
        return new Promised(first, last);
    }

    /** An outcome one may choose in a step, and what it leads to. */
    public record Exit(String outcome, boolean straight, boolean toSender, boolean ends, String leadsTo) {}

    /** The ways out of a step; what comes of silence alone is not among them. */
    public List<Exit> exits(String stepId) {
        StepRule step = rule.byId().get(stepId);
        if (step == null) {
            return List.of();
        }
        String straight = step.frame().straight().map(Map.Entry::getKey).orElse("");
        return step.frame().outcomes().entrySet().stream()
                .filter(exit -> !step.frame().isSilence(exit.getKey()))
                .map(exit -> exit(exit.getKey(), straight, exit.getValue()))
                .toList();
    }

    private Exit exit(String outcome, String straight, Target target) {
        boolean ends = target instanceof Target.End;
        StepRule next = target instanceof Target.ToStep to ? rule.byId().get(to.step()) : null;
        boolean asks = next != null && asksSender(next);
        return new Exit(
                outcome,
                outcome.equals(straight),
                asks,
                ends,
                next == null ? "" : next.frame().name());
    }

    /** Whether a step is the sender's own. */
    public boolean isSenders(String stepId) {
        StepRule step = rule.byId().get(stepId);
        return step != null && asksSender(step);
    }

    /** Who decides about more time in a step; empty where the regulation knows none there. */
    public Optional<Station> approver(String stepId) {
        return Optional.ofNullable(rule.byId().get(stepId))
                .flatMap(step -> Optional.ofNullable(step.frame().extension()))
                .map(Extension::approvedBy)
                .filter(regulation.seats()::containsKey)
                .map(seat -> RulesInForce.station(seatUnits, regulation.id(), seat));
    }

    public String stepName(String stepId) {
        StepRule step = rule.byId().get(stepId);
        return step == null ? "" : step.frame().name();
    }

    private static boolean asksSender(StepRule step) {
        return step.choices().getFirst().by().stream().anyMatch(Party.Subject.class::isInstance);
    }

    private Optional<LocalDate> due(StepRule step, LocalDate opened) {
        Optional<DayPhrase> phrase = step.due().filter(due -> !(due.anchor() instanceof DayPhrase.Anchor.Fact));
        Situation nobody = new Situation(opened, new DatedFigures(regulation));
        return phrase.flatMap(due -> Optional.ofNullable(new DayCount(regulation, WorkCalendar.china())
                .day(due, new Occasion("", opened, opened, opened), nobody)));
    }
}
