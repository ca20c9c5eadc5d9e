package cn.jiannuo.rulebook.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Step} in the order one would say it; every part but the id may be left out. */
public final class StepBuilder {
    private final String id;
    private String name;
    private Parties parties = Parties.NOBODY;
    private @Nullable String due;
    private final LinkedHashMap<String, Target> outcomes = new LinkedHashMap<>();
    private @Nullable String condition;
    private @Nullable Target otherwise;
    private final List<String> informed = new ArrayList<>();
    private @Nullable Collects collects;
    private final List<String> produces = new ArrayList<>();
    private final List<Requirement> requires = new ArrayList<>();
    private @Nullable Vote vote;
    private final List<Exclusion> excluded = new ArrayList<>();
    private @Nullable Extension extension;
    private @Nullable String lapse;
    private @Nullable String starts;

    public StepBuilder(String id) {
        this.id = id;
        this.name = id;
    }

    public StepBuilder named(String text) {
        name = text;
        return this;
    }

    public StepBuilder by(String party) {
        return by(Parties.one(party));
    }

    public StepBuilder by(Parties who) {
        parties = who;
        return this;
    }

    public StepBuilder due(String phrase) {
        due = phrase;
        return this;
    }

    public StepBuilder outcome(String outcome, Target target) {
        outcomes.put(outcome, target);
        return this;
    }

    /** An outcome that leads to another step. */
    public StepBuilder outcome(String outcome, String step) {
        return outcome(outcome, new Target.ToStep(step));
    }

    /** Skipped when this condition's answer is no. */
    public StepBuilder onlyIf(String conditionId) {
        condition = conditionId;
        return this;
    }

    public StepBuilder otherwise(Target target) {
        otherwise = target;
        return this;
    }

    public StepBuilder informs(String... told) {
        informed.addAll(List.of(told));
        return this;
    }

    public StepBuilder collects(Collects collection) {
        collects = collection;
        return this;
    }

    public StepBuilder produces(String... documents) {
        produces.addAll(List.of(documents));
        return this;
    }

    public StepBuilder requires(Requirement... requirements) {
        requires.addAll(List.of(requirements));
        return this;
    }

    public StepBuilder vote(Vote rule) {
        vote = rule;
        return this;
    }

    public StepBuilder excludes(Exclusion... exclusions) {
        excluded.addAll(List.of(exclusions));
        return this;
    }

    public StepBuilder extension(Extension rule) {
        extension = rule;
        return this;
    }

    /** The outcome that follows when the deadline passes unanswered. */
    public StepBuilder lapse(String outcome) {
        lapse = outcome;
        return this;
    }

    public StepBuilder starts(String procedureId) {
        starts = procedureId;
        return this;
    }

    public Step build() {
        return new Step(
                id, name, parties, due, outcomes, condition, otherwise, informed, collects, produces, requires, vote,
                excluded, extension, lapse, starts);
    }
}
