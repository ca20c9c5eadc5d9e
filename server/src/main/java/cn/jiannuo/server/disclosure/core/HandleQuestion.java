package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.disclosure.core.Questions.Kind;
import cn.jiannuo.server.disclosure.core.Questions.Question;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.matter.Moved.Why;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a question: answered, judged by whoever asked, looked at by supervision, taken back, led into a correction. */
@Service
public class HandleQuestion {
    private static final int LONGEST = 5000;

    private final Questions questions;
    private final QuestionSteps steps;
    private final Matters matters;
    private final WriteItem write;

    HandleQuestion(Questions questions, QuestionSteps steps, Matters matters, WriteItem write) {
        this.questions = questions;
        this.steps = steps;
        this.matters = matters;
        this.write = write;
    }

    /** @param keepWords whether the question names somebody, so that its words are not shown with the answer */
    @Transactional
    public Outcome answer(SignedIn by, long id, String typed, boolean keepWords) {
        String answer = typed.replace("\r", "").strip();
        if (answer.isEmpty() || answer.length() > LONGEST) {
            return answer.isEmpty() ? Outcome.no("no-answer") : Outcome.no("long-answer", answer.length(), LONGEST);
        }
        Question question = questions.lock(id).orElse(null);
        Optional<Step> step = question == null ? Optional.empty() : steps.answering(question);
        if (question == null || step.isEmpty()) {
            return Outcome.no("question-moved");
        }
        Outcome outcome =
                act(by, question, new Deed.Decide(step.get().id(), first(step.get()), "", documents(step.get())));
        if (outcome instanceof Outcome.Done) {
            questions.reply(id, Kind.ANSWER, answer, by.actor().name());
            questions.keepWords(id, keepWords);
            steps.tell(question, "answered");
        }
        return outcome;
    }

    /** Supervision looks at an answer that did not do. */
    @Transactional
    public Outcome review(SignedIn by, long id, String outcome, String typed) {
        String reason = typed.strip();
        Question question = questions.lock(id).orElse(null);
        Optional<Step> step = question == null ? Optional.empty() : steps.reviewing(question);
        if (question == null || step.isEmpty() || !step.get().outcomes().containsKey(outcome)) {
            return Outcome.no("question-moved");
        }
        if (reason.isEmpty()) {
            return Outcome.no("no-finding");
        }
        Outcome done = act(by, question, new Deed.Decide(step.get().id(), outcome, reason));
        if (done instanceof Outcome.Done) {
            questions.reply(id, Kind.REVIEW, reason, by.actor().name());
            steps.tell(question, "reviewed");
        }
        return done;
    }

    /** 讲清楚没有: only whoever asked. */
    @Transactional
    public Outcome judge(SignedIn asker, long id, boolean clear, String typed) {
        Question question = asked(asker, id).orElse(null);
        Optional<Step> step = question == null ? Optional.empty() : steps.asking(question);
        if (question == null || step.isEmpty()) {
            return Outcome.no(question == null ? "unknown" : "question-moved");
        }
        if (!clear && typed.isBlank()) {
            return Outcome.no("no-insistence");
        }
        List<String> outcomes = List.copyOf(step.get().outcomes().keySet());
        String outcome = clear ? outcomes.getFirst() : outcomes.getLast();
        Outcome done = actAsAsker(question, new Deed.Decide(step.get().id(), outcome, typed.strip()));
        if (done instanceof Outcome.Done && !clear) {
            questions.reply(id, Kind.INSISTED, typed.strip(), question.askerName());
        }
        return done;
    }

    @Transactional
    public Outcome withdraw(SignedIn asker, long id, String reason) {
        return asked(asker, id)
                .map(question -> actAsAsker(question, new Deed.Withdraw(reason.strip())))
                .orElseGet(() -> Outcome.no("unknown"));
    }

    /** 更正: the item gets another edition, which is shown with the question once it is published. */
    @Transactional
    public Outcome correct(SignedIn writer, long id, String reason) {
        Question question = questions.lock(id).orElse(null);
        if (question == null) {
            return Outcome.no("unknown");
        }
        Outcome outcome = write.correct(writer, question.item(), reason);
        if (outcome instanceof Outcome.Done) {
            questions.correctedBy(id, steps.latest(question.item()) + 1);
        }
        return outcome;
    }

    private Optional<Question> asked(SignedIn asker, long id) {
        long person = asker.actor().person().orElse(-1);
        return questions.lock(id).filter(question -> question.askedBy() == person);
    }

    private Outcome act(SignedIn by, Question question, Deed deed) {
        Long matter = question.matter();
        return matter == null ? Outcome.no("question-moved") : told(matters.act(by.actor(), matter, deed), question);
    }

    private Outcome actAsAsker(Question question, Deed deed) {
        Long matter = question.matter();
        if (matter == null) {
            return Outcome.no("question-moved");
        }
        Actor nobody = new Actor.Stranger(Tenancy.current(), "");
        return told(matters.actFor(nobody, matter, "person", "@" + question.reference(), deed), question);
    }

    private static Outcome told(Moved moved, Question question) {
        if (moved instanceof Moved.Refused refused) {
            return switch (refused.why()) {
                case Why.NotYours not -> Outcome.no("question-not-yours", not.whose());
                case Why.Unknown unknown -> Outcome.no("unknown");
                case Why.TextGone gone -> Outcome.no("question-moved");
                case Why.NoSuchPerson nobody -> Outcome.no("question-moved");
                case Why.PartsOpen open -> Outcome.no("question-parts", open.whose());
                case Why.NoPart part -> Outcome.no("question-moved");
                case Why.ByProcedure no -> Outcome.no("question-moved");
            };
        }
        return new Outcome.Done(question.id());
    }

    private static String first(Step step) {
        return step.outcomes().firstEntry().getKey();
    }

    private static Set<String> documents(Step step) {
        return Set.copyOf(step.produces());
    }
}
