package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.disclosure.core.Questions.Kind;
import cn.jiannuo.server.disclosure.core.Questions.Question;
import cn.jiannuo.server.disclosure.core.Questions.Reply;
import cn.jiannuo.server.disclosure.core.Sight.Eyes;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.core.MatterDetail;
import cn.jiannuo.server.matter.core.MatterView.Todo;
import cn.jiannuo.server.matter.core.MatterView.Turn;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Questions as readers may see them: under the item once answered, with their way for whoever asked and whoever handles them. */
@Repository
public class QuestionDetail {
    private final Questions questions;
    private final QuestionSteps steps;
    private final QuestionRule rule;
    private final MatterDetail matters;
    private final ReadItems reading;
    private final Items items;
    private final Editions editions;
    private final Sight sight;

    QuestionDetail(
            Questions questions,
            QuestionSteps steps,
            QuestionRule rule,
            MatterDetail matters,
            ReadItems reading,
            Items items,
            Editions editions,
            Sight sight) {
        this.questions = questions;
        this.steps = steps;
        this.rule = rule;
        this.matters = matters;
        this.reading = reading;
        this.items = items;
        this.editions = editions;
        this.sight = sight;
    }

    /**
     * An answered question under its item.
     *
     * @param words of the question, or empty where they are not shown
     * @param correctedBy edition that came of it and is published, or 0
     */
    public record Row(
            long id, String words, String askerName, Question question, List<Reply> replies, int correctedBy) {}

    /**
     * All about an item.
     *
     * @param waiting questions this reader asked or handles that are not answered yet
     * @param citation of the clause that promises an answer; empty where nobody may ask
     */
    public record OfItem(List<Row> answered, List<Question> waiting, String citation) {}

    /**
     * One question.
     *
     * @param mine whether the reader asked it
     * @param answering the step in which this reader answers, or empty; so with the next two
     */
    public record Seen(
            Question question,
            Item item,
            String title,
            boolean mine,
            List<Turn> course,
            List<Reply> replies,
            Optional<Todo> answering,
            Optional<Todo> reviewing,
            Optional<Step> judging,
            Optional<Todo> deciding,
            boolean mayCorrect,
            int correctedBy) {}

    @Transactional(readOnly = true)
    public OfItem ofItem(Eyes eyes, long item) {
        List<Question> all = questions.ofItem(item);
        Item it = items.find(item).orElseThrow();
        List<Row> answered = all.stream().flatMap(one -> row(one, it).stream()).toList();
        boolean handles = eyes.answersFor(it) || eyes.supervises(it);
        List<Question> waiting = all.stream()
                .filter(one -> one.endedOn() == null && (handles || isAsker(eyes, one)))
                .toList();
        return new OfItem(
                answered, waiting, eyes.person() < 0 ? "" : rule.citation().orElse(""));
    }

    private static boolean isAsker(Eyes eyes, Question question) {
        return eyes.person() >= 0 && question.askedBy() == eyes.person();
    }

    private Optional<Row> row(Question question, Item item) {
        List<Reply> replies = questions.replies(question.id()).stream()
                .filter(reply -> reply.kind() != Kind.INSISTED)
                .toList();
        return replies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(
                        question.id(),
                        question.wordsKept() ? "" : question.content(),
                        question.wordsKept() ? "" : question.askerName(),
                        question,
                        replies,
                        published(question, item)));
    }

    private static int published(Question question, Item item) {
        Integer edition = question.correctedBy();
        return edition != null && item.shown().filter(shown -> shown >= edition).isPresent() ? edition : 0;
    }

    /** For whoever asked, whoever answers for the item and whoever looks after it; for nobody else. */
    @Transactional(readOnly = true)
    public Optional<Seen> see(SignedIn reader, long id) {
        Question question = questions.find(id).orElse(null);
        if (question == null) {
            return Optional.empty();
        }
        Eyes eyes = sight.of(reader);
        Item item = items.find(question.item()).orElseThrow();
        boolean mine = isAsker(eyes, question);
        Long matter = question.matter();
        List<Todo> todo = matter == null
                ? List.of()
                : matters.show(reader, matter).map(shown -> shown.todo()).orElse(List.of());
        boolean handles = eyes.answersFor(item)
                || eyes.supervises(item)
                || todo.stream().anyMatch(one -> one.mine() || one.decides());
        return mine || handles ? Optional.of(seen(question, item, eyes, mine, todo)) : Optional.empty();
    }

    private Seen seen(Question question, Item item, Eyes eyes, boolean mine, List<Todo> todo) {
        return new Seen(
                question,
                item,
                editions.edition(item.id(), question.edition()).orElseThrow().title(),
                mine,
                steps.course(question),
                questions.replies(question.id()),
                todo.stream()
                        .filter(one -> one.mine() && QuestionSteps.answers(one.step()))
                        .findFirst(),
                todo.stream()
                        .filter(one ->
                                one.mine() && !QuestionSteps.answers(one.step()) && !QuestionSteps.isAskers(one.step()))
                        .findFirst(),
                mine ? steps.asking(question) : Optional.empty(),
                todo.stream()
                        .filter(one -> one.decides() && one.open().asked() != null)
                        .findFirst(),
                eyes.answersFor(item) && reading.open(eyes, item.id()).isEmpty() && question.correctedBy() == null,
                published(question, item));
    }

    /** Where a question is dealt with that belongs to this matter. */
    @Transactional(readOnly = true)
    public Optional<String> page(long matter) {
        return questions.ofMatter(matter).map(question -> "/open/questions/" + question.id());
    }
}
