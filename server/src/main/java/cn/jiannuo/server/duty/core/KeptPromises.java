package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static final int FEW = 5;
    private static final int SHOWN = 8;

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
    public record Clause(String name, String citation, Count count) {
        long broken() {
            return count.late() + count.overdue();
        }
    }

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
        List<Month> all = jdbc.sql(YearSql.CLAUSES)
                .params(values)
                .query(KeptPromises::month)
                .list();
        long late = all.stream().mapToLong(Month::lateEver).sum();
        return new Board(
                year,
                months(all),
                units(values),
                regulations(all),
                hardest(all),
                jdbc.sql(YearSql.DENIED).params(values).query(Long.class).single(),
                all.stream().mapToLong(Month::asked).sum(),
                late == 0 ? 0 : (double) all.stream().mapToLong(Month::lateDays).sum() / late);
    }

    /** What became of one clause's duties with their last day in one month. */
    private record Month(
            String regulation,
            String title,
            String name,
            String citation,
            int month,
            Count count,
            long asked,
            long lateDays,
            long lateEver) {}

    private static Month month(ResultSet row, int number) throws SQLException {
        return new Month(
                row.getString("regulation"),
                row.getString("title"),
                row.getString("name"),
                row.getString("citation"),
                row.getInt("month"),
                count(row),
                row.getLong("asked"),
                row.getLong("late_days"),
                row.getLong("late_ever"));
    }

    private static List<Count> months(List<Month> all) {
        List<Count> months = empty();
        all.forEach(
                one -> months.set(one.month() - 1, months.get(one.month() - 1).plus(one.count())));
        return all.stream().allMatch(one -> one.count().all() == 0) ? List.of() : months;
    }

    private static List<Line> regulations(List<Month> all) {
        Map<String, List<Month>> each = all.stream()
                .filter(one -> one.count().all() > 0)
                .collect(Collectors.groupingBy(Month::regulation, LinkedHashMap::new, Collectors.toList()));
        return each.entrySet().stream()
                .map(one -> new Line(one.getKey(), one.getValue().getFirst().title(), months(one.getValue())))
                .toList();
    }

    /** Units of the second level, each with what it and those below it owed; in the order of their names. */
    private List<Line> units(Map<String, Object> values) {
        Map<String, Line> lines = new LinkedHashMap<>();
        jdbc.sql(YearSql.UNITS)
                .params(values)
                .query((row, number) -> {
                    Count count = count(row);
                    String key = row.getString("key");
                    String name = row.getString("name");
                    Line line = lines.computeIfAbsent(key, k -> new Line(k, name, empty()));
                    return line.months().set(row.getInt("month") - 1, count);
                })
                .list();
        return lines.values().stream().filter(line -> line.sum().all() > 0).toList();
    }

    private static List<Count> empty() {
        List<Count> months = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            months.add(Count.NONE);
        }
        return months;
    }

    /** Those late most often, of those that were due more than a few times. */
    private static List<Clause> hardest(List<Month> all) {
        record Named(String name, String citation) {}
        Map<Named, Count> sums = new LinkedHashMap<>();
        all.forEach(one -> sums.merge(new Named(one.name(), one.citation()), one.count(), Count::plus));
        return sums.entrySet().stream()
                .map(one -> new Clause(one.getKey().name(), one.getKey().citation(), one.getValue()))
                .filter(clause -> clause.count().all() >= FEW && clause.broken() > 0)
                .sorted(Comparator.comparingDouble((Clause clause) ->
                                (double) clause.broken() / clause.count().all())
                        .reversed()
                        .thenComparing(Clause::name))
                .limit(SHOWN)
                .toList();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getLong("kept"), row.getLong("late"), row.getLong("overdue"));
    }
}
