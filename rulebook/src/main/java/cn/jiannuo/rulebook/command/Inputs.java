package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.DataProblem;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.EventReader;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.TableProblem;
import cn.jiannuo.rulebook.table.Tables;
import cn.jiannuo.rulebook.text.Family;
import cn.jiannuo.rulebook.text.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens rosters and events; every problem is printed with file, row, column, value and the way out. */
final class Inputs {
    private static final Family DATA = new Family("data");
    private static final Family TABLE = new Family("table");

    private final Console console;

    Inputs(Console console) {
        this.console = console;
    }

    Roster roster(Path file, Vocabulary vocabulary) {
        Supplier<Table> source = source(file);
        return finish(RosterReader.read(source, vocabulary));
    }

    Events events(Optional<Path> file, Vocabulary vocabulary, Roster roster) {
        if (file.isEmpty()) {
            return Events.none();
        }
        return finish(EventReader.read(source(file.get()), vocabulary, roster));
    }

    /** A table of units: path, headcount and the facts quotas ask for. */
    List<Entity> units(Path file, Vocabulary vocabulary) {
        List<Entity> units = new ArrayList<>();
        boolean broken = false;
        try (Table table = source(file).get()) {
            List<String> header = table.header().stream()
                    .map(h -> h.strip().equals("unit") ? "path" : h)
                    .toList();
            for (Iterator<Row> rows = table.rows(); rows.hasNext(); ) {
                Row row = rows.next();
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), row.cell(i));
                }
                Read<Entity> read =
                        EntityText.parse(vocabulary.unit(), cells, List.of("path", "headcount"), table.name());
                for (DataProblem problem : read.errors()) {
                    print(at(problem, row.number()), "cli.error");
                    broken = true;
                }
                if (read.isGood()) {
                    units.add(read.get());
                }
            }
        } catch (TableProblem problem) {
            print(problem);
            broken = true;
        }
        if (broken) {
            throw new FindingsRefused();
        }
        return units;
    }

    private static DataProblem at(DataProblem problem, long row) {
        return new DataProblem(problem.file(), row, problem.column(), problem.value(), problem.kind(), problem.args());
    }

    /** Standard input is kept in a temporary file, because a roster is read twice. */
    private static Supplier<Table> source(Path file) {
        if (!file.toString().equals("-")) {
            return () -> Tables.open(file);
        }
        try {
            Path copy = Files.createTempFile("jiannuo-input", ".tmp");
            copy.toFile().deleteOnExit();
            Files.copy(System.in, copy, StandardCopyOption.REPLACE_EXISTING);
            return () -> Tables.open(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T finish(Read<T> read) {
        read.notices().forEach(p -> print(p, "cli.notice"));
        if (read.isGood()) {
            return read.get();
        }
        read.errors().forEach(p -> print(p, "cli.error"));
        if (read.moreErrors() > 0) {
            console.tell("cli.more-errors", read.moreErrors());
        }
        TableProblem broken = read.broken();
        if (broken != null) {
            print(broken);
        }
        throw new FindingsRefused();
    }

    private void print(DataProblem problem, String severity) {
        List<Object> args = new ArrayList<>(List.of(problem.column(), problem.value()));
        args.addAll(problem.args());
        Message message = new Message(DATA.key(problem.kind()), args);
        place(problem.file(), problem.row(), problem.column(), severity, message);
    }

    private void print(TableProblem problem) {
        Message message =
                Message.of(TABLE.key(problem.kind()), problem.value(), problem.columnLetters(), problem.heading());
        place(problem.file(), problem.row(), problem.heading(), "cli.error", message);
    }

    private void place(String file, long row, String column, String severity, Message message) {
        String at = row == 0 ? "" : console.word("cli.row", Long.toString(row));
        String in = column.isEmpty() ? "" : console.word("cli.column", column);
        String said = console.word("cli.finding", console.word(severity), console.render(message));
        console.err().println(console.word("cli.at", file, (at + in).strip() + " " + said));
        console.err().flush();
    }
}
