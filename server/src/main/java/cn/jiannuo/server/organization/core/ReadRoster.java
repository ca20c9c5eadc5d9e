package cn.jiannuo.server.organization.core;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.Read;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.rulebook.roster.RosterWriter;
import cn.jiannuo.rulebook.table.CellText;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.Tables;
import cn.jiannuo.server.organization.RosterVocabulary;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a roster file, XLSX or CSV, all or nothing. */
@Component
public class ReadRoster {
    private static final Set<String> ALWAYS = Set.of("code", "name", "unit");

    private final RosterVocabulary vocabulary;

    ReadRoster(RosterVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param fileName as problems call it */
    public Reading read(String fileName, byte[] content) {
        return read(() -> Tables.read(fileName, new ByteArrayInputStream(content)));
    }

    /** @param source opened as often as it is read */
    Reading read(Supplier<Table> source) {
        Vocabulary words = vocabulary.get();
        Read<Roster> read = RosterReader.read(source, words);
        if (!read.isGood()) {
            return new Reading(List.of(), List.of(), read.errors(), read.errorCount(), read.notices(), read.broken());
        }
        try (Table table = source.get()) {
            List<String> names = names(table.header(), words);
            List<RosterLine> lines = lines(table, names, read.get(), words);
            List<String> columns = names.stream()
                    .filter(name -> !name.isEmpty() && !ALWAYS.contains(name))
                    .toList();
            return new Reading(columns, lines, List.of(), 0, read.notices(), null);
        }
    }

    private static List<String> names(List<String> header, Vocabulary words) {
        Headings headings = new Headings(words);
        return header.stream()
                .map(heading -> heading.isEmpty() ? "" : headings.columnOf(heading))
                .toList();
    }

    /** The people as checked and the rows as written go side by side: both pass over blank rows only. */
    private static List<RosterLine> lines(Table table, List<String> names, Roster roster, Vocabulary words) {
        RosterWriter employment = new RosterWriter(words, List.of("employment"));
        List<RosterLine> lines = new ArrayList<>();
        Iterator<Row> rows = table.rows();
        try (Stream<Entity> people = roster.people()) {
            people.forEachOrdered(person -> lines.add(line(rows.next(), names, person, employment)));
        }
        return lines;
    }

    private static RosterLine line(Row row, List<String> names, Entity person, RosterWriter employment) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && !ALWAYS.contains(names.get(i))) {
                cells.put(names.get(i), CellText.trim(row.cell(i)));
            }
        }
        boolean employed = names.contains("employment");
        boolean grouped = names.contains("groups");
        return new RosterLine(
                text(person, "code"),
                text(person, "name"),
                text(person, "unit"),
                employed ? Optional.of(employment.cells(person, null).getFirst()) : Optional.empty(),
                grouped ? Optional.of(person.texts("groups")) : Optional.empty(),
                cells);
    }

    private static String text(Entity person, String field) {
        return Objects.requireNonNull(person.text(field), field);
    }
}
