package cn.jiannuo.rulebook.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** One random matter, watched at every act. */
final class Walk {
    final Map<String, Integer> accepted = new HashMap<>();
    final Map<String, Integer> refusals = new HashMap<>();
    private final Procedure procedure;
    private final ProcedureMachine machine;
    private final NaiveModel naive;
    private final RandomActs people;
    private State state = State.NEW;

    Walk(Procedure procedure, Random random) {
        this.procedure = procedure;
        machine = new ProcedureMachine(procedure, Matter.WEEKDAYS);
        naive = new NaiveModel(procedure);
        people = new RandomActs(random, procedure);
    }

    void go(int acts) {
        int afterEnd = 0;
        for (int i = 0; i < acts && afterEnd < 3; i++) {
            Act act = people.next(state);
            try {
                step(act);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(told(act) + "\n" + failure.getMessage(), failure);
            }
            afterEnd += state.ended() == null ? 0 : 1;
        }
        assertThat(machine.replay(state.history())).isEqualTo(state);
    }

    private void step(Act act) {
        Verdict verdict = machine.apply(state, act);
        boolean fine = naive.takes(act);
        String answer =
                verdict instanceof Verdict.Refused refused ? refused.refusal().toString() : "accepted";
        assertThat(verdict instanceof Verdict.Accepted)
                .as("machine: %s, naive: %s", answer, fine)
                .isEqualTo(fine);
        switch (verdict) {
            case Verdict.Refused refused ->
                refusals.merge(refused.refusal().getClass().getSimpleName(), 1, Integer::sum);
            case Verdict.Accepted done -> {
                accepted.merge(act.getClass().getSimpleName(), 1, Integer::sum);
                new Promises(procedure, state, act, done).areKept();
                state = done.state();
                assertThat(NaiveModel.view(state)).isEqualTo(naive.view());
            }
        }
    }

    private String told(Act act) {
        List<Act> acts = state.history();
        return "after\n" + acts.stream().map(Act::toString).collect(Collectors.joining("\n")) + "\nact " + act;
    }
}
