package cn.jiannuo.server.gathering.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.OnOccasion;
import cn.jiannuo.server.duty.core.OnOccasion.Standing;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.record.core.Entries;
import cn.jiannuo.server.record.core.Entries.Entry;
import cn.jiannuo.server.record.core.Evidence;
import cn.jiannuo.server.record.core.Reach;
import cn.jiannuo.server.record.core.Reaches;
import cn.jiannuo.server.record.core.Reaches.Reader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written down, with what became of it; and the year, as everybody may see it: held or not, how much was said and answered. */
@Service
public class Minutes {
    /** Occasions of one kind in a year, at most. */
    private static final int MOST = 500;

    private final Entries entries;
    private final Reaches reaches;
    private final OnOccasion duties;
    private final Clock clock;

    Minutes(Entries entries, Reaches reaches, OnOccasion duties, Clock clock) {
        this.entries = entries;
        this.reaches = reaches;
        this.duties = duties;
        this.clock = clock;
    }

    /**
     * Something that was said.
     *
     * @param number among what was said, from 1
     * @param parts as the regulation has them
     * @param standings what is owed for it; none until the clock has struck
     */
    public record Item(int number, List<String> parts, List<Standing> standings) {}

    /**
     * Minutes, and what became of what was said.
     *
     * @param inLedger whether the reader may look at them in the ledger too: whoever may only write cannot
     */
    public record Shown(Kind kind, Entry entry, List<Item> items, boolean inLedger) {}

    /**
     * How an occasion stands, in numbers.
     *
     * @param late answered too late, or still not answered after the last day
     */
    public record Tally(long entry, LocalDate on, int said, int answered, int late) {}

    /** A duty to hold an occasion, and the occasions that were. */
    public record Due(DutyList.Row duty, List<Tally> held) {
        public int said() {
            return held.stream().mapToInt(Tally::said).sum();
        }

        public int answered() {
            return held.stream().mapToInt(Tally::answered).sum();
        }

        public int late() {
            return held.stream().mapToInt(Tally::late).sum();
        }
    }

    /** Whoever may read or write such minutes. */
    @Transactional(readOnly = true)
    public boolean mayRead(SignedIn reader, Kind kind) {
        return !reach(reader, kind).isNone();
    }

    @Transactional(readOnly = true)
    public Optional<Shown> find(SignedIn reader, Kind kind, long id) {
        Reach reach = reach(reader, kind);
        return reach.isNone()
                ? Optional.empty()
                : entries.find(kind.ledger(), reach, id)
                        .filter(entry -> entry.cells()
                                .getOrDefault("kind", "")
                                .equals(kind.ledger().id()))
                        .map(entry -> shown(reader, kind, entry));
    }

    private Reach reach(SignedIn signedIn, Kind kind) {
        Reader reader = reaches.reader(signedIn);
        Reach writing = reaches.writing(reader, kind.ledger());
        return writing.all() ? writing : reaches.reading(reader, kind.ledger());
    }

    private Shown shown(SignedIn reader, Kind kind, Entry entry) {
        Map<Integer, List<Standing>> owed =
                duties.of(reader, kind.regulation(), kind.answeringIds(), List.of(entry.reference())).stream()
                        .collect(Collectors.groupingBy(Standing::element));
        List<Item> items = new ArrayList<>();
        for (List<String> parts : kind.items(entry.cells())) {
            int number = items.size() + 1;
            items.add(new Item(number, parts, owed.getOrDefault(number, List.of())));
        }
        Reach reading = reaches.reading(reaches.reader(reader), kind.ledger());
        boolean inLedger = entries.find(kind.ledger(), reading, entry.id()).isPresent();
        return new Shown(kind, entry, items, inLedger);
    }

    /** The year's occasions that the regulation asks for, by their last day. */
    @Transactional(readOnly = true)
    public List<Due> year(SignedIn reader, Kind kind, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        List<DutyList.Row> due = duties.due(
                reader,
                kind.regulation(),
                kind.holdingIds(),
                first,
                first.plusYears(1).minusDays(1));
        Map<Long, List<Tally>> held = tallies(reader, kind, due, year);
        return due.stream()
                .map(row -> new Due(row, held.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<Tally>> tallies(SignedIn reader, Kind kind, List<DutyList.Row> due, int year) {
        List<Entry> all = entries.find(kind.ledger(), Reach.EVERYTHING, Entries.Search.ALL, MOST).entries().stream()
                .filter(entry -> entry.on().getYear() == year)
                .sorted(Comparator.comparing(Entry::on))
                .toList();
        Map<String, List<Standing>> owed = duties
                .of(
                        reader,
                        kind.regulation(),
                        kind.answeringIds(),
                        all.stream().map(Entry::reference).toList())
                .stream()
                .collect(Collectors.groupingBy(Standing::reference));
        return all.stream()
                .filter(entry -> shownBy(kind, entry, due).isPresent())
                .collect(Collectors.groupingBy(
                        entry -> shownBy(kind, entry, due).orElseThrow().id(),
                        Collectors.mapping(
                                entry -> tally(kind, entry, owed.getOrDefault(entry.reference(), List.of())),
                                Collectors.toList())));
    }

    /** The duty an occasion was held for: the one done on that day, or the one that was owed then. */
    private static Optional<DutyList.Row> shownBy(Kind kind, Entry entry, List<DutyList.Row> due) {
        List<String> rules = kind.holding().stream()
                .filter(rule -> Evidence.counts(kind.ledger(), rule, entry.cells()))
                .map(rule -> rule.header().id())
                .toList();
        List<DutyList.Row> possible = due.stream()
                .filter(row -> rules.contains(row.rule()) && !row.starts().isAfter(entry.on()))
                .toList();
        return possible.stream()
                .filter(row -> entry.on().equals(row.doneOn()))
                .findFirst()
                .or(() -> possible.stream().max(Comparator.comparing(DutyList.Row::starts)));
    }

    private Tally tally(Kind kind, Entry entry, List<Standing> owed) {
        LocalDate today = LocalDate.now(clock);
        return new Tally(
                entry.id(),
                entry.on(),
                kind.items(entry.cells()).size(),
                (int) owed.stream().filter(Minutes::isAnswered).count(),
                (int) owed.stream().filter(one -> one.isLate(today)).count());
    }

    /** Whether whoever owes the answer has given it. */
    static boolean isAnswered(Standing standing) {
        return standing.row().state() == DutyState.ASKED || standing.row().state() == DutyState.KEPT;
    }
}
