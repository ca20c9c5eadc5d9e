package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.apportion.Apportioner;
import cn.jiannuo.rulebook.apportion.Claimant;
import cn.jiannuo.rulebook.apportion.Outcome;
import cn.jiannuo.rulebook.expression.FieldRef;
import cn.jiannuo.rulebook.expression.Interpreter;
import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.expression.Value;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.judge.Weighing.Amount;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.regulation.Question;
import cn.jiannuo.rulebook.regulation.QuotaRule;
import cn.jiannuo.rulebook.regulation.QuotaRule.Pool;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Shares the places of a quota among units: pool by pool, by the method the rule names. */
public final class Places {
    private final Regulation regulation;
    private final DatedFigures figures;
    private final Weighing weighing;

    public Places(Regulation regulation) {
        this.regulation = regulation;
        this.figures = new DatedFigures(regulation);
        this.weighing = new Weighing(regulation, Judgements.OPEN);
    }

    /**
     * The shares of one pool.
     *
     * @param places of the pool
     * @param outcome the computation, or why there is none
     */
    public record Shared(Pool pool, long places, Outcome outcome) {}

    /**
     * A whole sharing.
     *
     * @param undecided units of which it is not known which pool they belong to, or how much they weigh; while there are any,
     *     the shares are provisional
     * @param outside units that belong to no pool
     */
    public record Sharing(List<Shared> pools, List<Undecided> undecided, List<Entity> outside) {}

    /** A unit and what must be known of it. */
    public record Undecided(Entity unit, List<FieldRef> missing) {}

    /**
     * Shares the places.
     *
     * @param units each with path, headcount and the facts the pools ask for
     * @param on the day whose figures apply
     * @throws NoValueInForce when a figure has no value in force on that day
     */
    public Sharing share(QuotaRule rule, List<Entity> units, LocalDate on) {
        List<List<Claimant>> claims = new ArrayList<>();
        rule.pools().forEach(pool -> claims.add(new ArrayList<>()));
        List<Undecided> undecided = new ArrayList<>();
        List<Entity> outside = new ArrayList<>();
        for (Entity unit : units) {
            place(rule, unit, new Situation(on, figures).unit(unit), claims, undecided, outside);
        }
        List<Shared> shared = new ArrayList<>();
        for (int i = 0; i < rule.pools().size(); i++) {
            Pool pool = rule.pools().get(i);
            long places = number(pool.places(), on);
            shared.add(
                    new Shared(pool, places, Apportioner.apportion(rule.method(), places, claims.get(i), rule.ties())));
        }
        return new Sharing(shared, undecided, outside);
    }

    private void place(
            QuotaRule rule,
            Entity unit,
            Situation situation,
            List<List<Claimant>> claims,
            List<Undecided> undecided,
            List<Entity> outside) {
        List<FieldRef> missing = new ArrayList<>();
        Value weight = Interpreter.value(rule.weight(), situation);
        if (weight.missing()) {
            missing.addAll(Interpreter.explain(rule.weight(), situation).missing());
        }
        int found = -1;
        for (int i = 0; i < rule.pools().size() && found < 0; i++) {
            Truth in = rule.pools().get(i).guard().truth(situation);
            if (in == Truth.YES) {
                found = i;
            } else if (in == Truth.UNKNOWN) {
                Question.of(rule.pools().get(i).guard(), situation).forEach(q -> missing.addAll(q.missing()));
            }
        }
        if (!missing.isEmpty() && (found < 0 || weight.missing())) {
            undecided.add(new Undecided(unit, missing.stream().distinct().toList()));
        } else if (found < 0) {
            outside.add(unit);
        } else {
            claims.get(found).add(Claimant.of(String.valueOf(unit.text("path")), weight.number()));
        }
    }

    private long number(cn.jiannuo.rulebook.regulation.Value value, LocalDate on) {
        return weighing.amount(value, on)
                .map(Amount::number)
                .orElseThrow(() -> new NoValueInForce(Weighing.name(value), on));
    }
}
