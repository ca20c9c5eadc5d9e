package cn.jiannuo.rulebook.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 程序: the steps a matter goes through, in the order written; the first is where it starts.
 *
 * <p>Any text is accepted here; {@link ProcedureCheck} says what is wrong with a procedure, and {@link ProcedureMachine}
 * refuses to run one that has findings.
 *
 * @param id the rule's id in its pack
 * @param steps in the order of the text; ids are unique
 * @param exceptions ways to leave out steps, each by a named party and with a published reason
 * @param cancelledBy parties that may cancel a running matter; empty when nobody but its initiator can stop it
 */
public record Procedure(String id, List<Step> steps, List<UrgentException> exceptions, Set<String> cancelledBy) {
    /** The end state of a matter its initiator took back. */
    public static final String WITHDRAWN = "withdrawn";

    /** The end state of a matter that a party named in {@link #cancelledBy} stopped. */
    public static final String CANCELLED = "cancelled";

    public Procedure {
        steps = List.copyOf(steps);
        exceptions = List.copyOf(exceptions);
        cancelledBy = Set.copyOf(cancelledBy);
    }

    /** A procedure without exceptions that nobody may cancel. */
    public Procedure(String id, List<Step> steps) {
        this(id, steps, List.of(), Set.of());
    }

    /** The step of this id, if there is one. */
    public Optional<Step> step(String stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** The exception of this id, if there is one. */
    public Optional<UrgentException> exception(String exceptionId) {
        return exceptions.stream().filter(e -> e.id().equals(exceptionId)).findFirst();
    }
}
