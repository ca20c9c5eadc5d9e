package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Item.State;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.MatterOpened;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.record.core.ReportEvent.Reported;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提问: whoever may read an item may ask about it. The matter in which it is answered does not learn who did. */
@Service
public class AskAboutItem {
    /** Characters of a question at most. */
    static final int LONGEST = 1000;

    private static final String REFERENCE = "open-question-";

    private final Items items;
    private final Editions editions;
    private final ReadItems reading;
    private final Sight sight;
    private final Questions questions;
    private final QuestionRule rule;
    private final ReportEvent report;

    AskAboutItem(
            Items items,
            Editions editions,
            ReadItems reading,
            Sight sight,
            Questions questions,
            QuestionRule rule,
            ReportEvent report) {
        this.items = items;
        this.editions = editions;
        this.reading = reading;
        this.sight = sight;
        this.questions = questions;
        this.rule = rule;
        this.report = report;
    }

    /** A question that was taken; its matter begins with {@link cn.jiannuo.server.matter.Matters#begin} outside of the transaction. */
    public record Asked(long question, String reference) {}

    /** What came of asking. */
    public record Result(Optional<Asked> asked, Optional<Outcome.No> no) {
        static Result no(String why, Object... gaps) {
            return new Result(Optional.empty(), Optional.of((Outcome.No) Outcome.no(why, gaps)));
        }
    }

    /** @param named whether the asker's name is shown with the question */
    @Transactional
    public Result ask(SignedIn asker, long itemId, String typed, boolean named) {
        long person = asker.actor().person().orElse(-1);
        Item item = items.find(itemId)
                .filter(found -> found.state() == State.PUBLISHED)
                .orElse(null);
        if (item == null || person < 0 || !reading.maySee(sight.of(asker), itemId)) {
            return Result.no("unknown");
        }
        String content = typed.replace("\r", "").strip();
        if (content.isEmpty()) {
            return Result.no("no-question");
        }
        if (content.length() > LONGEST) {
            return Result.no("long-question", content.length(), LONGEST);
        }
        if (rule.citation().isEmpty()) {
            return Result.no("no-question-rule");
        }
        return take(item, asker, person, content, named);
    }

    private Result take(Item item, SignedIn asker, long person, String content, boolean named) {
        int edition = item.shown().orElseThrow();
        String reference = REFERENCE + UUID.randomUUID();
        Optional<Long> question = questions.add(
                item.id(), edition, reference, person, named ? asker.actor().name() : "", content);
        if (question.isEmpty()) {
            return Result.no("asked-already");
        }
        String title = editions.edition(item.id(), edition).orElseThrow().title();
        Reported reported =
                report.report(new Actor.Stranger(Tenancy.current(), ""), reference, rule.event(item, title));
        if (!(reported instanceof Reported.Taken)) {
            throw new IllegalStateException("a regulation declares questions otherwise: " + reported);
        }
        return new Result(Optional.of(new Asked(question.get(), reference)), Optional.empty());
    }

    @EventListener
    void opened(MatterOpened opened) {
        if (opened.occasion().startsWith(REFERENCE)) {
            questions.begun(opened.occasion(), opened.matter());
        }
    }
}
