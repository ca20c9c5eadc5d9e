package cn.jiannuo.rulebook.explain.change;

import cn.jiannuo.rulebook.explain.Prose;
import cn.jiannuo.rulebook.regulation.Regulation;
import java.util.List;

/**
 * What a version of a regulation changes against another (新旧对照).
 *
 * <p>Rules are compared as people read them: by their prose, each with the figures of its version's day. What the change
 * means for an organisation's duties and money is told elsewhere, with its roster. A seat that only has another name is
 * told once, among the seats: the rules that speak of it have not changed.
 *
 * @param clauses in the order of the new version, those that went last
 * @param rules likewise
 * @param figures likewise
 * @param seats by id
 */
public record RegulationDiff(
        Regulation before,
        Regulation after,
        List<ClauseChange> clauses,
        List<RuleChange> rules,
        List<FigureChange> figures,
        List<SeatChange> seats) {
    public RegulationDiff {
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
        seats = List.copyOf(seats);
    }

    /** Compares two versions; to read figures fairly, give each the day it is looked at. */
    public static RegulationDiff between(Prose before, Prose after) {
        return new RegulationDiff(
                before.regulation(),
                after.regulation(),
                ClauseDiff.between(before.regulation(), after.regulation()),
                RuleDiff.between(
                        before.withSeatNames(after.regulation().seats()).sentences(), after.sentences()),
                PartDiff.figures(before.figures(), after.figures()),
                PartDiff.seats(before.regulation().seats(), after.regulation().seats()));
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return clauses.isEmpty() && rules.isEmpty() && figures.isEmpty() && seats.isEmpty();
    }
}
