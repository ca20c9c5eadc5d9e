package cn.jiannuo.rulebook.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that every fork is a closed shape: branches apart from each other, each leading to the join, no side doors. */
final class ForkCheck {
    private final Procedure procedure;
    private final FlowGraph graph;
    private final Set<Finding> findings = new LinkedHashSet<>();

    ForkCheck(Procedure procedure, FlowGraph graph) {
        this.procedure = procedure;
        this.graph = graph;
    }

    List<Finding> findings() {
        for (Step step : procedure.steps()) {
            for (Target target : graph.targets(step)) {
                if (target instanceof Target.Fork fork) {
                    shape(step, fork);
                }
            }
        }
        return new ArrayList<>(findings);
    }

    private void shape(Step origin, Target.Fork fork) {
        List<String> heads = fork.branches();
        boolean apart = heads.size() > 1 && new HashSet<>(heads).size() == heads.size();
        if (!apart || heads.contains(fork.join())) {
            findings.add(new Finding(Finding.Kind.FORK_WITHOUT_BRANCHES, origin.id(), String.join(", ", heads)));
            return;
        }
        Map<String, Set<String>> regions = new LinkedHashMap<>();
        heads.forEach(head -> regions.put(head, graph.from(head, fork.join())));
        Set<String> claimed = new LinkedHashSet<>();
        regions.forEach((head, region) -> {
            branch(origin, fork, head, region);
            region.stream()
                    .filter(step -> !claimed.add(step))
                    .forEach(step -> findings.add(new Finding(Finding.Kind.BRANCHES_OVERLAP, origin.id(), step)));
        });
    }

    private void branch(Step origin, Target.Fork fork, String head, Set<String> region) {
        if (region.stream().noneMatch(step -> graph.next(step).contains(fork.join()))) {
            findings.add(new Finding(Finding.Kind.FORK_NEVER_JOINS, origin.id(), head));
        }
        if (region.contains(origin.id())) {
            findings.add(new Finding(Finding.Kind.BRANCH_LEAVES_FORK, origin.id(), head));
            return;
        }
        if (region.contains(procedure.steps().getFirst().id())) {
            findings.add(new Finding(Finding.Kind.BRANCH_ENTERED_FROM_OUTSIDE, procedure.id(), head));
        }
        for (Step outside : procedure.steps()) {
            if (!region.contains(outside.id())) {
                sideDoors(origin, outside, head, region);
            }
        }
    }

    private void sideDoors(Step origin, Step outside, String head, Set<String> region) {
        for (Target target : graph.targets(outside)) {
            boolean ownFork = outside.id().equals(origin.id()) && target instanceof Target.Fork;
            for (String step : FlowGraph.opens(target)) {
                if (region.contains(step) && !(ownFork && step.equals(head))) {
                    findings.add(new Finding(Finding.Kind.BRANCH_ENTERED_FROM_OUTSIDE, outside.id(), step));
                }
            }
        }
    }
}
