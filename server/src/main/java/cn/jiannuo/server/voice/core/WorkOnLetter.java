package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a handler does with a letter: accepts it, hands it to the right seat, answers, and makes the outcome known. */
@Service
public class WorkOnLetter {
    private static final String MODULE = "voice.";

    private final ReadLetter reading;
    private final Letters letters;
    private final ShareLetter share;
    private final Channels channels;
    private final WhomToAsk whom;
    private final Stations stations;
    private final Say say;
    private final CaseLog log;
    private final AuditLog audit;
    private final Clock clock;

    WorkOnLetter(
            ReadLetter reading,
            Letters letters,
            ShareLetter share,
            Channels channels,
            WhomToAsk whom,
            Stations stations,
            Say say,
            CaseLog log,
            AuditLog audit,
            Clock clock) {
        this.reading = reading;
        this.letters = letters;
        this.share = share;
        this.channels = channels;
        this.whom = whom;
        this.stations = stations;
        this.say = say;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says that the letter is dealt with here. */
    @Transactional
    public Acted accept(Reader reader, long id) {
        return inCharge(reader, id, letter -> {
            if (!letter.state().mayBecome(LetterState.ACCEPTED)) {
                return Acted.refused("moved-on");
            }
            LocalDate due = letter.state() == LetterState.ARRIVED ? promised(letter) : letter.dueOn();
            letters.move(id, LetterState.ACCEPTED, letter.isLate(today()), today());
            letters.hand(id, letter.station(), due);
            return noted(reader, id, "voice.accepted", stations.name(Station.parse(letter.station())));
        });
    }

    /**
     * 首问负责: hands it to the seat that can do something; who was asked first stays answerable and keeps reading.
     *
     * @param to a station of the procedure
     */
    @Transactional
    public Acted handOn(Reader reader, long id, Station to, String why) {
        return inCharge(reader, id, letter -> {
            if (letter.state().isOver() || letter.state() == LetterState.ANSWERED) {
                return Acted.refused("moved-on");
            }
            if (why.isBlank()) {
                return Acted.refused("reason-missing");
            }
            Optional<Acted> not = share.with(reader, id, to);
            if (not.isPresent()) {
                return not.get();
            }
            say.say(id, Sealed.Kind.REMARK, why, today());
            if (letter.state() == LetterState.ARRIVED) {
                letters.move(id, LetterState.ACCEPTED, letter.isLate(today()), today());
            }
            letters.hand(id, to.text(), promised(letter));
            return noted(
                    reader, id, "voice.handed-on", stations.name(Station.parse(letter.station())), stations.name(to));
        });
    }

    /** 说明理由的答复. Late stays late. */
    @Transactional
    public Acted answer(Reader reader, long id, String text) {
        if (text.isBlank()) {
            return Acted.refused("empty");
        }
        return inCharge(reader, id, letter -> {
            if (!letter.state().mayBecome(LetterState.ANSWERED)) {
                return Acted.refused(letter.state() == LetterState.WITHDRAWN ? "withdrawn" : "moved-on");
            }
            reply(id, text);
            letters.move(id, LetterState.ANSWERED, letter.isLate(today()), today());
            return noted(reader, id, "voice.answered", stations.name(Station.parse(letter.station())));
        });
    }

    /** Also to the senders of the letters that were merged into this one. */
    void reply(long id, String text) {
        say.say(id, Sealed.Kind.REPLY, text, today());
        for (long merged : letters.mergedInto(id)) {
            say.say(merged, Sealed.Kind.REPLY, text, today());
            log.note(merged, today(), "answered-there", true);
        }
    }

    /** A word among those who work on it, or back to the sender without being the answer. */
    @Transactional
    public Acted remark(Reader reader, long id, String text, boolean toSender) {
        if (text.isBlank()) {
            return Acted.refused("empty");
        }
        return on(reader, id, letter -> {
            if (toSender) {
                reply(id, text);
                return noted(reader, id, "voice.asked-back", stations.name(Station.parse(letter.station())));
            }
            say.say(id, Sealed.Kind.REMARK, text, today());
            return new Acted.Done();
        });
    }

    /** 并办: goes on with an earlier letter about the same; its sender reads the answers there, and is told so. */
    @Transactional
    public Acted merge(Reader reader, long id, long into) {
        return inCharge(reader, id, letter -> {
            Optional<Letter> other = reading.locked(reader, into);
            if (other.isEmpty()
                    || into == id
                    || other.get().state().isOver()
                    || other.get().mergedInto() != null) {
                return Acted.refused("no-such-letter");
            }
            if (!letter.state().mayBecome(LetterState.MERGED)) {
                return Acted.refused("moved-on");
            }
            if (letter.sort() != other.get().sort()) {
                return Acted.refused("other-kind");
            }
            letters.set(id, Letters.Note.MERGED, into);
            letters.move(id, LetterState.MERGED, letter.isLate(today()), today());
            log.note(into, today(), "joined", false);
            return noted(reader, id, "voice.merged", String.valueOf(other.get().number()));
        });
    }

    /** Makes the outcome known to everybody, in words that tell nothing of who wrote. */
    @Transactional
    public Acted publish(Reader reader, long id, String outcome) {
        return inCharge(reader, id, letter -> {
            if (letter.answeredOn() == null || letter.sort() == LetterClass.REPORT) {
                return Acted.refused(letter.sort() == LetterClass.REPORT ? "report-unpublished" : "not-answered");
            }
            if (outcome.isBlank()) {
                return Acted.refused("empty");
            }
            letters.set(id, Letters.Note.OUTCOME, outcome.strip());
            letters.set(id, Letters.Note.PUBLISHED, today());
            return noted(reader, id, "voice.published");
        });
    }

    /** Whoever was asked for a part only gives that; what becomes of the letter is decided where it lies, or by who was asked first. */
    private Acted inCharge(Reader reader, long id, Function<Letter, Acted> act) {
        return on(
                reader,
                id,
                letter -> whom.charge(reader, letter)
                        ? act.apply(letter)
                        : Acted.refused("not-your-step", stations.name(Station.parse(letter.station()))));
    }

    private Acted on(Reader reader, long id, Function<Letter, Acted> act) {
        if (reading.key(reader, id, Part.LETTER).isEmpty()) {
            return Acted.refused("not-yours");
        }
        return reading.locked(reader, id).map(act).orElseGet(() -> Acted.refused("not-yours"));
    }

    private Acted noted(Reader reader, long id, String act, String... gaps) {
        log.note(id, today(), act.substring(MODULE.length()), true, gaps);
        audit.write(reader.actor(), act, Long.toString(id), Map.of());
        return new Acted.Done();
    }

    private @Nullable LocalDate promised(Letter letter) {
        return channels.way(letter.kind())
                .flatMap(way -> way.promised(letter.writtenOn()).answered())
                .orElse(letter.dueOn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
