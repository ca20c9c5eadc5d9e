package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.plan.Duty.Obligor.Kind;
import cn.jiannuo.rulebook.procedure.Collects;
import cn.jiannuo.rulebook.procedure.Procedure;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.StraightPath;
import cn.jiannuo.rulebook.regulation.Clause;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.DayPhrase;
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
import java.util.ArrayList;
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
    private final Procedure outline;

    ProcedureLine(Version version, ProcedureRule rule, DatedFigures figures, WorkCalendar calendar) {
        this.version = version;
        this.rule = rule;
        this.clause = version.regulation().clause(rule.header().clause());
        this.figures = figures;
        this.days = new DayCount(version.regulation(), calendar);
        this.steps = rule.byId();
        this.outline = rule.outline();
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
                .event(event.entity())
                .said(planner.spoken().on(version.regulation().id(), rule.id(), event.id(), subject));
        if (rule.guard().test(situation) == Truth.NO.code()) {
            return;
        }
        LocalDate opens = event.date();
        for (Step step : course(situation)) {
            StepRule own = steps.get(step.id());
            if (own != null) {
                Duty duty = duty(own, event, subject, unit, situation, obligors, opens);
                out.accept(duty);
                // a window is closed on the day after its last
                opens = own.isWindow() ? duty.due().plusDays(1) : duty.due();
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
        DayPhrase phrase = phrase(step);
        LocalDate due = phrase == null ? opens : days.day(phrase, occasion, situation);
        List<Question> questions = Question.of(rule.guard(), situation);
        List<Obligor> who = questions.isEmpty()
                ? owing(step, unit, situation, obligors)
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
                new Duty.Basis(days, phrase, occasion, situation));
    }

    /** What a step's last day is counted with: its deadline, or how long it must stay open for those who are asked. */
    private @Nullable DayPhrase phrase(StepRule step) {
        Collects collects = step.frame().collects();
        return step.due().orElse(collects == null ? null : rule.phrases().get(collects.atLeast()));
    }

    /** Who does a step; where nobody has to, those whose opinion it waits for. */
    private List<Obligor> owing(StepRule step, @Nullable Unit unit, Situation situation, Obligors obligors) {
        List<Party> who = new ArrayList<>(chosen(step, situation));
        Collects collects = step.frame().collects();
        if (who.isEmpty() && collects != null) {
            if (step.asked().isEmpty()) {
                return List.of(new Obligor(Kind.AUDIENCE, collects.audience(), collects.audience(), "", false));
            }
            who.add(step.asked().get());
        }
        return obligors.of(new Parties(who, List.of()), version.regulation(), unit, situation);
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
