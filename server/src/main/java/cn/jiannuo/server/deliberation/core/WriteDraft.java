package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a step: with the text the regulation asks of it, or, where it asks for none, with an outcome alone. */
@Service
public class WriteDraft {
    /** Paragraphs of a text at most; a longer one belongs in an annex. */
    static final int MOST_PARAGRAPHS = 800;

    /** Characters of a paragraph at most. */
    static final int LONGEST = 5000;

    private final Matters matters;
    private final Hearings hearings;
    private final Drafts drafts;

    WriteDraft(Matters matters, Hearings hearings, Drafts drafts) {
        this.matters = matters;
        this.hearings = hearings;
        this.drafts = drafts;
    }

    /** Puts a text before people, and takes the step the ordinary way. */
    @Transactional
    public Heard write(Actor actor, long matter, String step, String typed) {
        Step frame = step(matter, step).orElse(null);
        if (frame == null || frame.produces().isEmpty() || frame.straight().isEmpty()) {
            return new Heard.Wrong("no-text-here");
        }
        List<String> paragraphs = PlainText.paragraphs(typed);
        Optional<Heard> flaw = flaw(matter, paragraphs);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        String outcome = frame.straight().get().getKey();
        Moved moved = matters.act(actor, matter, new Deed.Decide(step, outcome, "", Set.copyOf(frame.produces())));
        if (moved instanceof Moved.Refused refused) {
            return new Heard.No(refused.why());
        }
        drafts.add(matter, step, frame.produces().getFirst(), actor.name(), paragraphs);
        return new Heard.Done();
    }

    private Optional<Heard> flaw(long matter, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return Optional.of(new Heard.Wrong("no-text"));
        }
        if (paragraphs.size() > MOST_PARAGRAPHS) {
            return Optional.of(new Heard.Wrong("many-paragraphs", paragraphs.size(), MOST_PARAGRAPHS));
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).length() > LONGEST) {
                return Optional.of(new Heard.Wrong(
                        "long-paragraph", i + 1, paragraphs.get(i).length(), LONGEST));
            }
        }
        return Optional.empty();
    }

    /** Takes a step that needs no text, or another way than the ordinary one. */
    @Transactional
    public Heard decide(Actor actor, long matter, String step, String outcome, String reason) {
        Optional<Step> frame = step(matter, step);
        boolean straight = frame.flatMap(Step::straight)
                .filter(first -> first.getKey().equals(outcome))
                .isPresent();
        if (straight && !frame.map(Step::produces).orElse(List.of()).isEmpty()) {
            return new Heard.Wrong("no-text");
        }
        // a step that makes a text wants it named on every way out, also where the matter is dropped and there is none
        Set<String> documents = Set.copyOf(frame.map(Step::produces).orElse(List.of()));
        Moved moved = matters.act(actor, matter, new Deed.Decide(step, outcome, PlainText.of(reason), documents));
        return moved instanceof Moved.Refused refused ? new Heard.No(refused.why()) : new Heard.Done();
    }

    private Optional<Step> step(long matter, String step) {
        return matters.find(matter).flatMap(hearings::of).flatMap(hearing -> hearing.step(step));
    }
}
