package cn.jiannuo.rulebook.procedure;

import cn.jiannuo.rulebook.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with one step, looked at on its own. */
final class StepCheck {
    private StepCheck() {}

    static List<Finding> of(Step step, Set<String> known) {
        List<Finding> findings = new ArrayList<>();
        if (step.outcomes().isEmpty()) {
            findings.add(new Finding(Finding.Kind.MISSING_OUTCOMES, step.id(), step.id()));
        }
        named(step)
                .distinct()
                .filter(name -> !known.contains(name))
                .forEach(name -> findings.add(ProcedureCheck.unknown(step.id(), name, known)));
        Stream.concat(parties(step), rules(step)).forEach(findings::add);
        return findings;
    }

    private static Stream<String> named(Step step) {
        Stream<Target> targets = Stream.concat(step.outcomes().values().stream(), Stream.ofNullable(step.otherwise()));
        Stream<String> led = targets.flatMap(target -> switch (target) {
            case Target.ToStep to -> Stream.of(to.step());
            case Target.End end -> Stream.empty();
            case Target.Fork fork -> Stream.concat(fork.branches().stream(), Stream.of(fork.join()));
        });
        Stream<String> excluded = step.excluded().stream()
                .flatMap(exclusion ->
                        exclusion instanceof Exclusion.WhoDid did ? Stream.of(did.step()) : Stream.empty());
        return Stream.concat(led, excluded);
    }

    private static Stream<Finding> parties(Step step) {
        List<String> names = step.parties().names();
        Set<String> seen = new LinkedHashSet<>();
        Stream<Finding> twice = names.stream()
                .filter(name -> !seen.add(name))
                .map(name -> new Finding(Finding.Kind.DUPLICATE_PARTY, step.id(), name));
        return names.isEmpty() && !closesByItself(step)
                ? Stream.of(new Finding(Finding.Kind.NO_PARTY, step.id(), step.id()))
                : twice;
    }

    /** A step of nobody only waits for its window to close, and has nothing to decide, attach or fulfil. */
    private static boolean closesByItself(Step step) {
        return step.collects() != null
                && step.vote() == null
                && step.outcomes().size() <= 1
                && step.produces().isEmpty()
                && step.requires().isEmpty();
    }

    private static List<Finding> lapse(Step step) {
        String lapse = step.lapse();
        List<Finding> findings = new ArrayList<>();
        if (lapse != null && step.target(lapse).isEmpty()) {
            String nearest = Nearest.to(lapse, step.outcomes().keySet()).orElse(null);
            findings.add(new Finding(Finding.Kind.UNKNOWN_OUTCOME, step.id(), lapse, nearest));
        }
        if (lapse != null && step.due() == null) {
            findings.add(new Finding(Finding.Kind.LAPSE_WITHOUT_DUE, step.id(), lapse));
        }
        if (lapse != null && step.vote() != null && step.isStraight(lapse)) {
            findings.add(new Finding(Finding.Kind.LAPSE_CARRIES_VOTE, step.id(), lapse));
        }
        return findings;
    }

    private static Stream<Finding> rules(Step step) {
        List<Finding> findings = new ArrayList<>();
        if (step.vote() != null && step.parties().joint()) {
            findings.add(new Finding(Finding.Kind.VOTE_OF_SEVERAL_PARTIES, step.id(), step.id()));
        }
        boolean alternative =
                step.outcomes().keySet().stream().anyMatch(o -> !step.isStraight(o) && !step.isSilence(o));
        if (step.vote() != null && !step.outcomes().isEmpty() && !alternative) {
            findings.add(new Finding(Finding.Kind.VOTE_WITHOUT_ALTERNATIVE, step.id(), step.id()));
        }
        Extension extension = step.extension();
        if (extension != null && step.due() == null) {
            findings.add(new Finding(Finding.Kind.EXTENSION_WITHOUT_DUE, step.id(), step.id()));
        }
        if (extension != null && extension.atMostTimes() < 1) {
            findings.add(new Finding(Finding.Kind.EXTENSION_NEVER, step.id(), String.valueOf(extension.atMostTimes())));
        }
        findings.addAll(lapse(step));
        return findings.stream();
    }
}
