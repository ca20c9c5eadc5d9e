package cn.jiannuo.rulebook.procedure;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The steps of a matter in which nothing unusual happens, for planning ahead. */
public final class StraightPath {
    private final Procedure procedure;
    private final Set<String> conditionsThatAreNo;
    private final Map<String, Step> path = new LinkedHashMap<>();

    private StraightPath(Procedure procedure, Set<String> conditionsThatAreNo) {
        this.procedure = procedure;
        this.conditionsThatAreNo = conditionsThatAreNo;
    }

    /**
     * The steps in order, each followed by its first outcome; the branches of a fork one after the other, then the join. A
     * step whose condition is no is left out. Each step comes once, so the path of any procedure is finite.
     */
    public static List<Step> of(Procedure procedure, Set<String> conditionsThatAreNo) {
        StraightPath walk = new StraightPath(procedure, conditionsThatAreNo);
        if (!procedure.steps().isEmpty()) {
            walk.walk(procedure.steps().getFirst().id(), null);
        }
        return List.copyOf(walk.path.values());
    }

    private void walk(String from, @Nullable String join) {
        Set<String> seen = new HashSet<>();
        Optional<Step> at = procedure.step(from);
        while (at.isPresent()
                && !at.get().id().equals(join)
                && seen.add(at.get().id())) {
            Step step = at.get();
            boolean skipped = step.condition() != null && conditionsThatAreNo.contains(step.condition());
            if (!skipped && path.putIfAbsent(step.id(), step) != null) {
                return;
            }
            Optional<Target> target =
                    skipped ? step.whenSkipped() : step.straight().map(Map.Entry::getValue);
            at = target.flatMap(this::next);
        }
    }

    private Optional<Step> next(Target target) {
        return switch (target) {
            case Target.ToStep to -> procedure.step(to.step());
            case Target.End end -> Optional.empty();
            case Target.Fork fork -> {
                fork.branches().forEach(head -> walk(head, fork.join()));
                yield procedure.step(fork.join());
            }
        };
    }
}
