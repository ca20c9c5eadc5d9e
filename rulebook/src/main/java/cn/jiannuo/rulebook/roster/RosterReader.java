package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.TableProblem;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads a roster: the first pass checks every row and gathers units and codes, later passes stream the people.
 *
 * <p>Columns stand in any order under their English names, Chinese labels, or the headings a pack declared; code, name and unit
 * must be there. Source: design of roster and event tables.
 */
public final class RosterReader {
    private RosterReader() {}

    /**
     * Checks the whole table and reports all that is wrong with it at once.
     *
     * <p>A fact whose column is absent is unknown of everybody; an empty cell says what its field's absence says.
     *
     * @param source opens the table anew each time: it is read once here, and once for each {@link Roster#people()}
     */
    public static Read<Roster> read(Supplier<Table> source, Vocabulary vocabulary) {
        return read(source, vocabulary, false);
    }

    /** @param absentIsEmpty whether fields without a column are like empty cells, as in examples that state only what matters */
    static Read<Roster> read(Supplier<Table> source, Vocabulary vocabulary, boolean absentIsEmpty) {
        Problems problems = new Problems("");
        CodeIndex codes = new CodeIndex();
        UnitTreeBuilder units = new UnitTreeBuilder(vocabulary.unit());
        try (Table table = source.get()) {
            problems.in(table.name());
            PersonRows rows = new PersonRows(vocabulary, table.header(), absentIsEmpty, problems);
            gather(table.rows(), rows, codes, units, problems);
            Set<String> columns = rows.columns();
            return problems.read(
                    () -> new Roster(source, vocabulary, absentIsEmpty, units.build(rows.unitSlots()), codes, columns));
        } catch (TableProblem broken) {
            problems.brokenBy(broken);
            return problems.read(() -> {
                throw broken;
            });
        }
    }

    private static void gather(
            Iterator<Row> table, PersonRows rows, CodeIndex codes, UnitTreeBuilder units, Problems problems) {
        if (!table.hasNext()) {
            problems.add(Kind.NO_ROWS, "", "");
        }
        while (table.hasNext()) {
            Row row = table.next();
            Entity person = rows.person(row);
            rows.gather(row, person, codes, units);
        }
        rows.reportAlike(units);
    }
}
