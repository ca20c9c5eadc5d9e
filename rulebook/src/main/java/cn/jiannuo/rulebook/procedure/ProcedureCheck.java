package cn.jiannuo.rulebook.procedure;

import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with a procedure before anybody runs it: names, parties, dead ends and forks. */
public final class ProcedureCheck {
    private ProcedureCheck() {}

    /** The findings in the order of the text: first each step on its own, then how the steps hang together. */
    public static List<Finding> of(Procedure procedure) {
        if (procedure.steps().isEmpty()) {
            return List.of(new Finding(Finding.Kind.NO_STEPS, procedure.id(), procedure.id()));
        }
        List<Finding> findings = new ArrayList<>();
        FlowGraph graph = new FlowGraph(procedure);
        Set<String> seen = new LinkedHashSet<>();
        for (Step step : procedure.steps()) {
            if (!seen.add(step.id())) {
                findings.add(new Finding(Finding.Kind.DUPLICATE_STEP, step.id(), step.id()));
            }
            findings.addAll(StepCheck.of(step, graph.ids()));
        }
        for (UrgentException exception : procedure.exceptions()) {
            exception.skips().stream()
                    .sorted()
                    .filter(skipped -> !graph.ids().contains(skipped))
                    .forEach(skipped -> findings.add(unknown(exception.id(), skipped, graph.ids())));
        }
        findings.addAll(deadEnds(procedure, graph));
        findings.addAll(new ForkCheck(procedure, graph).findings());
        return List.copyOf(findings);
    }

    static Finding unknown(String step, String name, Set<String> known) {
        return new Finding(
                Finding.Kind.UNKNOWN_STEP, step, name, Nearest.to(name, known).orElse(null));
    }

    private static List<Finding> deadEnds(Procedure procedure, FlowGraph graph) {
        List<Finding> findings = new ArrayList<>();
        Set<String> reached = graph.from(procedure.steps().getFirst().id(), null);
        for (String step : graph.ids()) {
            if (!reached.contains(step)) {
                findings.add(new Finding(Finding.Kind.UNREACHABLE_STEP, step, step));
            }
            if (graph.from(step, null).stream().noneMatch(graph::ends)) {
                boolean round = FlowGraph.circles(step, graph::next);
                Finding.Kind kind = round ? Finding.Kind.ENDLESS_CYCLE : Finding.Kind.NO_WAY_TO_END;
                findings.add(new Finding(kind, step, step));
            }
            if (FlowGraph.circles(step, graph::nextWhenSkipped)) {
                findings.add(new Finding(Finding.Kind.ENDLESS_SKIP, step, step));
            }
        }
        return findings;
    }
}
