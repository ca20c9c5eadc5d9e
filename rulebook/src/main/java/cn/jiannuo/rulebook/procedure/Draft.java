package cn.jiannuo.rulebook.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next state while one act is worked in. A refused act throws its draft away, so it changes nothing. */
final class Draft {
    final List<Active> active;
    final List<Done> trail;
    final List<OpenFork> forks;
    final List<Opinion> opinions;
    final Map<String, Boolean> conditions;
    final Set<String> exceptions;
    final Set<String> recused;
    final List<Fact> facts = new ArrayList<>();
    private final Map<String, Integer> rounds;
    private final Map<String, Set<String>> doers;
    private final List<Act> history;
    private int forksOpened;

    @Nullable
    String opener;

    @Nullable
    String ended;

    Draft(State state) {
        active = new ArrayList<>(state.active());
        trail = new ArrayList<>(state.trail());
        forks = new ArrayList<>(state.forks());
        opinions = new ArrayList<>(state.opinions());
        conditions = new LinkedHashMap<>(state.conditions());
        exceptions = new LinkedHashSet<>(state.exceptions());
        recused = new LinkedHashSet<>(state.recused());
        rounds = new LinkedHashMap<>(state.rounds());
        doers = new LinkedHashMap<>(state.doers());
        history = state.history();
        forksOpened = state.forksOpened();
        opener = state.opener();
        ended = state.ended();
    }

    State freeze(Act act) {
        List<Act> longer = new ArrayList<>(history);
        longer.add(act);
        return new State(
                active,
                trail,
                forks,
                opinions,
                conditions,
                exceptions,
                recused,
                rounds,
                doers,
                forksOpened,
                opener,
                ended,
                longer);
    }

    /** The open step of this id, or null. */
    @Nullable
    Active find(String step) {
        return active.stream().filter(a -> a.step().equals(step)).findFirst().orElse(null);
    }

    /** The open step of this id, known to be open. */
    Active open(String step) {
        Active found = find(step);
        if (found == null) {
            throw new IllegalStateException("step is not open: " + step);
        }
        return found;
    }

    void replace(Active changed) {
        active.replaceAll(a -> a.step().equals(changed.step()) ? changed : a);
    }

    void remove(String step) {
        active.removeIf(a -> a.step().equals(step));
    }

    /** Forgets the answer to a condition, unless it was known when the matter was opened. */
    void forget(@Nullable String condition) {
        boolean given = !history.isEmpty()
                && history.getFirst() instanceof Act.Open open
                && condition != null
                && open.conditions().containsKey(condition);
        if (condition != null && !given) {
            conditions.remove(condition);
        }
    }

    int nextRound(String step) {
        return rounds.merge(step, 1, Integer::sum);
    }

    int round(String step) {
        return rounds.getOrDefault(step, 0);
    }

    int nextFork() {
        forksOpened++;
        return forksOpened;
    }

    void did(String step, List<Signature> signatures) {
        Set<String> people = new LinkedHashSet<>(doers.getOrDefault(step, Set.of()));
        signatures.forEach(signature -> people.add(signature.actor()));
        doers.put(step, Set.copyOf(people));
    }

    boolean hasDone(String step, String actor) {
        return doers.getOrDefault(step, Set.of()).contains(actor);
    }

    /** The last time a step was done on the way to this open step and still stands, or null. */
    @Nullable
    Done earlier(Active open, String step) {
        return trail.stream()
                .filter(done -> done.step().equals(step) && done.skipped() == null)
                .filter(done -> open.branch().within(done.branch()))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Whether a step on this branch was done and not merely skipped. */
    boolean workedIn(Branch branch) {
        return trail.stream()
                .anyMatch(done -> done.skipped() == null && done.branch().within(branch));
    }

    List<Integer> unanswered() {
        return opinions.stream()
                .filter(o -> o.answer() == null)
                .map(Opinion::number)
                .toList();
    }

    Set<String> documents() {
        Set<String> names = new LinkedHashSet<>();
        trail.forEach(done -> done.signatures().forEach(s -> names.addAll(s.documents())));
        active.forEach(open -> open.signatures().forEach(s -> names.addAll(s.documents())));
        return names;
    }
}
