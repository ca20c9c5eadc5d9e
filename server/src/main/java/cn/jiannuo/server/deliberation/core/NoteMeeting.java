package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.rulebook.procedure.Step;
import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes how the leading group decided. Whether that carries, the procedure says by the figures of the regulation. */
@Service
public class NoteMeeting {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[\\s、，,；;\\u3000]+");

    private final Matters matters;
    private final Hearings hearings;
    private final MeetingNotes notes;
    private final Clock clock;

    NoteMeeting(Matters matters, Hearings hearings, MeetingNotes notes, Clock clock) {
        this.matters = matters;
        this.hearings = hearings;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * What is noted.
     *
     * @param attended names of those who came, one beside the other
     * @param dissent in words, needed where somebody voted against
     */
    public record Noted(LocalDate heldOn, String attended, String absent, Votes votes, String dissent, String reason) {}

    @Transactional
    public Heard note(Actor actor, long matter, String step, Noted noted) {
        String dissent = PlainText.of(noted.dissent());
        List<String> names = names(noted.attended());
        if (noted.heldOn().isAfter(LocalDate.now(clock))) {
            return new Heard.Wrong("meeting-to-come", noted.heldOn());
        }
        if (names.size() != noted.votes().present()) {
            return new Heard.Wrong("attendance", names.size(), noted.votes().present());
        }
        if (noted.votes().against() > 0 && dissent.isEmpty()) {
            return new Heard.Wrong("dissent", noted.votes().against());
        }
        Step frame = matters.find(matter)
                .flatMap(hearings::of)
                .flatMap(hearing -> hearing.step(step))
                .orElse(null);
        if (frame == null || frame.vote() == null) {
            return new Heard.Wrong("no-vote-here");
        }
        Moved moved = matters.act(
                actor,
                matter,
                new Deed.CountVotes(step, noted.votes(), PlainText.of(noted.reason()), Set.copyOf(frame.produces())));
        return switch (moved) {
            case Moved.Refused refused -> new Heard.No(refused.why());
            case Moved.Done done -> {
                notes.add(
                        matter,
                        new MeetingNotes.Meeting(
                                noted.heldOn(),
                                String.join("、", names),
                                String.join("、", names(noted.absent())),
                                noted.votes(),
                                dissent,
                                carried(frame, done),
                                actor.name()));
                yield new Heard.Done();
            }
        };
    }

    private static boolean carried(Step frame, Moved.Done done) {
        String straight = frame.straight().map(java.util.Map.Entry::getKey).orElse("");
        return done.facts().stream()
                .anyMatch(fact -> fact instanceof Fact.StepEnded ended
                        && ended.step().equals(frame.id())
                        && ended.outcome().equals(straight));
    }

    private static List<String> names(String typed) {
        return Arrays.stream(BETWEEN_NAMES.split(PlainText.of(typed)))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
