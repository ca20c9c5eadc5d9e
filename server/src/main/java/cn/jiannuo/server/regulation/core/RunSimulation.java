package cn.jiannuo.server.regulation.core;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.text.Family;
import cn.jiannuo.rulebook.text.Message;
import cn.jiannuo.rulebook.text.Messages;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.regulation.HappenedEvents;
import cn.jiannuo.server.regulation.core.Act.OwnFigure;
import cn.jiannuo.server.regulation.core.ReadPacks.ReadPack;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import cn.jiannuo.server.regulation.core.Trial.Against;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Works a trial out, away from the reader's request, and keeps what came of it. */
@Service
public class RunSimulation {
    /** People between two reports of progress. */
    private static final int STEP = 2_000;

    private final Simulations simulations;
    private final Library library;
    private final RosterSnapshot snapshot;
    private final ObjectProvider<HappenedEvents> happened;
    private final Clock clock;

    RunSimulation(
            Simulations simulations,
            Library library,
            RosterSnapshot snapshot,
            ObjectProvider<HappenedEvents> happened,
            Clock clock) {
        this.simulations = simulations;
        this.library = library;
        this.snapshot = snapshot;
        this.happened = happened;
        this.clock = clock;
    }

    /** A version with the words it is read in. */
    private record Tried(PackText text, Regulation regulation, Vocabulary vocabulary) {}

    /** Runs it in the current institution, unless it is done or another runs it. */
    public void run(long id) {
        if (simulations.claim(id)) {
            Simulation asked = simulations.find(id).orElseThrow();
            try {
                work(asked);
            } catch (RuntimeException broken) {
                simulations.fail(id, List.of());
                throw broken;
            }
        }
    }

    private void work(Simulation asked) {
        Shelf shelf = library.shelf(asked.regulation()).orElseThrow();
        Tried tried = wanted(shelf, asked);
        Supplier<Table> table = snapshot.table();
        Read<Roster> roster = RosterReader.read(table, tried.vocabulary());
        if (!roster.isGood()) {
            simulations.fail(asked.id(), troubles(roster));
            return;
        }
        Events events = events(tried.vocabulary(), roster.get(), asked);
        Tally tally = tally(asked, tried, roster.get(), events, true);
        Optional<Tried> other = other(shelf, asked);
        Optional<Tally> before = other.flatMap(one -> tallyOther(asked, one, table));
        Against against = before.map(old -> new Against(
                        other.orElseThrow().text().version(),
                        other.orElseThrow().text().hash(),
                        old.total().sum(),
                        old.money(),
                        old.parties(),
                        Trial.changes(old.workload(), tally.workload())))
                .orElse(null);
        simulations.finish(
                asked.id(), tally.trial(roster.get().size(), events.all().size(), against));
    }

    private Tried wanted(Shelf shelf, Simulation asked) {
        PackText text = shelf.text(asked.wish().pack());
        ReadPack read = library.read(text);
        Regulation plain = read.pack().regulation();
        List<OwnFigure> own =
                new OwnFigures(plain, asked.wish().from(), asked.wish().tried().figures()).figures();
        // a figure of one's own is tried on all the days, whenever it is to begin
        List<OwnFigure> early = own.stream()
                .map(one -> new OwnFigure(one.figure(), one.number(), one.denominator(), asked.first(), one.source()))
                .toList();
        return new Tried(text, Assembly.withOwnFigures(plain, early), read.vocabulary());
    }

    private Tally tally(Simulation asked, Tried tried, Roster roster, Events events, boolean tellProgress) {
        if (tellProgress) {
            simulations.progress(asked.id(), 0, roster.size());
        }
        TryOut.Progress progress = worked -> {
            if (tellProgress && worked % STEP == 0) {
                simulations.progress(asked.id(), worked, roster.size());
            }
        };
        return new TryOut(asked.first(), asked.last())
                .tally(tried.regulation(), tried.vocabulary(), asked.wish().seats(), roster, events, progress);
    }

    private Events events(Vocabulary vocabulary, Roster roster, Simulation asked) {
        HappenedEvents source = happened.getIfAvailable();
        return source == null ? Events.none() : source.between(vocabulary, roster, asked.first(), asked.last());
    }

    /** The version to compare with: the one that was named, or the one in force today. */
    private Optional<Tried> other(Shelf shelf, Simulation asked) {
        LocalDate today = LocalDate.now(clock);
        Optional<Window> window =
                asked.against().map(hash -> shelf.windowOf(hash, today)).orElseGet(() -> shelf.standing(today));
        Optional<PackText> text = asked.against()
                .or(() -> window.map(days -> days.adoption().pack()))
                .map(shelf::text);
        return text.map(one -> new Tried(
                one,
                window.map(days -> library.asAdopted(one, days))
                        .orElseGet(() -> library.read(one).pack().regulation()),
                library.read(one).vocabulary()));
    }

    /** Nothing when the roster does not read in its words. */
    private Optional<Tally> tallyOther(Simulation asked, Tried other, Supplier<Table> table) {
        Read<Roster> roster = RosterReader.read(table, other.vocabulary());
        return roster.isGood()
                ? Optional.of(tally(asked, other, roster.get(), events(other.vocabulary(), roster.get(), asked), false))
                : Optional.empty();
    }

    /** What stands in the roster's way, in Chinese, as the roster itself is. */
    private static List<String> troubles(Read<Roster> roster) {
        Family data = new Family("data");
        return roster.errors().stream()
                .limit(20)
                .map(problem -> {
                    List<Object> args = new ArrayList<>(List.of(problem.column(), problem.value()));
                    args.addAll(problem.args());
                    return Messages.chinese().render(new Message(data.key(problem.kind()), args));
                })
                .toList();
    }
}
