package cn.jiannuo.server.voice.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.server.audit.AuditLog;
import cn.jiannuo.server.matter.Moved;
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

/** Takes the step of the regulation's procedure that a letter is at: hands it on with its keys, or answers the sender. */
@Service
public class TakeStep {
    private final ReadLetter reading;
    private final Letters letters;
    private final LetterMatters matters;
    private final Channels channels;
    private final ShareLetter share;
    private final WorkOnLetter work;
    private final Say say;
    private final WhomToAsk whom;
    private final Stations stations;
    private final CaseLog log;
    private final AuditLog audit;
    private final Clock clock;

    TakeStep(
            ReadLetter reading,
            Letters letters,
            LetterMatters matters,
            Channels channels,
            ShareLetter share,
            WorkOnLetter work,
            Say say,
            WhomToAsk whom,
            Stations stations,
            CaseLog log,
            AuditLog audit,
            Clock clock) {
        this.reading = reading;
        this.letters = letters;
        this.matters = matters;
        this.channels = channels;
        this.share = share;
        this.work = work;
        this.say = say;
        this.whom = whom;
        this.stations = stations;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The step that is open.
     *
     * @param exits the ways out of it; empty when it is the sender's turn, or another seat's
     */
    public record Turn(String step, String name, Optional<LocalDate> due, List<Way.Exit> exits) {}

    /** Opens the matter if a handler is the first to look; empty when the letter goes without one. */
    public Optional<Turn> turn(Reader reader, long id) {
        letters.read(id).ifPresent(matters::begin);
        return letters.read(id)
                .flatMap(letter -> matters.step(letter)
                        .flatMap(active -> channels.way(letter.kind())
                                .map(way -> turn(way, active, whom.hasStep(reader, letter)))));
    }

    private static Turn turn(Way way, Active active, boolean mine) {
        return new Turn(
                active.step(),
                way.stepName(active.step()),
                Optional.ofNullable(active.due()),
                way.isSenders(active.step()) || !mine ? List.of() : way.exits(active.step()));
    }

    /** @param text the answer, where the step leads to the sender or to the end; else a word to whoever gets it next */
    @Transactional
    public Acted take(Reader reader, long id, String step, String outcome, String text) {
        Optional<Letter> letter = reading.key(reader, id, Part.LETTER).flatMap(key -> reading.locked(reader, id));
        if (letter.isEmpty()) {
            return Acted.refused("not-yours");
        }
        Optional<Active> active = matters.step(letter.get());
        Optional<Way> way = channels.way(letter.get().kind());
        Optional<Way.Exit> exit = way.flatMap(w -> w.exits(step).stream()
                .filter(one -> one.outcome().equals(outcome))
                .findFirst());
        if (active.isEmpty()
                || !active.get().step().equals(step)
                || exit.isEmpty()
                || letter.get().state().isOver()) {
            return Acted.refused(letter.get().state() == LetterState.WITHDRAWN ? "withdrawn" : "moved-on");
        }
        boolean answers = exit.get().toSender() || exit.get().ends();
        if (text.isBlank() && (answers || !exit.get().straight())) {
            return Acted.refused(answers ? "empty" : "reason-missing");
        }
        return switch (matters.decide(reader.actor(), letter.get(), step, exit.get())) {
            case Moved.Refused refused -> refused(refused.why());
            case Moved.Done done -> taken(reader, letter.get(), active.get(), exit.get(), text, done);
        };
    }

    private static Acted refused(Moved.Why why) {
        return why instanceof Moved.Why.NotYours other
                ? Acted.refused("not-your-step", other.whose())
                : new Acted.ByMatter(why);
    }

    private Acted taken(Reader reader, Letter letter, Active was, Way.Exit exit, String text, Moved.Done done) {
        LocalDate today = LocalDate.now(clock);
        boolean late = was.due() != null && today.isAfter(was.due());
        String from = stations.name(Station.parse(letter.station()));
        Station to = LetterMatters.station(done.facts()).orElse(Station.parse(letter.station()));
        if (exit.toSender() || exit.ends()) {
            work.reply(letter.id(), text);
            letters.move(letter.id(), LetterState.ANSWERED, late, today);
            letters.due(letter.id(), null);
            return noted(reader, letter.id(), "voice.answered", from);
        }
        if (!to.text().equals(letter.station())) {
            Optional<Acted> not = share.with(reader, letter.id(), to);
            if (not.isPresent()) {
                // the step is not taken when nobody could read the letter there
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return not.get();
            }
        }
        if (!text.isBlank()) {
            say.say(letter.id(), Sealed.Kind.REMARK, text, today);
        }
        if (letter.state() != LetterState.REOPENED) {
            letters.move(letter.id(), LetterState.ACCEPTED, late, today);
        }
        letters.hand(letter.id(), to.text(), LetterMatters.due(done.facts()).orElse(null));
        return to.text().equals(letter.station())
                ? noted(reader, letter.id(), "voice.accepted", from)
                : noted(reader, letter.id(), "voice.handed-on", from, stations.name(to));
    }

    private Acted noted(Reader reader, long id, String act, String... gaps) {
        log.note(id, LocalDate.now(clock), act.substring("voice.".length()), true, gaps);
        audit.write(reader.actor(), act, Long.toString(id), Map.of());
        return new Acted.Done();
    }
}
