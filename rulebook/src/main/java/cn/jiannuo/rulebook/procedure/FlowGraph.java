package cn.jiannuo.rulebook.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A procedure's steps and where each may lead, for questions about reachability. Unknown targets are left out. */
final class FlowGraph {
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<String> skippable = new LinkedHashSet<>();

    FlowGraph(Procedure procedure) {
        for (Step step : procedure.steps()) {
            steps.putIfAbsent(step.id(), step);
            if (step.condition() != null) {
                skippable.add(step.id());
            }
        }
        procedure.exceptions().forEach(e -> skippable.addAll(e.skips()));
        skippable.retainAll(steps.keySet());
    }

    Set<String> ids() {
        return steps.keySet();
    }

    List<Target> targets(Step step) {
        Stream<Target> otherwise = skippable.contains(step.id()) ? step.whenSkipped().stream() : Stream.empty();
        return Stream.concat(step.outcomes().values().stream(), otherwise)
                .distinct()
                .toList();
    }

    /** The steps that may come directly after this one. */
    Set<String> next(String id) {
        Set<String> all = new LinkedHashSet<>();
        Step step = steps.get(id);
        if (step != null) {
            targets(step).forEach(target -> all.addAll(opens(target)));
        }
        all.retainAll(steps.keySet());
        return all;
    }

    /** The steps that may come directly after this one is skipped. */
    Set<String> nextWhenSkipped(String id) {
        Set<String> all = new LinkedHashSet<>();
        Step step = steps.get(id);
        if (step != null && skippable.contains(id)) {
            step.whenSkipped().ifPresent(target -> all.addAll(opens(target)));
        }
        all.retainAll(skippable);
        return all;
    }

    boolean ends(String id) {
        Step step = steps.get(id);
        return step != null && targets(step).stream().anyMatch(Target.End.class::isInstance);
    }

    /** This step and all that can follow it; {@code stop} and what lies behind it are left out. */
    Set<String> from(String id, @Nullable String stop) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            String step = open.remove();
            if (steps.containsKey(step) && !step.equals(stop) && seen.add(step)) {
                open.addAll(next(step));
            }
        }
        return seen;
    }

    /** Whether this step can come back to itself, given what follows each step. */
    static boolean circles(String id, Function<String, Set<String>> next) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(next.apply(id));
        while (!open.isEmpty()) {
            String step = open.removeLast();
            if (step.equals(id)) {
                return true;
            }
            if (seen.add(step)) {
                open.addAll(next.apply(step));
            }
        }
        return false;
    }

    /** The steps a target opens: one, none at an end, or the head of each branch. */
    static List<String> opens(Target target) {
        return switch (target) {
            case Target.ToStep to -> List.of(to.step());
            case Target.End end -> List.of();
            case Target.Fork fork -> fork.branches();
        };
    }
}
