package cn.jiannuo.rulebook.roster;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.DataProblem.Kind;
import cn.jiannuo.rulebook.table.Row;
import cn.jiannuo.rulebook.table.Table;
import cn.jiannuo.rulebook.table.TableProblem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a table of events, each checked against the roster it belongs to.
 *
 * <p>Columns: kind and date, which must be there; person, unit, relation, detail, until; whatever the kinds declare; and an
 * {@code id} (事件编号), if the sender keeps one. Source: design of roster and event tables.
 */
public final class EventReader {
    private EventReader() {}

    /**
     * Reads the whole table and reports all that is wrong with it at once.
     *
     * @param source opens the table; called once
     */
    public static Read<Events> read(Supplier<Table> source, Vocabulary vocabulary, Roster roster) {
        return read(source, vocabulary, roster, false);
    }

    /** @param absentIsEmpty whether fields without a column are like empty cells, as in examples that state only what matters */
    static Read<Events> read(Supplier<Table> source, Vocabulary vocabulary, Roster roster, boolean absentIsEmpty) {
        Problems problems = new Problems("");
        List<Event> events = new ArrayList<>();
        EventKinds kinds = new EventKinds(vocabulary.events());
        try (Table table = source.get()) {
            problems.in(table.name());
            EventRows rows = new EventRows(kinds, table.header(), roster, absentIsEmpty, problems);
            Iterator<Row> lines = table.rows();
            if (!lines.hasNext()) {
                problems.add(Kind.NO_ROWS, "", "");
            }
            while (lines.hasNext()) {
                events.add(rows.read(lines.next()));
            }
        } catch (TableProblem broken) {
            problems.brokenBy(broken);
        }
        return problems.read(() -> new Events(events));
    }
}
