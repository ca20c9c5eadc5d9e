package cn.jiannuo.server.voice.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.server.matter.AskPart;
import cn.jiannuo.server.matter.AskedPart;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 协办一封信: whoever has its step asks others for parts of the answer. Who owes what until when is kept with the matter; what is
 * asked and given is sealed with the letter, and nobody whom it is about is asked.
 */
@Service
public class LetterParts {
    private static final String INSIDE = "见信内";

    private final ReadLetter reading;
    private final PartWords words;
    private final ShareLetter share;
    private final LetterMatters steps;
    private final Matters matters;
    private final WhomToAsk whom;
    private final Stations stations;
    private final CaseLog log;
    private final Clock clock;

    LetterParts(
            ReadLetter reading,
            PartWords words,
            ShareLetter share,
            LetterMatters steps,
            Matters matters,
            WhomToAsk whom,
            Stations stations,
            CaseLog log,
            Clock clock) {
        this.reading = reading;
        this.words = words;
        this.share = share;
        this.steps = steps;
        this.matters = matters;
        this.whom = whom;
        this.stations = stations;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A part as the readers of the letter see it.
     *
     * @param name of the station
     * @param what was asked, opened
     * @param said the answer, or why it goes on without; empty while it is open
     */
    public record Shown(AskedPart part, String name, String what, String said, boolean mayGive, boolean mayLeaveOut) {
        @Override
        public String toString() {
            return "part of a letter"; // never stands in a log
        }
    }

    @Transactional
    public Acted ask(Reader reader, long id, Station to, LocalDate until, String what) {
        return on(reader, id, letter -> {
            Long matter = letter.matter();
            if (matter == null || !whom.hasStep(reader, letter)) {
                String where = stations.name(Station.parse(letter.station()));
                return Acted.refused(matter == null ? "no-procedure" : "not-your-step", where);
            }
            if (what.isBlank()) {
                return Acted.refused("part-what");
            }
            Set<Long> keptOut = whom.concerned(reader, id).people();
            String step = steps.step(letter).map(Active::step).orElse("");
            Moved moved = matters.askPart(reader.actor(), matter, new AskPart(step, to, until, INSIDE, keptOut));
            return moved instanceof Moved.Refused no
                    ? new Acted.ByMatter(no.why())
                    : asked(reader, letter, matter, to, until, what);
        });
    }

    private Acted asked(Reader reader, Letter letter, long matter, Station to, LocalDate until, String what) {
        Optional<Acted> not = share.with(reader, letter.id(), to);
        if (not.isPresent()) {
            // nobody there could read what he is asked about
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return not.get();
        }
        words.asked(letter.id(), matters.parts(matter).getLast().number(), what, today());
        return noted(letter.id(), "part-asked", letter.station(), to.text(), until.toString());
    }

    @Transactional
    public Acted give(Reader reader, long id, int number, String text) {
        return settle(
                reader,
                id,
                number,
                text,
                "empty",
                "part-given",
                matter -> matters.givePart(reader.actor(), matter, number, INSIDE));
    }

    /** The answer goes out without it. */
    @Transactional
    public Acted leaveOut(Reader reader, long id, int number, String why) {
        return settle(
                reader,
                id,
                number,
                why,
                "reason-missing",
                "part-left-out",
                matter -> matters.leaveOutPart(reader.actor(), matter, number, INSIDE));
    }

    private Acted settle(
            Reader reader, long id, int number, String text, String missing, String act, Function<Long, Moved> settle) {
        return on(reader, id, letter -> {
            Long matter = letter.matter();
            if (matter == null || text.isBlank()) {
                return Acted.refused(matter == null ? "no-procedure" : missing);
            }
            AskedPart part = matters.parts(matter).stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                return Acted.refused("not-yours");
            }
            if (settle.apply(matter) instanceof Moved.Refused no) {
                return new Acted.ByMatter(no.why());
            }
            words.said(id, number, text, today());
            boolean late = today().isAfter(part.due());
            return noted(id, late ? act + "-late" : act, part.station());
        });
    }

    /** The parts of a letter that lies open before the reader. */
    @Transactional(readOnly = true)
    public List<Shown> of(Reader reader, Letter letter) {
        Long matter = letter.matter();
        if (matter == null) {
            return List.of();
        }
        boolean charge = whom.hasStep(reader, letter);
        return matters.parts(matter).stream()
                .map(part -> new Shown(
                        part,
                        stations.name(Station.parse(part.station())),
                        words.asked(reader, letter.id(), part.number()),
                        words.said(reader, letter.id(), part.number()),
                        part.isOpen() && matters.owesPart(reader.actor(), part),
                        part.isOpen() && charge))
                .toList();
    }

    private Acted on(Reader reader, long id, Function<Letter, Acted> act) {
        return reading.key(reader, id, Part.LETTER)
                .flatMap(key -> reading.locked(reader, id))
                .map(letter -> letter.state().isOver()
                        ? Acted.refused(letter.state() == LetterState.WITHDRAWN ? "withdrawn" : "moved-on")
                        : act.apply(letter))
                .orElseGet(() -> Acted.refused("not-yours"));
    }

    private Acted noted(long id, String act, String station, String... more) {
        String[] gaps = new String[more.length + 1];
        gaps[0] = stations.name(Station.parse(station));
        for (int i = 0; i < more.length; i++) {
            gaps[i + 1] = Station.read(more[i]).map(stations::name).orElse(more[i]);
        }
        log.note(id, today(), act, true, gaps);
        return new Acted.Done();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
