package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** People who mostly do what a step asks for, and now and then something odd. */
final class RandomActs {
    private static final List<Actor> PEOPLE = List.of(
            new Actor("ann"),
            new Actor("bao"),
            new Actor("cai"),
            new Actor("dan"),
            new Actor("eng"),
            new Actor("fei", Set.of("tied", "of the unit")));

    private final Random random;
    private final Procedure procedure;

    RandomActs(Random random, Procedure procedure) {
        this.random = random;
        this.procedure = procedure;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String why() {
        return oneIn(25) ? " " : "reason " + random.nextInt(9);
    }

    private Set<String> papers(Step step) {
        return oneIn(6) ? Set.of() : Set.copyOf(step.produces().isEmpty() ? List.of("draft") : step.produces());
    }

    Act next(State state) {
        LocalDate last = state.history().isEmpty()
                ? LocalDate.of(2026, 3, 2)
                : state.history().getLast().on();
        LocalDate on = last.plusDays(oneIn(40) ? -1 : random.nextInt(5) / 2);
        if (state.opener() == null ? !oneIn(20) : oneIn(60)) {
            return new Act.Open(pick(PEOPLE), on, oneIn(3) ? Map.of("c0", oneIn(2)) : Map.of());
        }
        boolean waiting = state.active().stream().allMatch(Active::undecided);
        return (waiting ? !oneIn(4) : oneIn(6)) ? onMatter(state, on) : onStep(state, on);
    }

    private Act onMatter(State state, LocalDate on) {
        Actor actor = pick(PEOPLE);
        String party = pick(RandomProcedures.PARTIES);
        boolean undecided = state.active().stream().anyMatch(Active::undecided);
        int what = undecided && oneIn(2) ? 3 : !state.unanswered().isEmpty() && oneIn(2) ? 0 : random.nextInt(9);
        return switch (what) {
            case 0 -> {
                List<Integer> owed = state.unanswered();
                int opinion = owed.isEmpty() || oneIn(6) ? random.nextInt(5) : owed.getFirst();
                yield new Act.AnswerOpinion(actor, on, opinion, party(party), Act.Response.ADOPTED, why());
            }
            case 1, 2, 3 -> new Act.Judge(actor, on, condition(state), !oneIn(3), why());
            case 4, 5 -> new Act.UseException(actor, on, "urgent", oneIn(2) ? "p1" : "leading-group", why());
            case 6 -> oneIn(4) ? new Act.Withdraw(actor, on, why()) : new Act.Cancel(actor, on, party, why());
            default -> new Act.Judge(actor, on, condition(state), oneIn(2), why());
        };
    }

    private String party(String otherwise) {
        Step step = pick(procedure.steps());
        if (step.collects() != null && step.collects().answeredBy() != null) {
            return step.collects().answeredBy();
        }
        return step.parties().names().isEmpty()
                ? otherwise
                : pick(step.parties().names());
    }

    private String condition(State state) {
        for (Active open : state.active()) {
            String condition = procedure.step(open.step()).orElseThrow().condition();
            if (open.undecided() && condition != null) {
                return condition;
            }
        }
        List<String> known = procedure.steps().stream()
                .flatMap(step -> Stream.ofNullable(step.condition()))
                .toList();
        return known.isEmpty() || oneIn(12) ? "c9" : pick(known);
    }

    private Act onStep(State state, LocalDate on) {
        boolean odd = state.active().isEmpty() || oneIn(12);
        Step step = odd
                ? pick(procedure.steps())
                : procedure.step(pick(state.active()).step()).orElseThrow();
        List<String> parties = step.parties().names();
        String party = parties.isEmpty() || oneIn(15) ? "p4" : oneIn(3) ? pick(parties) : owing(state, step);
        Actor actor = actor(state, step, party);
        String id = oneIn(80) ? "nowhere" : step.id();
        return oneIn(3) ? aside(state, step, id, party, actor, on) : forward(step, id, party, actor, on);
    }

    private static String owing(State state, Step step) {
        List<String> parties = step.parties().names();
        List<Signature> signed = state.active(step.id()).map(Active::signatures).orElse(List.of());
        return parties.stream()
                .filter(party -> signed.stream().noneMatch(s -> s.party().equals(party)))
                .findFirst()
                .orElse(parties.getFirst());
    }

    /** Mostly the one who stands in, or the one whose seat it seems to be. */
    private Actor actor(State state, Step step, String party) {
        StandIn standIn =
                state.active(step.id()).map(open -> open.standIns().get(party)).orElse(null);
        if (standIn != null && !oneIn(4)) {
            return PEOPLE.stream()
                    .filter(p -> p.id().equals(standIn.actor()))
                    .findFirst()
                    .orElseThrow();
        }
        return oneIn(3) ? pick(PEOPLE) : PEOPLE.get(Math.floorMod(party.hashCode(), PEOPLE.size()));
    }

    private Act forward(Step step, String id, String party, Actor actor, LocalDate on) {
        List<String> outcomes = List.copyOf(step.outcomes().keySet());
        String outcome = oneIn(40) ? "perhaps" : oneIn(2) ? outcomes.getFirst() : pick(outcomes);
        String why = oneIn(8) ? null : why();
        if (step.collects() != null ? oneIn(2) : oneIn(60)) {
            return oneIn(2)
                    ? new Act.GiveOpinion(actor, on, id, oneIn(12) ? "" : "words")
                    : new Act.CloseCollection(
                            actor, on.plusDays(3), id, step.parties().names().isEmpty() ^ oneIn(15) ? null : party);
        }
        if (step.vote() == null ^ oneIn(15)) {
            boolean joint = step.parties().joint() ^ oneIn(15);
            return !joint
                    ? new Act.Complete(actor, on, id, party, outcome, why, papers(step))
                    : oneIn(5)
                            ? new Act.Decline(actor, on, id, party, pick(outcomes), why())
                            : new Act.Sign(actor, on, id, party, papers(step));
        }
        return new Act.CastVotes(actor, on, id, party, outcome, RandomVotes.next(random), why, papers(step));
    }

    private Act aside(State state, Step step, String id, String party, Actor actor, LocalDate on) {
        LocalDate due = state.active(step.id()).map(Active::due).orElse(on);
        LocalDate until = (due == null ? on : due).plusDays(random.nextInt(6));
        boolean asked = state.active(step.id()).map(Active::asked).isPresent();
        boolean paused = state.active(step.id()).map(Active::pausedOn).isPresent();
        int what = asked && oneIn(2) ? 7 + random.nextInt(2) : paused && oneIn(2) ? 11 : random.nextInt(14);
        return switch (what) {
            case 0, 1 -> new Act.SendBack(actor, on, id, party, earlier(state), why());
            case 2 -> new Act.Delegate(actor, on, id, party, pick(PEOPLE), why());
            case 3 -> new Act.ReturnDelegation(oneIn(2) ? actor : pick(PEOPLE), on, id, party, why());
            case 4 ->
                oneIn(2)
                        ? new Act.Recuse(actor, on, id, party, pick(PEOPLE), why())
                        : new Act.TakeBack(actor, on, id, party, why());
            case 5 -> takeBack(state, step, new Act.TakeBack(actor, on, id, party, why()));
            case 6, 12, 13 -> new Act.RequestExtension(actor, on, id, party, until, why());
            case 7 -> new Act.ApproveExtension(pick(PEOPLE), on, id, approver(step));
            case 8 ->
                oneIn(2)
                        ? new Act.RefuseExtension(pick(PEOPLE), on, id, approver(step), why())
                        : new Act.ApproveExtension(pick(PEOPLE), on, id, approver(step));
            case 9 -> new Act.Pause(actor, on, id, party, why());
            case 10 -> new Act.Lapse(actor, until.plusDays(random.nextInt(3)), id);
            default -> new Act.Resume(actor, on, id, party);
        };
    }

    private Act takeBack(State state, Step step, Act.TakeBack otherwise) {
        List<Signature> signed = state.active(step.id()).map(Active::signatures).orElse(List.of());
        if (signed.isEmpty()) {
            return otherwise;
        }
        Signature one = pick(signed);
        return new Act.TakeBack(new Actor(one.actor()), otherwise.on(), step.id(), one.party(), otherwise.reason());
    }

    private String approver(Step step) {
        Extension extension = step.extension();
        return extension == null || oneIn(8) ? "p2" : extension.approvedBy();
    }

    private String earlier(State state) {
        return state.trail().isEmpty() || oneIn(8)
                ? pick(procedure.steps()).id()
                : pick(state.trail()).step();
    }
}
