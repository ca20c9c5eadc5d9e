package cn.jiannuo.rulebook.procedure;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 办理状态: where a matter stands. It follows from its history alone.
 *
 * @param active the open steps, in the order they were opened
 * @param trail the steps passed that still stand, in the order they were passed
 * @param forks the forks whose branches have not joined
 * @param opinions everything said, never cleared
 * @param conditions the answers known so far
 * @param exceptions ids of the exceptions used
 * @param recused ids of the people who stepped aside
 * @param rounds how often each step was opened
 * @param doers who acted when a round of a step was finished, in any round
 * @param forksOpened how many forks there have been
 * @param opener the id of the initiator, null before the matter is opened
 * @param ended the end state, null while the matter runs
 * @param history the acts accepted, oldest first
 */
public record State(
        List<Active> active,
        List<Done> trail,
        List<OpenFork> forks,
        List<Opinion> opinions,
        Map<String, Boolean> conditions,
        Set<String> exceptions,
        Set<String> recused,
        Map<String, Integer> rounds,
        Map<String, Set<String>> doers,
        int forksOpened,
        @Nullable String opener,
        @Nullable String ended,
        List<Act> history) {
    /** Before anything happened. */
    public static final State NEW = new State(
            List.of(), List.of(), List.of(), List.of(), Map.of(), Set.of(), Set.of(), Map.of(), Map.of(), 0, null, null,
            List.of());

    public State {
        active = List.copyOf(active);
        trail = List.copyOf(trail);
        forks = List.copyOf(forks);
        opinions = List.copyOf(opinions);
        conditions = Map.copyOf(conditions);
        exceptions = Set.copyOf(exceptions);
        recused = Set.copyOf(recused);
        rounds = Map.copyOf(rounds);
        doers = Map.copyOf(doers);
        history = List.copyOf(history);
    }

    /** The open step of this id, if it is open. */
    public Optional<Active> active(String step) {
        return active.stream().filter(a -> a.step().equals(step)).findFirst();
    }

    /** The numbers of the opinions that are still owed an answer. */
    public List<Integer> unanswered() {
        return opinions.stream()
                .filter(o -> o.answer() == null)
                .map(Opinion::number)
                .toList();
    }

    /** The documents attached in rounds that still stand. */
    public Set<String> documents() {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(
                        trail.stream().map(Done::signatures).flatMap(Collection::stream),
                        active.stream().map(Active::signatures).flatMap(Collection::stream))
                .forEach(signature -> all.addAll(signature.documents()));
        return all;
    }

    /** The signatures on this step that count today: of its open round, or of the round that ended it. */
    public List<Signature> signaturesOn(String step) {
        Stream<List<Signature>> open =
                active.stream().filter(a -> a.step().equals(step)).map(Active::signatures);
        Stream<List<Signature>> done =
                trail.stream().filter(d -> d.step().equals(step)).map(Done::signatures);
        return Stream.concat(open, done).findFirst().orElse(List.of());
    }
}
