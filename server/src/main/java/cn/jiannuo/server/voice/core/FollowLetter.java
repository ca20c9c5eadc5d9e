package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.voice.vault.KeyRing;
import cn.jiannuo.server.voice.vault.Pepper;
import cn.jiannuo.server.voice.vault.Receipt;
import cn.jiannuo.server.voice.vault.SealBroken;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a receipt lets its holder see and do: the state and the answers, never the letter itself. */
@Service
public class FollowLetter {
    private final Letters letters;
    private final Sealed sealed;
    private final Say say;
    private final CaseLog log;
    private final Channels channels;
    private final Stations stations;
    private final Pepper pepper;
    private final Clock clock;

    FollowLetter(
            Letters letters,
            Sealed sealed,
            Say say,
            CaseLog log,
            Channels channels,
            Stations stations,
            Pepper pepper,
            Clock clock) {
        this.letters = letters;
        this.sealed = sealed;
        this.say = say;
        this.log = log;
        this.channels = channels;
        this.stations = stations;
        this.pepper = pepper;
        this.clock = clock;
    }

    /**
     * An answer, or why it takes longer.
     *
     * @param delay whether it says why more time was granted
     */
    public record Answer(LocalDate on, String text, boolean delay) {}

    /**
     * What a receipt shows.
     *
     * @param channel what the letter was written as, in the regulation's words
     * @param where who has it now, and who was asked first
     */
    public record Followed(
            Letter letter, String channel, String where, String first, List<Answer> answers, List<CaseEntry> entries) {
        public boolean mayRate() {
            return letter.state() == LetterState.ANSWERED;
        }

        public boolean mayAdd() {
            return !letter.state().isOver() && letter.erasedOn() == null;
        }

        public boolean mayTakeBack() {
            return letter.state().mayBecome(LetterState.WITHDRAWN);
        }

        @Override
        public String toString() {
            return "followed"; // answers never stand in a log
        }
    }

    @Transactional(readOnly = true)
    public Optional<Followed> follow(Receipt receipt) {
        Pepper.FromReceipt secret = pepper.of(receipt);
        return letters.located(secret.locator()).map(letter -> followed(letter, secret));
    }

    private Followed followed(Letter letter, Pepper.FromReceipt secret) {
        KeyRing ring = KeyRing.open(letters.keys(letter.id()).ring(), secret.unlocking());
        List<Answer> answers = sealed.items(letter.id(), List.of(Sealed.Kind.REPLY, Sealed.Kind.DELAY)).stream()
                .flatMap(item -> sealed.key(letter.id(), item.part(), Part.SENDER, 1, ring).stream()
                        .map(key -> new Answer(
                                item.on(),
                                key.openText(item.sealed(), Part.place(letter.id(), item.part(), item.item())),
                                item.kind() == Sealed.Kind.DELAY)))
                .toList();
        String channel =
                channels.way(letter.kind()).map(way -> way.event().label()).orElse("");
        return new Followed(
                letter,
                channel,
                stations.name(Station.parse(letter.station())),
                stations.name(Station.parse(letter.firstStation())),
                answers,
                log.of(letter.id(), true));
    }

    /** Adds something to the letter, which the handlers read and the receipt does not show again. */
    @Transactional
    public Acted add(Receipt receipt, String text) {
        if (text.isBlank()) {
            return Acted.refused("empty");
        }
        if (text.strip().length() > WriteLetter.LONGEST) {
            return Acted.refused("too-long", text.strip().length(), WriteLetter.LONGEST);
        }
        return on(receipt, letter -> {
            if (letter.state().isOver()) {
                return Acted.refused("over");
            }
            say.say(letter.id(), Sealed.Kind.MESSAGE, text, today());
            log.note(letter.id(), today(), "added", true);
            return new Acted.Done();
        });
    }

    /** Says what the answer was worth. Not satisfied, with a reason, opens the letter again. */
    @Transactional
    public Acted rate(Receipt receipt, Letter.Rating rating, String why) {
        return on(receipt, letter -> {
            LetterState next = rating == Letter.Rating.UNSATISFIED ? LetterState.REOPENED : LetterState.SETTLED;
            if (!letter.state().mayBecome(next)) {
                return Acted.refused("not-answered");
            }
            if (next == LetterState.REOPENED && why.isBlank()) {
                return Acted.refused("why-missing");
            }
            if (!why.isBlank()) {
                say.say(letter.id(), Sealed.Kind.MESSAGE, why, today());
            }
            letters.set(letter.id(), Letters.Note.RATING, rating.name());
            letters.move(letter.id(), next, false, today());
            if (next == LetterState.REOPENED) {
                // it goes back to whoever was asked first, with that seat's days anew
                letters.hand(
                        letter.id(),
                        letter.firstStation(),
                        channels.way(letter.kind())
                                .flatMap(way -> way.promised(today()).answered())
                                .orElse(null));
            }
            log.note(letter.id(), today(), "rated." + rating.name().toLowerCase(java.util.Locale.ROOT), true);
            return new Acted.Done();
        });
    }

    /** Takes the letter back; what was in it is erased at once. */
    @Transactional
    public Acted takeBack(Receipt receipt) {
        return on(receipt, letter -> {
            if (!letter.state().mayBecome(LetterState.WITHDRAWN)) {
                return Acted.refused("over");
            }
            letters.move(letter.id(), LetterState.WITHDRAWN, letter.isLate(today()), today());
            sealed.erase(letter.id());
            letters.set(letter.id(), Letters.Note.ERASED, today());
            log.note(letter.id(), today(), "withdrawn", true);
            return new Acted.Done();
        });
    }

    private Acted on(Receipt receipt, java.util.function.Function<Letter, Acted> act) {
        try {
            return letters.located(pepper.of(receipt).locator())
                    .flatMap(letter -> letters.locked(letter.id()))
                    .map(act)
                    .orElseGet(() -> Acted.refused("unknown-receipt"));
        } catch (SealBroken broken) {
            return Acted.refused(
                    "unknown-receipt"); // a receipt of before the secret was changed opens nothing any more
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
