package cn.jiannuo.server.organization.core;

import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.server.organization.HeldTable;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.organization.RosterVocabulary;
import cn.jiannuo.server.organization.core.CurrentRoster.Known;
import cn.jiannuo.server.organization.core.CurrentRoster.KnownUnit;
import cn.jiannuo.server.organization.core.Uploads.Upload;
import cn.jiannuo.server.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 单独登记: one person is added, changed, or has left.
 *
 * <p>The roster with this one line otherwise is read as a file would be: the same checks, the same history, the same events.
 */
@Service
public class KeepPerson {
    private final Rosters rosters;
    private final RosterSnapshot snapshot;
    private final RosterVocabulary vocabulary;
    private final ReadRoster reader;
    private final ExportRoster headings;
    private final Uploads uploads;
    private final ConfirmUpload confirm;

    KeepPerson(
            Rosters rosters,
            RosterSnapshot snapshot,
            RosterVocabulary vocabulary,
            ReadRoster reader,
            ExportRoster headings,
            Uploads uploads,
            ConfirmUpload confirm) {
        this.rosters = rosters;
        this.snapshot = snapshot;
        this.vocabulary = vocabulary;
        this.reader = reader;
        this.headings = headings;
        this.uploads = uploads;
        this.confirm = confirm;
    }

    /**
     * Somebody as typed.
     *
     * @param cells by column
     */
    public record Entered(String code, String name, String unit, Map<String, String> cells) {
        String cell(String column) {
            return switch (column) {
                case "code" -> code;
                case "name" -> name;
                case "unit" -> unit;
                default -> cells.getOrDefault(column, "");
            };
        }
    }

    /** What came of it: {@code wrong} has the cells that cannot be, {@code outcome} is refused then. */
    public record Kept(Outcome outcome, List<DataProblem> wrong) {}

    /** @param english whether headings are the canonical names: as problems call the columns */
    @Transactional
    public Kept add(Actor actor, Entered entered, boolean english) {
        CurrentRoster now = now();
        Known known = now.people().get(entered.code());
        if (known != null && (known.isHere() || !known.name().equals(entered.name()))) {
            return refused(known.isHere() ? "code-taken" : "code-of-gone", known.code(), known.name());
        }
        return write(actor, "person.added", now, entered, english);
    }

    /** @param seen as the form had it */
    @Transactional
    public Kept change(Actor actor, Entered entered, String seen, boolean english) {
        CurrentRoster now = now();
        Known known = now.people().get(entered.code());
        if (known == null || !known.isHere()) {
            return refused("not-here");
        }
        return isSeen(known, seen)
                ? write(actor, "person.changed", now, entered, english)
                : refused("person-changed", known.name());
    }

    @Transactional
    public Kept leave(Actor actor, String code, String seen) {
        CurrentRoster now = now();
        Known known = now.people().get(code);
        if (known == null || !known.isHere()) {
            return refused("not-here");
        }
        if (!isSeen(known, seen)) {
            return refused("person-changed", known.name());
        }
        List<Row> others =
                rows().stream().filter(row -> !row.cell(0).equals(code)).toList();
        Draft draft = new Draft("person.left", known.name() + " " + code, snapshot.columns(), others, 0);
        return read(actor, now, draft, true);
    }

    /**
     * The roster as it would be.
     *
     * @param number of the line that is other; 0 when one is gone
     */
    private record Draft(String act, String who, List<String> columns, List<Row> rows, long number) {}

    private CurrentRoster now() {
        return rosters.loadToChange(new Headings(vocabulary.get())::columnOf);
    }

    private static boolean isSeen(Known known, String seen) {
        return PersonForms.seen(known.name(), known.unit(), known.cells()).equals(seen);
    }

    private List<Row> rows() {
        try (Table table = snapshot.table().get()) {
            return table.stream().toList();
        }
    }

    private Kept write(Actor actor, String act, CurrentRoster now, Entered entered, boolean english) {
        if (!(now.units().get(entered.unit()) instanceof KnownUnit unit && unit.open())) {
            return refused("no-unit", entered.unit());
        }
        List<String> columns = columns(now, entered);
        List<Row> rows = new ArrayList<>(rows());
        int place = 0;
        while (place < rows.size() && !rows.get(place).cell(0).equals(entered.code())) {
            place++;
        }
        Row line = line(columns, entered, rows, place + 2L);
        if (place < rows.size()) {
            rows.set(place, line);
        } else {
            rows.add(line);
        }
        String who = entered.name() + " " + entered.code();
        return read(actor, now, new Draft(act, who, columns, rows, line.number()), english);
    }

    /** Before the first roster the form's own columns are the roster's. */
    private List<String> columns(CurrentRoster now, Entered entered) {
        List<String> columns = new ArrayList<>(snapshot.columns());
        if (now.columns().isEmpty()) {
            entered.cells().keySet().stream().sorted().forEach(columns::add);
        }
        return columns;
    }

    /** What the roster says of a unit is said by all of its people: a colleague's cells are taken over. */
    private static Row line(List<String> columns, Entered entered, List<Row> rows, long number) {
        Optional<Row> colleague = rows.stream()
                .filter(row ->
                        row.cell(2).equals(entered.unit()) && !row.cell(0).equals(entered.code()))
                .findFirst();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            boolean ofUnit = columns.get(i).startsWith("unit.");
            cells.add(ofUnit ? colleague.map(row -> row.cell(at)).orElse("") : entered.cell(columns.get(i)));
        }
        return new Row(number, cells);
    }

    private Kept read(Actor actor, CurrentRoster now, Draft draft, boolean english) {
        List<String> header = headings.headings(draft.columns(), english);
        Reading reading = reader.read(() -> new HeldTable(draft.who(), header, draft.rows()));
        if (!reading.isGood()) {
            List<DataProblem> wrong = reading.errors().stream()
                    .filter(problem -> problem.row() == draft.number())
                    .toList();
            return wrong.isEmpty()
                    ? refused("others-wrong", reading.errorCount())
                    : new Kept(new Outcome.Refused("organization.refused.person-wrong", List.of()), wrong);
        }
        Changes changes = CompareRosters.of(now, reading, vocabulary.get()).ofPeople();
        Upload upload =
                uploads.find(uploads.add(actor, draft.who(), new byte[0])).orElseThrow();
        return new Kept(confirm.apply(actor, draft.act(), upload, now, reading, changes), List.of());
    }

    private static Kept refused(String reason, Object... gaps) {
        return new Kept(new Outcome.Refused("organization.refused." + reason, List.of(gaps)), List.of());
    }
}
