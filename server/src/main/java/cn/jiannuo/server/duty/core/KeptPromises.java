package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 践诺情况: what was promised for a year, and what became of it, by month, unit, regulation and clause; never by person.
 *
 * <p>A duty counts in the month of its last day, once that day has come. Late stays late; what was waived or is no
 * longer needed is not counted.
 */
@Repository
public class KeptPromises {
    private static final String COUNTED = """
             d.institution_id = :institution and d.due between :first and :last and d.state not in ('WAIVED', 'VOID')
               and (d.state <> 'OPEN' or d.due < :today)""";

    /** A duty that is done before its day has come does not yet count: the months to come are not drawn. */
    private static final String COME = COUNTED + " and d.due <= :today";

    private static final String COUNTS = """
             count(*) filter (where done_on <= due) as kept, count(*) filter (where done_on > due) as late,
             count(*) filter (where done_on is null) as overdue""";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptPromises(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many were done in time, late, and are late still. */
    public record Count(long kept, long late, long overdue) {
        public static final Count NONE = new Count(0, 0, 0);

        public long all() {
            return kept + late + overdue;
        }

        Count plus(Count other) {
            return new Count(kept + other.kept, late + other.late, overdue + other.overdue);
        }
    }

    /**
     * A line of the board: twelve months and their sum.
     *
     * @param key id or path
     */
    public record Line(String key, String name, List<Count> months) {
        public Count sum() {
            return months.stream().reduce(Count.NONE, Count::plus);
        }
    }

    /** A clause and how often it was late. */
    public record Clause(String name, String citation, Count count) {}

    /**
     * The board of a year.
     *
     * @param denied of which the served said no
     * @param asked of which wait for the served
     * @param lateDays days late on average, of those done late; 0 where none
     */
    public record Board(
            int year,
            List<Count> months,
            List<Line> units,
            List<Line> regulations,
            List<Clause> hardest,
            long denied,
            long asked,
            double lateDays) {
        public Count sum() {
            return months.stream().reduce(Count.NONE, Count::plus);
        }
    }

    @Transactional(readOnly = true)
    public Board of(int year) {
        Map<String, Object> values = Map.of(
                "institution",
                Tenancy.id(),
                "first",
                LocalDate.of(year, 1, 1),
                "last",
                LocalDate.of(year, 12, 31),
                "today",
                LocalDate.now(clock));
        List<Line> all = lines("select '' as key, '' as name, due, done_on from duty.duty d where " + COME, values);
        record Sums(long denied, long asked, double lateDays) {}
        Sums sums = jdbc.sql("""
                        select (select count(distinct w.duty_id) from duty.word w where w.institution_id = :institution and w.said = 'NO'
                                   and w.due between :first and :last) as denied, count(*) filter (where state = 'ASKED') as asked,
                               coalesce(avg(done_on - due) filter (where done_on > due), 0) as late_days
                          from duty.duty d where\s""" + COUNTED)
                .params(values)
                .query((row, number) ->
                        new Sums(row.getLong("denied"), row.getLong("asked"), row.getDouble("late_days")))
                .single();
        return new Board(
                year,
                all.isEmpty() ? List.of() : all.getFirst().months(),
                units(values),
                lines(
                        "select d.regulation as key, max(substring(d.citation from '《[^》]*》')) over (partition by d.regulation)"
                                + " as name, d.due, d.done_on from duty.duty d where " + COME,
                        values),
                hardest(values),
                sums.denied(),
                sums.asked(),
                sums.lateDays());
    }

    /** Units of the second level, each with what it and those below it owed; in the order of their names. */
    private List<Line> units(Map<String, Object> values) {
        return lines("""
                select split_part(p.unit, '/', 1) || coalesce('/' || nullif(split_part(p.unit, '/', 2), ''), '') as key,
                       coalesce(nullif(split_part(p.unit, '/', 2), ''), split_part(p.unit, '/', 1)) as name, d.due, p.done_on
                  from duty.duty d join duty.part p on p.institution_id = d.institution_id and p.duty_id = d.duty_id
                 where not p.supports and p.unit <> '' and\s""" + COME, values);
    }

    private List<Line> lines(String of, Map<String, Object> values) {
        Map<String, Line> lines = new LinkedHashMap<>();
        jdbc.sql("select key, name, extract(month from due)::int as month, " + COUNTS + " from (" + of
                        + ") as counted group by key, name, month order by name")
                .params(values)
                .query((row, number) -> {
                    String key = row.getString("key");
                    String name = row.getString("name");
                    Line line = lines.computeIfAbsent(key, k -> new Line(k, name, empty()));
                    line.months().set(row.getInt("month") - 1, count(row));
                    return line;
                })
                .list();
        return List.copyOf(lines.values());
    }

    private static List<Count> empty() {
        List<Count> months = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            months.add(Count.NONE);
        }
        return months;
    }

    private List<Clause> hardest(Map<String, Object> values) {
        return jdbc.sql(
                        "select name, citation, " + COUNTS + " from duty.duty d where " + COME
                                + " group by name, citation having count(*) >= 5 and count(*) filter (where done_on > due or done_on is null) > 0"
                                + " order by (count(*) filter (where done_on > due or done_on is null))::numeric / count(*) desc, name limit 8")
                .params(values)
                .query((row, number) -> new Clause(row.getString("name"), row.getString("citation"), count(row)))
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getLong("kept"), row.getLong("late"), row.getLong("overdue"));
    }
}
