package cn.jiannuo.server.demo;

import cn.jiannuo.server.disclosure.core.AskAboutItem;
import cn.jiannuo.server.disclosure.core.Board;
import cn.jiannuo.server.disclosure.core.HandleQuestion;
import cn.jiannuo.server.disclosure.core.QuestionDetail;
import cn.jiannuo.server.disclosure.core.Sight;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Questions about what was published: asked, answered by whoever published it, and found clear; the last one waits. */
@Component
@Profile("demo")
class Doubting {
    private final AskAboutItem ask;
    private final HandleQuestion handle;
    private final QuestionDetail detail;
    private final Board board;
    private final Sight sight;
    private final Matters matters;
    private final People people;
    private final Map<Long, AskStories.Question> running = new HashMap<>();
    private final Map<Long, AskStories.Question> answered = new HashMap<>();
    private LocalDate today = LocalDate.MAX;

    Doubting(
            AskAboutItem ask,
            HandleQuestion handle,
            QuestionDetail detail,
            Board board,
            Sight sight,
            Matters matters,
            People people) {
        this.ask = ask;
        this.handle = handle;
        this.detail = detail;
        this.board = board;
        this.sight = sight;
        this.matters = matters;
        this.people = people;
    }

    void open(LocalDate day) {
        today = day;
    }

    void live(InstitutionId id, LocalDate day) {
        AskStories.QUESTIONS.stream()
                .filter(story -> today.minusDays(story.before()).equals(day))
                .forEach(story -> ask(id, story));
        answered.forEach((question, story) -> handle.judge(signedIn(id, story.asker()), question, true, ""));
        answered.clear();
    }

    private void ask(InstitutionId id, AskStories.Question story) {
        SignedIn asker = signedIn(id, story.asker());
        board.find(sight.of(asker), new Board.Search(story.find(), OptionalLong.empty(), false, 0)).rows().stream()
                .findFirst()
                .flatMap(item ->
                        ask.ask(asker, item.id(), story.words(), story.named()).asked())
                .ifPresent(asked -> {
                    running.put(asked.question(), story);
                    matters.begin(asked.reference());
                });
    }

    /** @return whether the matter is a question, which is answered in words */
    boolean takes(Actor doer, Matter matter) {
        return detail.page(matter.id())
                .map(page -> Long.parseLong(page.substring(page.lastIndexOf('/') + 1)))
                .map(question -> answer(doer, question))
                .orElse(false);
    }

    private boolean answer(Actor doer, long question) {
        AskStories.Question story = running.remove(question);
        if (story != null && !story.answer().isEmpty()) {
            SignedIn owner = new SignedIn(doer, Set.of(Power.MEMBER));
            handle.answer(owner, question, story.answer(), false);
            answered.put(question, story);
        }
        return true;
    }

    private SignedIn signedIn(InstitutionId id, String code) {
        Person person = people.byCode(code).orElseThrow();
        return new SignedIn(new Actor.Member(id, person.id(), person.id(), person.name()), Set.of(Power.MEMBER));
    }
}
