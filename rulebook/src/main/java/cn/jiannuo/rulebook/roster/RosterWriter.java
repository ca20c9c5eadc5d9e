package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Shape;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.table.CsvWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a roster as CSV that {@link RosterReader} reads back the same: English names, canonical words, ISO dates, yuan with
 * two decimals, one line per person.
 */
public final class RosterWriter {
    private static final String UNIT = "unit.";

    private final Shape person;
    private final Shape unit;
    private final List<Integer> personSlots;
    private final List<Integer> unitSlots;

    /** Writes every field of the vocabulary: an empty cell of a field that means "none" when empty says so. */
    public RosterWriter(Vocabulary vocabulary) {
        this(vocabulary, name -> true);
    }

    /** Writes these fields only, named as {@link Roster#columns()} names them. */
    public RosterWriter(Vocabulary vocabulary, Collection<String> columns) {
        this(vocabulary, columns::contains);
    }

    private RosterWriter(Vocabulary vocabulary, Predicate<String> columns) {
        this.person = vocabulary.person();
        this.unit = vocabulary.unit();
        this.personSlots = IntStream.range(0, person.fields().size())
                .filter(slot -> columns.test(person.field(slot).name()))
                .boxed()
                .toList();
        this.unitSlots = IntStream.range(
                        UnitTreeBuilder.FIRST_FACT, unit.fields().size())
                .filter(slot -> columns.test(UNIT + unit.field(slot).name()))
                .boxed()
                .toList();
    }

    /** The fields of a person, then the facts of a unit as {@code unit.kind}. */
    public List<String> header() {
        List<String> header = new ArrayList<>();
        personSlots.forEach(slot -> header.add(person.field(slot).name()));
        unitSlots.forEach(slot -> header.add(UNIT + unit.field(slot).name()));
        return header;
    }

    /** The cells under {@link #header()}; facts that the person's unit only inherits stay empty. */
    public List<String> cells(Entity of, @Nullable Unit in) {
        List<String> cells = new ArrayList<>();
        personSlots.forEach(slot -> cells.add(CellWriter.cell(of, slot)));
        for (int slot : unitSlots) {
            boolean stated = in != null && in.states(unit.field(slot).name());
            cells.add(in != null && stated ? CellWriter.cell(in.entity(), slot) : "");
        }
        return cells;
    }

    /** Writes header and people in UTF-8 and leaves the stream open. */
    public void write(Roster roster, OutputStream out) {
        try (CsvWriter csv = new CsvWriter(out);
                Stream<Entity> people = roster.people()) {
            csv.row(header());
            people.forEachOrdered(each -> csv.row(cells(each, roster.units().unitOf(each))));
        }
    }
}
