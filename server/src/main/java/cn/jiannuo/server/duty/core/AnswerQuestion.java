package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.Refused;
import cn.jiannuo.server.duty.core.Answers.Asked;
import cn.jiannuo.server.duty.core.Answers.Given;
import cn.jiannuo.server.tenancy.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 答复: whoever is asked says yes or no, or states the fact, with a reason; a correction is a further answer. */
@Service
public class AnswerQuestion {
    private final Duties duties;
    private final Answers answers;
    private final Askable askable;
    private final Settle settle;
    private final Desk desk;
    private final History history;

    AnswerQuestion(Duties duties, Answers answers, Askable askable, Settle settle, Desk desk, History history) {
        this.duties = duties;
        this.answers = answers;
        this.askable = askable;
        this.settle = settle;
        this.desk = desk;
        this.history = history;
    }

    /**
     * @param value {@code yes} or {@code no} for a judgement, otherwise as a roster's cell would have it
     * @param reason why, or where it is from; must be said
     * @param after number of the last answer the actor has seen, 0 for none: nobody corrects what he has not read
     */
    @Transactional
    public Outcome answer(Actor actor, long dutyId, int number, String value, String reason, long after) {
        answers.takeTurns();
        Locked duty = duties.lock(dutyId).orElse(null);
        Asked question = answers.questions(dutyId).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElse(null);
        if (duty == null || question == null) {
            return Outcome.refused(new Refused.Unknown());
        }
        Optional<Given> last = answers.given(dutyId).stream()
                .filter(given -> given.question() == number)
                .findFirst();
        Optional<String> cell = askable.cell(question, value.strip());
        Optional<Refused> refusal = refusal(actor, duty, question, last, after)
                .or(() -> cell.isEmpty() ? Optional.of(new Refused.NotAnAnswer(value)) : Optional.empty())
                .or(() -> reason.isBlank() ? Optional.of(new Refused.Missing("reason")) : Optional.empty());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        answers.add(dutyId, number, cell.orElseThrow(), reason.strip(), actor);
        history.add(
                dutyId,
                actor,
                last.isEmpty() ? "answered" : "answer-corrected",
                History.detail("question", Integer.toString(number), "value", cell.get(), "reason", reason.strip()));
        settle.answered(actor, dutyId, question, last.isPresent());
        return new Outcome.Done(duties.lock(dutyId).orElseThrow().state());
    }

    private Optional<Refused> refusal(Actor actor, Locked duty, Asked question, Optional<Given> last, long after) {
        Locked.Part part = duty.part(question.part()).orElseThrow();
        if (!desk.mayDo(part, actor)) {
            return Optional.of(new Refused.NotYours(desk.name(part.station())));
        }
        if (last.map(Given::id).orElse(0L) != after) {
            return last.map(given -> new Refused.AlreadyAnswered(given.byName(), given.at()));
        }
        boolean correction = duty.state() == DutyState.KEPT && last.isPresent();
        return duty.state().isOpen() || correction ? Optional.empty() : Optional.of(new Refused.Closed(duty.state()));
    }
}
