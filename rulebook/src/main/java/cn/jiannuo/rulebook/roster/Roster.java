package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import java.util.Iterator;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * 花名册: the people of an organisation and its units, checked from the first row to the last.
 *
 * <p>Units and codes are held; people are read anew from the table each time, one at a time, so that a million of them need no
 * more memory than a hundred. The table must not change meanwhile.
 */
public final class Roster {
    private final Supplier<Table> source;
    private final Vocabulary vocabulary;
    private final boolean absentIsEmpty;
    private final UnitTree units;
    private final CodeIndex codes;
    private final Set<String> columns;

    Roster(
            Supplier<Table> source,
            Vocabulary vocabulary,
            boolean absentIsEmpty,
            UnitTree units,
            CodeIndex codes,
            Set<String> columns) {
        this.source = source;
        this.vocabulary = vocabulary;
        this.absentIsEmpty = absentIsEmpty;
        this.units = units;
        this.codes = codes;
        this.columns = Set.copyOf(columns);
    }

    public UnitTree units() {
        return units;
    }

    /** Number of people. */
    public long size() {
        return codes.size();
    }

    /** Whether a person has this code (工号). */
    public boolean has(String code) {
        return codes.contains(code);
    }

    /** The fields of people the table has columns for, and the facts of units as {@code unit.kind}. Others are unknown of everybody. */
    public Set<String> columns() {
        return columns;
    }

    /**
     * The people in the order of their rows; each one's unit is {@link UnitTree#unitOf}.
     *
     * <p>Closing the stream, or reading it to its end, closes the table.
     *
     * @throws RosterChanged while streaming, when the table no longer says what was checked
     */
    public Stream<Entity> people() {
        Table table = source.get();
        People people = new People(table);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliterator(people, size(), traits), false)
                .onClose(table::close);
    }

    /** The codes, in no order. */
    Iterable<String> codes() {
        return codes;
    }

    private final class People implements Iterator<Entity> {
        private final Table table;
        private final Iterator<Row> rows;
        private final Problems problems;
        private final PersonRows reader;
        private long count;

        People(Table table) {
            this.table = table;
            this.rows = table.rows();
            this.problems = new Problems(table.name());
            this.reader = new PersonRows(vocabulary, table.header(), absentIsEmpty, problems);
        }

        @Override
        public boolean hasNext() {
            if (rows.hasNext()) {
                return true;
            }
            table.close();
            check(count == size());
            return false;
        }

        @Override
        public Entity next() {
            Entity person = reader.person(rows.next());
            count++;
            check(problems.isGood()
                    && person.object(0) instanceof String code
                    && has(code)
                    && units.find(String.valueOf(person.text("unit"))) != null);
            return person;
        }

        private void check(boolean same) {
            if (!same) {
                throw new RosterChanged(table.name(), problems.row());
            }
        }
    }
}
