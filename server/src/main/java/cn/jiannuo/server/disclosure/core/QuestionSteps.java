package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.disclosure.core.Questions.Question;
import cn.jiannuo.server.matter.MatterMoved;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.MatterView.Turn;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a question stands on its way, and what whoever asked hears of it. Which step is whose shows in the procedure: the one that
 * produces something is the answer, the one of the person is the asker's, and any other is supervision's.
 */
@Component
class QuestionSteps {
    private static final String ASKER = "person";

    private final Questions questions;
    private final Items items;
    private final Editions editions;
    private final MatterDetail detail;
    private final Notices notices;

    QuestionSteps(Questions questions, Items items, Editions editions, MatterDetail detail, Notices notices) {
        this.questions = questions;
        this.items = items;
        this.editions = editions;
        this.detail = detail;
        this.notices = notices;
    }

    @Transactional(readOnly = true)
    List<Turn> course(Question question) {
        Long matter = question.matter();
        return matter == null ? List.of() : detail.course(matter);
    }

    Optional<Step> answering(Question question) {
        return open(question, QuestionSteps::answers);
    }

    Optional<Step> asking(Question question) {
        return open(question, QuestionSteps::isAskers);
    }

    Optional<Step> reviewing(Question question) {
        return open(question, step -> !answers(step) && !isAskers(step));
    }

    private Optional<Step> open(Question question, Predicate<Step> which) {
        return course(question).stream()
                .filter(turn -> turn.standing() == Turn.Standing.OPEN)
                .map(Turn::step)
                .filter(which)
                .findFirst();
    }

    static boolean answers(Step step) {
        return !step.produces().isEmpty();
    }

    static boolean isAskers(Step step) {
        return step.parties().names().contains(ASKER);
    }

    /** The edition an item shows. */
    int latest(long item) {
        return items.find(item).flatMap(Item::shown).orElseThrow();
    }

    /** @param what {@code disclosure.notice.question-<what>} */
    void tell(Question question, String what, String... more) {
        String title = editions.edition(question.item(), question.edition())
                .map(Item.Edition::title)
                .orElse("");
        List<String> gaps = new java.util.ArrayList<>(List.of(title));
        gaps.addAll(List.of(more));
        int round = questions.replies(question.id()).size();
        notices.tell(
                "disclosure.question/" + question.id() + "/" + what + "/" + round,
                question.askedBy(),
                Kind.PROMISED,
                "disclosure.notice.question-" + what,
                gaps,
                "/open/questions/" + question.id(),
                Urgency.TODAY);
    }

    @EventListener
    void moved(MatterMoved moved) {
        questions
                .ofMatter(moved.matter())
                .ifPresent(question -> moved.facts().forEach(fact -> {
                    switch (fact) {
                        case Fact.DueMoved later ->
                            tell(question, "later", later.to().toString(), later.reason());
                        case Fact.Ended ended -> questions.end(question.id());
                        default -> {
                            // the page of the question shows the rest
                        }
                    }
                }));
    }
}
