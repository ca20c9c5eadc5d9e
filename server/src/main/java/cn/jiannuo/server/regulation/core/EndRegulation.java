package cn.jiannuo.server.regulation.core;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** What suspending and repealing have in common: when they may not be done. */
@Component
class EndRegulation {
    private final Acts acts;
    private final PackTexts texts;
    private final Clock clock;

    EndRegulation(Acts acts, PackTexts texts, Clock clock) {
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The acts so far; no other act of this institution comes between.
     *
     * @param regulation id of the regulation
     */
    Timeline before(String regulation) {
        acts.oneAtATime();
        return acts.of(regulation);
    }

    /** As people call it: the title of its latest text. */
    String title(String regulation) {
        return texts.of(regulation).stream().findFirst().map(Cited::title).orElse(regulation);
    }

    /** Why not, or empty. */
    Optional<Ended> refusal(Timeline before, LocalDate first, String reason, OptionalInt seen) {
        LocalDate today = LocalDate.now(clock);
        if (seen.isPresent() && seen.getAsInt() != before.size()) {
            Act last = before.acts().getLast();
            return Optional.of(new Ended.Meanwhile(last.by(), last.at()));
        }
        if (reason.isBlank()) {
            return Optional.of(new Ended.NoReason());
        }
        if (first.isBefore(today)) {
            return Optional.of(new Ended.InThePast(first, today));
        }
        return before.on(first).isEmpty() ? Optional.of(new Ended.NotInForce(first)) : Optional.empty();
    }
}
