package cn.jiannuo.rulebook.procedure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a step has all it needs to be finished: a closed window, its documents, what it requires. Null means yes. */
final class Readiness {
    private final Reckoning reckoning;

    Readiness(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    @Nullable
    Refusal windowOpen(Step step, Active open) {
        Collects collects = step.collects();
        return collects == null || open.closedOn() != null
                ? null
                : new Refusal.CollectionOpen(step.id(), reckoning.end(collects.atLeast(), open.openedOn()));
    }

    /** What is lacking when the step is finished with these signatures. */
    @Nullable
    Refusal lacks(Draft draft, Step step, Active open, List<Signature> signatures) {
        Refusal early = windowOpen(step, open);
        if (early != null) {
            return early;
        }
        Set<String> attached = new LinkedHashSet<>();
        signatures.forEach(signature -> attached.addAll(signature.documents()));
        List<String> missing =
                step.produces().stream().filter(d -> !attached.contains(d)).toList();
        if (!missing.isEmpty()) {
            return new Refusal.DocumentsMissing(step.id(), missing);
        }
        attached.addAll(draft.documents());
        for (Requirement requirement : step.requires()) {
            if (!holds(draft, requirement, attached)) {
                return new Refusal.RequirementNotMet(step.id(), requirement);
            }
        }
        return null;
    }

    private static boolean holds(Draft draft, Requirement requirement, Set<String> documents) {
        return switch (requirement) {
            case Requirement.EveryOpinionAnswered every -> draft.unanswered().isEmpty();
            case Requirement.DocumentAttached document -> documents.contains(document.name());
        };
    }
}
