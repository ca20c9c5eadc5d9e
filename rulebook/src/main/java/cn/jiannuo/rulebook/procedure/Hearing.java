package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears people: opinions come in while a window is open, and each is owed an answer with a reason. */
final class Hearing {
    private final Procedure procedure;
    private final Flow flow;
    private final Standing standing;
    private final Finishing finishing;
    private final Reckoning reckoning;

    Hearing(Procedure procedure, Flow flow, Standing standing, Finishing finishing, Reckoning reckoning) {
        this.procedure = procedure;
        this.flow = flow;
        this.standing = standing;
        this.finishing = finishing;
        this.reckoning = reckoning;
    }

    @Nullable
    Refusal give(Draft draft, Act.GiveOpinion act) {
        Refusal refusal = collecting(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        if (act.content().isBlank()) {
            return new Refusal.NothingSaid();
        }
        int number = draft.opinions.size() + 1;
        draft.opinions.add(new Opinion(number, act.step(), act.actor().id(), act.on(), act.content(), null));
        draft.facts.add(new Fact.OpinionReceived(number, act.step()));
        return null;
    }

    @Nullable
    Refusal answer(Draft draft, Act.AnswerOpinion act) {
        if (act.opinion() < 1 || act.opinion() > draft.opinions.size()) {
            return new Refusal.UnknownOpinion(act.opinion());
        }
        Opinion opinion = draft.opinions.get(act.opinion() - 1);
        if (opinion.answer() != null) {
            return new Refusal.OpinionAnswered(act.opinion());
        }
        List<String> answering = answering(flow.step(opinion.step()));
        if (!answering.contains(act.party())) {
            return new Refusal.WrongParty(opinion.step(), act.party(), answering);
        }
        String actor = act.actor().id();
        if (draft.recused.contains(actor)) {
            return new Refusal.PersonRecused(actor);
        }
        if (opinion.author().equals(actor)) {
            return new Refusal.OwnOpinion(act.opinion());
        }
        Opinion.Answer answer = new Opinion.Answer(act.response(), act.reason(), actor, act.on());
        draft.opinions.set(act.opinion() - 1, opinion.answered(answer));
        draft.facts.add(new Fact.OpinionAnswered(act.opinion(), act.response()));
        return null;
    }

    @Nullable
    Refusal close(Draft draft, Act.CloseCollection act) {
        Refusal refusal = collecting(draft, act.step());
        if (refusal != null) {
            return refusal;
        }
        Step step = flow.step(act.step());
        Refusal person = closes(draft, step, act);
        if (person != null) {
            return person;
        }
        Active open = draft.open(step.id());
        LocalDate until = until(step, open);
        if (!act.on().isAfter(until)) {
            return new Refusal.CollectionOpen(step.id(), until);
        }
        draft.replace(open.closed(act.on()));
        long heard = draft.opinions.stream()
                .filter(o -> o.step().equals(step.id()))
                .filter(o -> !o.on().isBefore(open.openedOn()))
                .count();
        draft.facts.add(new Fact.CollectionClosed(step.id(), heard));
        if (step.parties().names().isEmpty()) {
            finishing.windowClosed(draft, step, act.on());
        }
        return null;
    }

    private @Nullable Refusal collecting(Draft draft, String step) {
        Refusal refusal = standing.open(draft, step);
        if (refusal != null) {
            return refusal;
        }
        if (flow.step(step).collects() == null) {
            return new Refusal.NotCollecting(step);
        }
        LocalDate closed = draft.open(step).closedOn();
        return closed == null ? null : new Refusal.CollectionClosed(step, closed);
    }

    private @Nullable Refusal closes(Draft draft, Step step, Act.CloseCollection act) {
        List<String> parties = step.parties().names();
        String party = act.party();
        if (party == null || parties.isEmpty()) {
            return party == null && parties.isEmpty() ? null : new Refusal.WrongParty(step.id(), party, parties);
        }
        return standing.owes(draft, step, party, act.actor());
    }

    private LocalDate until(Step step, Active open) {
        Collects collects = step.collects();
        if (collects == null) {
            throw new IllegalStateException("step does not collect: " + step.id());
        }
        return reckoning.end(collects.atLeast(), open.openedOn());
    }

    private List<String> answering(Step step) {
        Collects collects = step.collects();
        if (collects != null && collects.answeredBy() != null) {
            return List.of(collects.answeredBy());
        }
        return procedure.steps().stream()
                .flatMap(s -> s.parties().names().stream())
                .distinct()
                .toList();
    }
}
