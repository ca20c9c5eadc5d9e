package cn.jiannuo.server.voice.core;

import cn.jiannuo.rulebook.procedure.Active;
import cn.jiannuo.rulebook.procedure.Fact;
import cn.jiannuo.server.matter.Deed;
import cn.jiannuo.server.matter.Matter;
import cn.jiannuo.server.matter.Matters;
import cn.jiannuo.server.matter.Moved;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.record.core.ReportEvent;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The matter that a regulation makes of a letter. It knows the letter by a number of its own and nobody who wrote it.
 *
 * <p>Matters keep hours; letters must not. So a matter is opened, and what a sender said is carried into it, when a handler acts or with
 * the day's batch, never in the minute in which the sender does something.
 */
@Component
class LetterMatters {
    private static final String SENDER = "person";
    /** Reasons stand in the open there, so the reason is where to look. */
    private static final String INSIDE = "见信内";

    private final Letters letters;
    private final Channels channels;
    private final ReportEvent report;
    private final Matters matters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LetterMatters(
            Letters letters,
            Channels channels,
            ReportEvent report,
            Matters matters,
            TransactionTemplate transactions,
            Clock clock) {
        this.letters = letters;
        this.channels = channels;
        this.report = report;
        this.matters = matters;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Opens the matter of a letter unless it is open; not to be called within a transaction. */
    void begin(Letter letter) {
        Optional<Way> way = channels.way(letter.kind());
        boolean ordinary = way.flatMap(Way::first)
                .map(Station::text)
                .filter(letter.firstStation()::equals)
                .isPresent();
        // who stands in for those who must keep out has no step of the procedure: such a letter goes its way without
        // one
        if (letter.matter() != null
                || letter.deliveredOn() == null
                || letter.state().isOver()
                || !ordinary) {
            return;
        }
        String reference = "L" + letter.id();
        Map<String, String> cells = new TreeMap<>(
                Map.of("kind", letter.kind(), "date", letter.writtenOn().toString()));
        if (!letter.topic().isEmpty()) {
            cells.put("topic", letter.topic());
        }
        report.report(new Actor.Timekeeper(Tenancy.current()), reference, cells);
        matters.begin(reference).stream()
                .findFirst()
                .ifPresent(matter -> transactions.execute(status -> {
                    letters.set(letter.id(), Letters.Note.MATTER, matter.id());
                    stand(letter.id(), matter);
                    return matter;
                }));
    }

    /** The step that is open now. */
    Optional<Active> step(Letter letter) {
        return letter.matter() == null
                ? Optional.empty()
                : matters.find(letter.matter())
                        .flatMap(matter -> matter.standing().active().stream()
                                .filter(active -> !active.undecided())
                                .findFirst());
    }

    /** A handler ends a step; part of the caller's transaction. */
    Moved decide(Actor actor, Letter letter, String step, Way.Exit exit) {
        if (letter.matter() == null) {
            throw new IllegalStateException("a letter without a matter has no steps");
        }
        return matters.act(
                actor, letter.matter(), new Deed.Decide(step, exit.outcome(), exit.straight() ? "" : INSIDE));
    }

    /** Where what a step owes arrives; empty when it is the sender's. */
    static Optional<Station> station(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.StepOpened.class::isInstance)
                .map(Fact.StepOpened.class::cast)
                .flatMap(opened -> opened.owing().stream())
                .filter(party -> !party.equals(SENDER) && !party.contains("("))
                .map(Station::seat)
                .findFirst();
    }

    static Optional<LocalDate> due(List<Fact> facts) {
        return facts.stream()
                .filter(Fact.StepOpened.class::isInstance)
                .map(Fact.StepOpened.class::cast)
                .flatMap(opened -> Optional.ofNullable(opened.due()).stream())
                .findFirst();
    }

    /** Carries what the sender said into the matter, with the day's batch. */
    void carry(Letter letter) {
        Optional<Way> way = channels.way(letter.kind());
        Optional<Active> step = step(letter);
        Long matter = letter.matter();
        if (way.isEmpty() || step.isEmpty() || matter == null) {
            return;
        }
        Optional<Deed> deed = deed(letter, way.get(), step.get().step());
        deed.ifPresent(done -> transactions.execute(status -> {
            Moved moved =
                    matters.actFor(new Actor.Timekeeper(Tenancy.current()), matter, SENDER, "@L" + letter.id(), done);
            if (moved instanceof Moved.Done) {
                matters.find(matter).ifPresent(found -> stand(letter.id(), found));
            }
            return moved;
        }));
    }

    private static Optional<Deed> deed(Letter letter, Way way, String step) {
        if (letter.state() == LetterState.WITHDRAWN) {
            return Optional.of(new Deed.Withdraw(INSIDE));
        }
        boolean unsatisfied = letter.state() == LetterState.REOPENED;
        boolean satisfied = letter.state() == LetterState.SETTLED;
        if (!way.isSenders(step) || !(unsatisfied || satisfied)) {
            return Optional.empty();
        }
        return way.exits(step).stream()
                .filter(exit -> exit.straight() == satisfied)
                .findFirst()
                .map(exit -> new Deed.Decide(step, exit.outcome(), satisfied ? "" : INSIDE));
    }

    /** The letter lies where the matter says, until the day it says. */
    private void stand(long letter, Matter matter) {
        matter.standing().active().stream()
                .findFirst()
                .ifPresent(active -> channels.way(
                                letters.find(letter).orElseThrow().kind())
                        .filter(way -> !way.isSenders(active.step()))
                        .ifPresent(way -> letters.due(letter, active.due())));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
