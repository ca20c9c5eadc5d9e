package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.plan.Duty.Obligor;
import cn.jiannuo.rulebook.procedure.Procedure;
import cn.jiannuo.rulebook.procedure.ProcedureMachine;
import cn.jiannuo.rulebook.procedure.Reckoning;
import cn.jiannuo.rulebook.procedure.Share;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Party;
import cn.jiannuo.rulebook.regulation.ProcedureRule;
import cn.jiannuo.rulebook.regulation.ProcedureRule.Choice;
import cn.jiannuo.rulebook.regulation.ProcedureRule.StepRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.roster.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A procedure settled for one matter: its parties chosen, its days counted by the regulation's calendar and figures. */
public final class ProcedureCase {
    /** A date fact nobody stated cannot make anybody late. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final Regulation regulation;
    private final ProcedureRule rule;
    private final Situation situation;
    private final Procedure procedure;
    private final DayCount days;
    private final Map<String, Party> parties;

    /** @param situation the person, unit and event the matter is about, on the day it opens */
    public ProcedureCase(Regulation regulation, ProcedureRule rule, WorkCalendar calendar, Situation situation) {
        this.regulation = regulation;
        this.rule = rule;
        this.situation = situation;
        this.days = new DayCount(regulation, calendar);
        this.parties = parties(rule);
        this.procedure = rule.settled(this::chosen, this::share);
    }

    /** The first branch whose condition holds; a question leaves it to the last one. */
    private Choice chosen(StepRule step) {
        for (Choice choice : step.choices()) {
            if (choice.guard().truth(situation) == Truth.YES) {
                return choice;
            }
        }
        return step.choices().getLast();
    }

    private Share share(Value value) {
        return switch (value) {
            case Value.Literal literal -> share(literal.number(), literal.denominator(), literal.unit());
            case Value.Named named -> {
                Figure figure = Objects.requireNonNull(regulation.figures().get(named.figure()), named.figure());
                LocalDate on = LocalDate.ofEpochDay(situation.today());
                Figure.Dated dated = figure.on(on).orElse(figure.values().getFirst());
                yield share(dated.number(), dated.denominator(), figure.unit());
            }
        };
    }

    private static Share share(long number, long denominator, String unit) {
        return new Share(number, unit.equals("percent") ? 100 : denominator);
    }

    public ProcedureRule rule() {
        return rule;
    }

    public Procedure procedure() {
        return procedure;
    }

    public ProcedureMachine machine() {
        return new ProcedureMachine(procedure, reckoning());
    }

    /** Counts the phrases of this procedure from any day, with the facts of this matter. */
    public Reckoning reckoning() {
        return new Reckoning() {
            @Override
            public LocalDate end(String text, LocalDate from) {
                LocalDate day = days.day(phrase(text), Occasion.on("", from), situation);
                return day == null ? NEVER : day;
            }

            @Override
            public LocalDate shifted(String text, LocalDate due, LocalDate pausedOn, LocalDate resumedOn) {
                return due.equals(NEVER) ? NEVER : days.shifted(phrase(text), due, pausedOn, resumedOn);
            }
        };
    }

    /** How the last day of a phrase of this procedure is counted from a day; empty when nobody stated what it hangs on. */
    public Optional<DayCount.Computation> computation(String text, LocalDate from) {
        return days.computation(phrase(text), Occasion.on("", from), situation);
    }

    /**
     * Who a party of this procedure is in this matter.
     *
     * @param text as steps, extensions and exceptions write it
     * @param unit the unit of the person the matter is about, or the unit it is about, or null
     */
    public Obligor party(String text, Obligors obligors, @Nullable Unit unit) {
        Party stated = parties.get(text);
        Party party = stated != null ? stated : Party.named(text);
        return obligors.one(party, false, regulation, unit, situation);
    }

    /** Of whom a step collects opinions, where that is a party and not a word such as 全体职工. */
    public Optional<String> asked(String step) {
        return Optional.ofNullable(rule.byId().get(step))
                .flatMap(StepRule::asked)
                .map(Party::text);
    }

    private static Map<String, Party> parties(ProcedureRule rule) {
        Map<String, Party> parties = new HashMap<>();
        rule.withdrawnBy().forEach(party -> parties.put(party.text(), party));
        for (StepRule step : rule.steps()) {
            step.asked().ifPresent(party -> parties.put(party.text(), party));
            for (Choice choice : step.choices()) {
                choice.by().forEach(party -> parties.put(party.text(), party));
                choice.tell().forEach(party -> parties.put(party.text(), party));
            }
        }
        return Map.copyOf(parties);
    }

    private DayPhrase phrase(String text) {
        return Objects.requireNonNull(rule.phrases().get(text), text);
    }

    /** The answers to the steps' conditions that are known when the matter opens. */
    public Map<String, Boolean> conditions() {
        Map<String, Boolean> answers = new HashMap<>();
        for (StepRule step : rule.steps()) {
            if (step.frame().condition() != null) {
                Truth truth = step.guard().truth(situation);
                if (truth != Truth.UNKNOWN) {
                    answers.put(step.frame().condition(), truth == Truth.YES);
                }
            }
        }
        return answers;
    }
}
