package cn.jiannuo.server.voice.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 延期: whoever has a letter's step asks for more time, the seat that the regulation names decides, and the sender is told either
 * way. The one who decides reads the reason, and not the letter.
 */
@Service
public class MoreTime {
    private static final String INSIDE = "见信内";

    private final ReadLetter reading;
    private final Letters letters;
    private final LetterMatters steps;
    private final Matters matters;
    private final Channels channels;
    private final Mailboxes mailboxes;
    private final Delays delays;
    private final Say say;
    private final Sealed sealed;
    private final Stations stations;
    private final Notices notices;
    private final CaseLog log;
    private final AuditLog audit;
    private final Clock clock;

    MoreTime(
            ReadLetter reading,
            Letters letters,
            LetterMatters steps,
            Matters matters,
            Channels channels,
            Mailboxes mailboxes,
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
        this.channels = channels;
        this.mailboxes = mailboxes;
        this.delays = delays;
        this.say = say;
        this.sealed = sealed;
        this.stations = stations;
        this.notices = notices;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a letter's page says about more time.
     *
     * @param approver name of who would decide; empty where the regulation knows no more time in this step
     * @param waiting the day that was asked for, while it waits
     */
    public record Standing(String approver, Optional<LocalDate> waiting) {}

    /** Empty where the step knows no more time. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(Letter letter) {
        return steps.step(letter)
                .flatMap(open -> approver(letter, open.step())
                        .map(seat -> new Standing(
                                stations.name(seat), Optional.ofNullable(open.asked()).map(Active.Asked::until))));
    }

    @Transactional
    public Acted ask(Reader reader, long id, LocalDate until, String reason) {
        Optional<Letter> letter = reading.key(reader, id, Part.LETTER).flatMap(key -> reading.locked(reader, id));
        if (letter.isEmpty() || letter.get().state().isOver()) {
            return Acted.refused(letter.isEmpty() ? "not-yours" : "moved-on");
        }
        Optional<Active> open = steps.step(letter.get());
        Optional<Station> seat = open.flatMap(step -> approver(letter.get(), step.step()));
        if (open.isEmpty() || seat.isEmpty() || letter.get().matter() == null) {
            return Acted.refused("no-more-time");
        }
        if (reason.isBlank()) {
            return Acted.refused("reason-missing");
        }
        Moved moved = matters.act(
                reader.actor(), letter.get().matter(), new Deed.AskMoreTime(open.get().step(), until, INSIDE));
        if (moved instanceof Moved.Refused no) {
            return new Acted.ByMatter(no.why());
        }
        Conflicts.Concerned concerned = reading.key(reader, id, Part.LETTER)
                .map(key -> reading.content(key, id).concerned())
                .orElse(Conflicts.Concerned.NOBODY);
        List<Mailboxes.Box> deciding = mailboxes.at(seat.get(), today(), concerned);
        if (deciding.isEmpty()) {
            // nobody there could read why
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            boolean nobody = mailboxes
                    .at(seat.get(), today(), Conflicts.Concerned.NOBODY)
                    .isEmpty();
            return Acted.refused(nobody ? "no-mailbox" : "conflict", stations.name(seat.get()));
        }
        delays.ask(id, say.say(id, Sealed.Kind.DELAY, reason, today(), deciding), seat.get(), until, today());
        deciding.forEach(box -> notices.tell(
                "voice more time " + id + " " + until,
                box.person(),
                Kind.TO_DO,
                "voice.notice.more-time",
                List.of(until.toString()),
                "/voice/more-time",
                Urgency.TODAY));
        log.note(
                id,
                today(),
                "more-time-asked",
                true,
                stations.name(Station.parse(letter.get().station())),
                until.toString());
        audit.write(reader.actor(), "voice.more-time-asked", Long.toString(id), Map.of());
        return new Acted.Done();
    }

    /** @param words why not; may be blank where it is granted */
    @Transactional
    public Acted decide(Reader reader, long id, int number, boolean granted, String words) {
        Optional<Letter> letter = letters.locked(id);
        Optional<Delays.Asked> asked = delays.find(id, number).filter(one -> one.granted() == null);
        if (letter.isEmpty()
                || asked.isEmpty()
                || letter.get().matter() == null
                || reading.words(reader, id, asked.get().item()).isEmpty()) {
            return Acted.refused("not-your-delay");
        }
        if (!granted && words.isBlank()) {
            return Acted.refused("reason-missing");
        }
        String step = steps.step(letter.get()).map(Active::step).orElse("");
        Moved moved = matters.act(
                reader.actor(),
                letter.get().matter(),
                new Deed.DecideMoreTime(step, granted, granted ? "" : INSIDE));
        if (moved instanceof Moved.Refused no) {
            return new Acted.ByMatter(no.why());
        }
        delays.decide(id, number, granted, today());
        if (granted) {
            letters.due(id, asked.get().until());
            // the sender reads why
            delays.open(reader, id, asked.get().item());
        }
        if (!words.isBlank()) {
            say.say(id, Sealed.Kind.REMARK, words, today());
        }
        told(id, granted, asked.get());
        audit.write(reader.actor(), granted ? "voice.more-time-granted" : "voice.more-time-refused", Long.toString(id), Map.of());
        return new Acted.Done();
    }

    private void told(long id, boolean granted, Delays.Asked asked) {
        String act = granted ? "more-time-granted" : "more-time-refused";
        log.note(id, today(), act, true, stations.name(asked.approver()), asked.until().toString());
        sealed.readers(id)
                .forEach(person -> notices.tell(
                        "voice " + act + " " + id + " " + asked.number(),
                        person,
                        Kind.TO_DO,
                        "voice.notice." + act,
                        List.of(asked.until().toString()),
                        "/voice/letters/" + id,
                        Urgency.TODAY));
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

    private Optional<Station> approver(Letter letter, String step) {
        return channels.way(letter.kind()).flatMap(way -> way.approver(step));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
