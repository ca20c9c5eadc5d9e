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
 * 延期: whoever has a letter's step asks for more time, and says why. The seat that the regulation names will read that, and not the
 * letter.
 */
@Service
public class MoreTime {
    private static final String INSIDE = "见信内";

    private final ReadLetter reading;
    private final LetterMatters steps;
    private final Matters matters;
    private final Channels channels;
    private final WhomToAsk whom;
    private final Mailboxes mailboxes;
    private final Delays delays;
    private final Say say;
    private final Stations stations;
    private final Notices notices;
    private final CaseLog log;
    private final AuditLog audit;
    private final Clock clock;

    MoreTime(
            ReadLetter reading,
            LetterMatters steps,
            Matters matters,
            Channels channels,
            WhomToAsk whom,
            Mailboxes mailboxes,
            Delays delays,
            Say say,
            Stations stations,
            Notices notices,
            CaseLog log,
            AuditLog audit,
            Clock clock) {
        this.reading = reading;
        this.steps = steps;
        this.matters = matters;
        this.channels = channels;
        this.whom = whom;
        this.mailboxes = mailboxes;
        this.delays = delays;
        this.say = say;
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
                                stations.name(seat),
                                Optional.ofNullable(open.asked()).map(Active.Asked::until))));
    }

    @Transactional
    public Acted ask(Reader reader, long id, LocalDate until, String reason) {
        Optional<Letter> letter = reading.key(reader, id, Part.LETTER).flatMap(key -> reading.locked(reader, id));
        if (letter.isEmpty() || letter.get().state().isOver()) {
            return Acted.refused(letter.isEmpty() ? "not-yours" : "moved-on");
        }
        Optional<Active> open = steps.step(letter.get());
        Optional<Station> seat = open.flatMap(step -> approver(letter.get(), step.step()));
        Long matter = letter.get().matter();
        if (open.isEmpty() || seat.isEmpty() || matter == null) {
            return Acted.refused("no-more-time");
        }
        if (reason.isBlank()) {
            return Acted.refused("reason-missing");
        }
        Moved moved = matters.act(
                reader.actor(), matter, new Deed.AskMoreTime(open.get().step(), until, INSIDE));
        return moved instanceof Moved.Refused no
                ? new Acted.ByMatter(no.why())
                : asked(reader, letter.get(), seat.get(), until, reason);
    }

    private Acted asked(Reader reader, Letter letter, Station seat, LocalDate until, String reason) {
        List<Mailboxes.Box> deciding = mailboxes.at(seat, today(), whom.concerned(reader, letter.id()));
        if (deciding.isEmpty()) {
            // nobody there could read why
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            boolean nobody =
                    mailboxes.at(seat, today(), Conflicts.Concerned.NOBODY).isEmpty();
            return Acted.refused(nobody ? "no-mailbox" : "conflict", stations.name(seat));
        }
        int why = say.say(letter.id(), Sealed.Kind.DELAY, reason, today(), deciding);
        delays.ask(letter.id(), why, seat, until, today());
        deciding.forEach(box -> notices.tell(
                "voice more time " + letter.id() + " " + until,
                box.person(),
                Kind.TO_DO,
                "voice.notice.more-time",
                List.of(until.toString()),
                "/voice/more-time",
                Urgency.TODAY));
        String from = stations.name(Station.parse(letter.station()));
        log.note(letter.id(), today(), "more-time-asked", true, from, until.toString());
        audit.write(reader.actor(), "voice.more-time-asked", Long.toString(letter.id()), Map.of());
        return new Acted.Done();
    }

    private Optional<Station> approver(Letter letter, String step) {
        return channels.way(letter.kind()).flatMap(way -> way.approver(step));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
