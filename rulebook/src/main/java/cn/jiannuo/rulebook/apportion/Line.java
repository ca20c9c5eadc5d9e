package cn.jiannuo.rulebook.apportion;

import cn.jiannuo.rulebook.apportion.HighestAverages.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The line a divisor method draws: quotients above it won a place, below it none, at it the tie-breaks decided. */
final class Line {
    private final List<Standing> standings;
    private final Optional<Standing> lowest;
    private final Map<String, Reason> ties;

    Line(List<Standing> standings, TieOrder order) {
        this.standings = standings;
        this.lowest = HighestAverages.lowest(standings);
        this.ties = ties(order);
    }

    private Map<String, Reason> ties(TieOrder order) {
        Comparator<Standing> byOrder = Comparator.comparing(s -> s.entry().claimant(), order);
        List<Standing> won =
                standings.stream().filter(this::wonAtLine).sorted(byOrder).toList();
        List<Standing> lost =
                standings.stream().filter(this::lostAtLine).sorted(byOrder).toList();
        if (won.isEmpty() || lost.isEmpty()) {
            return Map.of();
        }
        List<Claimant> tied = new ArrayList<>();
        won.forEach(s -> tied.add(s.entry().claimant()));
        lost.forEach(s -> tied.add(s.entry().claimant()));
        return order.explain(tied, won.size());
    }

    private boolean wonAtLine(Standing standing) {
        return standing.beyondMinimum() && compare(standing, standing.wonAt()) == 0;
    }

    private boolean lostAtLine(Standing standing) {
        return standing.canTakeMore() && compare(standing, standing.nextAt()) == 0;
    }

    /** Negative when {@code weight / divisor} lies below the line; without a line everything does. */
    private int compare(Standing standing, long divisor) {
        return lowest.map(low -> Wide.compareProducts(
                        standing.entry().weight(), low.wonAt(), low.entry().weight(), divisor))
                .orElse(-1);
    }

    Award award() {
        Map<String, Award.Part> parts = new HashMap<>();
        for (Standing standing : standings) {
            long extra = wonAtLine(standing) ? 1 : 0;
            parts.put(
                    standing.entry().claimant().id(), new Award.Part(standing.places() - extra, extra, why(standing)));
        }
        return new Award(parts, lowest.map(low -> ExactShare.of(low.entry().weight(), low.wonAt())));
    }

    private List<Reason> why(Standing standing) {
        Entry entry = standing.entry();
        if (entry.weight() == 0) {
            return entry.least() == 0
                    ? List.of(new Reason.NoWeight())
                    : List.of(new Reason.NoWeight(), new Reason.HeldToMinimum(entry.least()));
        }
        List<Reason> why = new ArrayList<>();
        if (entry.least() > 0 && !standing.beyondMinimum() && missed(standing, standing.wonAt())) {
            why.add(new Reason.HeldToMinimum(entry.least()));
        }
        boolean full = entry.capped() && !standing.canTakeMore();
        if (full && !missed(standing, standing.nextAt())) {
            why.add(new Reason.HeldToMaximum(entry.most()));
        }
        why.add(new Reason.Quotients(
                entry.weight(),
                standing.beyondMinimum() ? OptionalLong.of(standing.wonAt()) : OptionalLong.empty(),
                full ? OptionalLong.empty() : OptionalLong.of(standing.nextAt())));
        Optional.ofNullable(ties.get(entry.claimant().id())).ifPresent(why::add);
        return why;
    }

    /** Whether this quotient alone would not have won: below the line, or at a line that not all could pass. */
    private boolean missed(Standing standing, long divisor) {
        int size = compare(standing, divisor);
        return size < 0 || (size == 0 && !ties.isEmpty());
    }
}
