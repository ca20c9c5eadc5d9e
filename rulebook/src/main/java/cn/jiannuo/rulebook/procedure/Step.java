package cn.jiannuo.rulebook.procedure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * 步骤: one step of a procedure. Built with {@link StepBuilder}.
 *
 * @param id unique within the procedure
 * @param name what readers see
 * @param parties who does it; nobody only where opinions are collected and the calendar closes the window
 * @param due a period phrase such as {@code 5 workdays}, counted from the day the step opens; null when none is set
 * @param outcomes outcome name to where it leads; the first is the straight way, the others are turns that need a reason
 * @param condition the id of a condition; when its answer is no the step is skipped, while it is unknown the step waits
 * @param otherwise where a skipped step leads; null for where the first outcome leads
 * @param informed parties told of the step's result, without a say in it
 * @param collects opinions or objections gathered in this step, or null
 * @param produces documents that must be attached before the step can be finished
 * @param requires what must hold before the step can be finished
 * @param vote the vote that decides this step, or null
 * @param excluded who may not act in this step
 * @param extension whether and how its deadline may be moved, or null for never
 * @param lapse the outcome the step has when its deadline passes unanswered, or null when it just stays owed; unless it is
 *     the first, it comes by silence only
 * @param starts the id of a procedure that begins when this step is finished, or null
 */
public record Step(
        String id,
        String name,
        Parties parties,
        @Nullable String due,
        SequencedMap<String, Target> outcomes,
        @Nullable String condition,
        @Nullable Target otherwise,
        List<String> informed,
        @Nullable Collects collects,
        List<String> produces,
        List<Requirement> requires,
        @Nullable Vote vote,
        List<Exclusion> excluded,
        @Nullable Extension extension,
        @Nullable String lapse,
        @Nullable String starts) {
    public Step {
        outcomes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outcomes));
        informed = List.copyOf(informed);
        produces = List.copyOf(produces);
        requires = List.copyOf(requires);
        excluded = List.copyOf(excluded);
    }

    /** The outcome a step has when nothing unusual happens: the first one written, if any is. */
    public Optional<Map.Entry<String, Target>> straight() {
        return Optional.ofNullable(outcomes.firstEntry());
    }

    /** Where this outcome leads, if the step knows it. */
    public Optional<Target> target(String outcome) {
        return Optional.ofNullable(outcomes.get(outcome));
    }

    /** Where the matter goes when this step is skipped. */
    public Optional<Target> whenSkipped() {
        return Optional.ofNullable(otherwise).or(() -> straight().map(Map.Entry::getValue));
    }

    /** Whether an outcome is what silence comes to and nothing else: nobody can choose it. The straight one stays open to all. */
    public boolean isSilence(String outcome) {
        return outcome.equals(lapse) && !isStraight(outcome);
    }

    boolean isStraight(String outcome) {
        return straight().map(Map.Entry::getKey).filter(outcome::equals).isPresent();
    }
}
