package cn.jiannuo.server.record.web;

import cn.jiannuo.rulebook.plan.Standings.Standing;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.server.record.core.Paces.Pace;
import cn.jiannuo.server.ui.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Targets and how far they have come.
 *
 * @param mine my own, my unit's and the whole organisation's
 * @param others of others, by target
 */
public record TargetsPage(List<Pace> mine, List<Group> others) {
    /** The width of a bar's drawing. */
    private static final int WIDTH = 200;

    /** Others shown of one target. */
    private static final int SHOWN = 200;

    /** One target and those whom it concerns, the furthest behind first. */
    public record Group(Standing rule, List<Pace> paces, int more) {}

    static TargetsPage of(List<Pace> all) {
        Map<TargetRule, List<Pace>> byTarget = new LinkedHashMap<>();
        all.stream()
                .filter(pace -> !pace.mine())
                .forEach(pace -> byTarget.computeIfAbsent(pace.standing().target(), t -> new java.util.ArrayList<>())
                        .add(pace));
        List<Group> groups = byTarget.values().stream()
                .map(paces -> new Group(
                        paces.getFirst().standing(),
                        paces.stream()
                                .sorted(java.util.Comparator.comparingLong(
                                        (Pace p) -> -p.standing().behind()))
                                .limit(SHOWN)
                                .toList(),
                        Math.max(0, paces.size() - SHOWN)))
                .toList();
        return new TargetsPage(all.stream().filter(Pace::mine).toList(), groups);
    }

    public static String citation(Standing standing) {
        return standing.regulation()
                .citation(
                        standing.regulation().clause(standing.target().header().clause()));
    }

    /** Whether what is summed is money. */
    public static boolean isMoney(Standing standing) {
        Optional<String> unit = switch (standing.target().bound()) {
            case cn.jiannuo.rulebook.regulation.Value.Literal literal -> Optional.of(literal.unit());
            case cn.jiannuo.rulebook.regulation.Value.Named named ->
                Optional.ofNullable(standing.regulation().figures().get(named.figure()))
                        .map(f -> f.unit());
        };
        return unit.filter("CNY"::equals).isPresent();
    }

    public static String amount(Standing standing, long amount, Words words) {
        return isMoney(standing) ? words.money(amount) : words.number(amount);
    }

    /** How far the bar reaches, of {@value #WIDTH}. */
    public static long bar(Standing standing, long amount) {
        long bound = Math.max(1, standing.bound().orElse(1));
        return Math.min(WIDTH, amount * WIDTH / bound);
    }

    public static String shape(Standing standing) {
        if (standing.isMet()) {
            return "kept";
        }
        return standing.behind() > 0 ? "soon" : "open";
    }
}
