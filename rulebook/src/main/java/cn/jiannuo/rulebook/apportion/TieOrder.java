package cn.jiannuo.rulebook.apportion;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The listed tie-breaks one after the other; the order of codes behind them, so that nothing is left to chance. */
record TieOrder(List<TieBreak> listed) implements Comparator<Claimant> {

    @Override
    public int compare(Claimant first, Claimant second) {
        return decisive(first, second).compare(first, second);
    }

    private TieBreak decisive(Claimant first, Claimant second) {
        return listed.stream()
                .filter(t -> t.compare(first, second) != 0)
                .findFirst()
                .orElse(TieBreak.CODE);
    }

    /** What decided for each of the tied, who come in this order; the first {@code places} of them won. */
    Map<String, Reason> explain(List<Claimant> tied, int places) {
        Map<String, Reason> reasons = new TreeMap<>();
        for (int i = 0; i < tied.size(); i++) {
            boolean won = i < places;
            Claimant rival = tied.get(won ? places : places - 1);
            TieBreak by = decisive(tied.get(i), rival);
            reasons.put(tied.get(i).id(), new Reason.TieDecided(by, listed.contains(by), won, tied.size(), places));
        }
        return reasons;
    }
}
