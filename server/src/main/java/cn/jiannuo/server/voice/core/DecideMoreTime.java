package cn.jiannuo.server.voice.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides about more time for a letter, on the reason alone; the sender is told either way, and reads the reason where it is granted. */
@Service
public class DecideMoreTime {
    private static final String INSIDE = "见信内";

    private final ReadLetter reading;
    private final Letters letters;
    private final LetterMatters steps;
    private final Matters matters;
    private final Delays delays;
    private final Say say;
    private final Sealed sealed;
    private final Stations stations;
    private final Notices notices;
    private final CaseLog log;
    private final AuditLog audit;
    private final Clock clock;

    DecideMoreTime(
            ReadLetter reading,
            Letters letters,
            LetterMatters steps,
            Matters matters,
            Delays delays,
            Say say,
            Sealed sealed,
            Stations stations,
            Notices notices,
            CaseLog log,
            AuditLog audit,
            Clock clock) {
        this.reading = reading;
        this.letters = letters;
        this.steps = steps;
        this.matters = matters;
        this.delays = delays;
        this.say = say;
        this.sealed = sealed;
        this.stations = stations;
        this.notices = notices;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param words why not; may be blank where it is granted */
    @Transactional
    public Acted decide(Reader reader, long id, int number, boolean granted, String words) {
        Optional<Letter> letter = letters.locked(id);
        Optional<Delays.Asked> asked = delays.find(id, number)
                .filter(one -> one.granted() == null)
                .filter(one -> reading.words(reader, id, one.item()).isPresent());
        Long matter = letter.map(Letter::matter).orElse(null);
        if (letter.isEmpty() || asked.isEmpty() || matter == null) {
            return Acted.refused("not-your-delay");
        }
        if (!granted && words.isBlank()) {
            return Acted.refused("reason-missing");
        }
        String step = steps.step(letter.get()).map(Active::step).orElse("");
        Moved moved =
                matters.act(reader.actor(), matter, new Deed.DecideMoreTime(step, granted, granted ? "" : INSIDE));
        return moved instanceof Moved.Refused no
                ? new Acted.ByMatter(no.why())
                : decided(reader, id, asked.get(), granted, words);
    }

    private Acted decided(Reader reader, long id, Delays.Asked asked, boolean granted, String words) {
        delays.decide(id, asked.number(), granted, today());
        if (granted) {
            letters.due(id, asked.until());
            delays.open(reader, id, asked.item());
        }
        if (!words.isBlank()) {
            say.say(id, Sealed.Kind.REMARK, words, today());
        }
        String logged = granted ? "voice.more-time-granted" : "voice.more-time-refused";
        String act = logged.substring("voice.".length());
        String until = asked.until().toString();
        log.note(id, today(), act, true, stations.name(asked.approver()), until);
        sealed.readers(id)
                .forEach(person -> notices.tell(
                        "voice " + act + " " + id + " " + asked.number(),
                        person,
                        Kind.TO_DO,
                        "voice.notice." + act,
                        List.of(until),
                        "/voice/letters/" + id,
                        Urgency.TODAY));
        audit.write(reader.actor(), logged, Long.toString(id), Map.of());
        return new Acted.Done();
    }

    /** What waits for the reader's decision. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Reader reader) {
        return delays.waiting().stream()
                .filter(one -> stations.of(reader.person(), today()).contains(one.approver()))
                .flatMap(one -> letters.find(one.letter()).stream()
                        .filter(letter -> !letter.state().isOver())
                        .flatMap(letter -> reading.words(reader, letter.id(), one.item()).stream()
                                .map(why -> new Waiting(letter, one.number(), one.until(), why))))
                .toList();
    }

    /**
     * A request that waits.
     *
     * @param reason opened for the reader
     */
    public record Waiting(Letter letter, int number, LocalDate until, String reason) {
        @Override
        public String toString() {
            return "request for more time"; // never stands in a log
        }
    }

    /** How many wait for somebody, without opening any. */
    @Transactional(readOnly = true)
    public long waiting(long person) {
        return delays.waiting().stream()
                .filter(one -> stations.of(person, today()).contains(one.approver()))
                .filter(one -> sealed.parts(one.letter(), person).contains(Part.said(one.item())))
                .count();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
