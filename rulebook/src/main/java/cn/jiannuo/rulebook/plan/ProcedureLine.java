package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.procedure.Procedure;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.StraightPath;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.Party.Parties;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Rulebook.Version;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans the ordinary course of a procedure: each step a duty, opened on the day the step before it is due.
 *
 * <p>What really happens decides later; this is what a regulation asks when nothing unusual happens.
 */
final class ProcedureLine {
    private final Version version;
    private final ProcedureRule rule;
    private final Clause clause;
    private final DatedFigures figures;
    private final DayCount days;
    private final Map<String, StepRule> steps;

    ProcedureLine(Version version, ProcedureRule rule, DatedFigures figures, WorkCalendar calendar) {
        this.version = version;
        this.rule = rule;
        this.clause = version.regulation().clause(rule.header().clause());
        this.figures = figures;
        this.days = new DayCount(version.regulation(), calendar);
        this.steps = rule.byId();
    }

    ProcedureRule rule() {
        return rule;
    }

    void plan(
            Event event,
            String subject,
            @Nullable Entity person,
            @Nullable Unit unit,
            Planner planner,
            Obligors obligors,
            Consumer<Duty> out) {
        boolean outside = event.date().isBefore(planner.from()) || event.date().isAfter(planner.to());
        if (outside || !version.inForce(event.date())) {
            return;
        }
        Situation situation = new Situation(event.date(), figures)
                .person(person)
                .unit(unit == null ? null : unit.entity())
                .event(event.entity());
        if (rule.guard().test(situation) == Truth.NO.code()) {
            return;
        }
        LocalDate opens = event.date();
        for (Step step : course(situation)) {
            StepRule own = steps.get(step.id());
            if (own != null) {
                Duty duty = duty(own, event, subject, unit, situation, obligors, opens);
                out.accept(duty);
                opens = duty.due();
            }
        }
    }

    private List<Step> course(Situation situation) {
        Set<String> no = new HashSet<>();
        for (StepRule step : rule.steps()) {
            if (step.guard().test(situation) == Truth.NO.code()) {
                no.add(step.frame().id());
            }
        }
        Procedure outline = rule.outline();
        return StraightPath.of(outline, no);
    }

    private Duty duty(
            StepRule step,
            Event event,
            String subject,
            @Nullable Unit unit,
            Situation situation,
            Obligors obligors,
            LocalDate opens) {
        Regulation regulation = version.regulation();
        Occasion occasion = Occasion.on(event.id(), opens);
        LocalDate due =
                step.due().map(phrase -> days.day(phrase, occasion, situation)).orElse(opens);
        List<Question> questions = Question.of(rule.guard(), situation);
        List<Obligor> who = questions.isEmpty()
                ? obligors.of(new Parties(chosen(step, situation), List.of()), regulation, unit, situation)
                : obligors.of(
                        Parties.of(questions.getFirst().seat().orElse(new Party.Seat(regulation.questionsTo()))),
                        regulation,
                        unit,
                        situation);
        return new Duty(
                regulation,
                rule,
                clause,
                Optional.of(step.frame().id()),
                event.id(),
                subject,
                who,
                event.date(),
                due == null || due.isBefore(opens) ? opens : due,
                OptionalLong.empty(),
                questions,
                new Duty.Basis(days, step.due().orElse(null), occasion, situation));
    }

    /** The branch whose condition holds; while it is open, whoever is asked is the last branch's party. */
    private static List<Party> chosen(StepRule step, Situation situation) {
        for (ProcedureRule.Choice choice : step.choices()) {
            if (choice.guard().test(situation) == Truth.YES.code()) {
                return choice.by();
            }
        }
        return step.choices().isEmpty() ? List.of() : step.choices().getLast().by();
    }
}
