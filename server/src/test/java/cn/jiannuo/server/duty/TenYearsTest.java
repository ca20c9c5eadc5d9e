package cn.jiannuo.server.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.rulebook.plan.Planner;
import cn.jiannuo.rulebook.roster.EntityText;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.rulebook.roster.RosterReader;
import cn.jiannuo.server.ServerTest;
import cn.jiannuo.server.TestDatabase;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.regulation.RulesInForce;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Ten years of clock: outages of weeks, strikes doubled and at once, a clock set back, database connections cut in the middle,
 * hospital stays reported late. A failure replays from its seed.
 */
@ServerTest
class TenYearsTest {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    @Autowired
    ApplicationContext context;

    @Autowired
    RulesInForce rules;

    @Autowired
    RosterSnapshot roster;

    @Autowired
    Happenings happenings;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_122})
    void every_occurrence_is_there_exactly_once_with_its_right_days(long seed) throws Exception {
        Random random = new Random(seed);
        Bureau bureau = new Bureau(context, FIRST);
        bureau.strike();
        int stays = 0;
        int cut = 0;
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1 + random.nextInt(25))) {
            bureau.clock.set(day);
            if (random.nextInt(3) == 0) {
                LocalDate on = day.minusDays(random.nextInt(20));
                if (!on.isBefore(FIRST)) {
                    bureau.hospital("T0" + (1 + random.nextInt(6)), on, "HR-" + ++stays);
                }
            }
            cut += strikeSomehow(bureau, day, random);
        }
        bureau.strike(LAST);
        bureau.strike(LAST);

        assertThat(cut).as("connections that were cut, seed %s", seed).isPositive();
        assertThat(written(bureau)).as("seed %s", seed).isEqualTo(expected(bureau));
        assertThat(bureau.one(
                        "select count(*) from duty.duty d where institution_id = :i and not exists (select 1 from duty.part p "
                                + "where p.institution_id = d.institution_id and p.duty_id = d.duty_id)",
                        Long.class))
                .as("a duty is never without its parts")
                .isZero();
        assertThat(bureau.one(
                        "select count(*) from duty.rung r join duty.duty d using (institution_id, duty_id) "
                                + "where institution_id = :i and r.day <= '" + LAST + "' and r.climbed_at is null",
                        Long.class))
                .as("every rung whose day has come was climbed")
                .isZero();
        assertThat(bureau.one(
                        "select count(*) from duty.entry where institution_id = :i and act = 'escalated'", Long.class))
                .as("and each once")
                .isEqualTo(bureau.one(
                        "select count(*) from duty.rung where institution_id = :i and climbed_at is not null",
                        Long.class));
    }

    /** One of the ways a clock strikes in real life; 1 when the database was cut off in the middle. */
    private int strikeSomehow(Bureau bureau, LocalDate day, Random random) throws Exception {
        switch (random.nextInt(5)) {
            case 0 -> {
                try (var threads = Executors.newFixedThreadPool(3)) {
                    List<Future<?>> all = List.of(
                            threads.submit(() -> bureau.strike()),
                            threads.submit(() -> bureau.strike()),
                            threads.submit(() -> bureau.strike()));
                    for (Future<?> one : all) {
                        one.get();
                    }
                }
            }
            case 1 -> {
                return cutOff(bureau);
            }
            case 2 -> {
                bureau.strike();
                bureau.strike(day.minusDays(random.nextInt(40)));
                bureau.clock.set(day);
            }
            case 3 -> {
                // a day on which nothing runs
            }
            default -> bureau.strike();
        }
        return 0;
    }

    /** The connection is cut while the strike waits in the middle of its writing: it dies, and must not matter. */
    private int cutOff(Bureau bureau) throws SQLException, InterruptedException {
        String database = bureau.one("select current_database()", String.class);
        try (var threads = Executors.newFixedThreadPool(1);
                Connection administrator = TestDatabase.server().administrator(database);
                Statement statement = administrator.createStatement()) {
            administrator.setAutoCommit(false);
            statement.execute("lock table duty.duty in exclusive mode");
            Future<?> strike = threads.submit(() -> bureau.strike());
            while (!strike.isDone() && !cutWaiting(statement)) {
                Thread.onSpinWait();
            }
            administrator.rollback();
            strike.get();
            return 0;
        } catch (ExecutionException died) {
            return 1;
        }
    }

    private static boolean cutWaiting(Statement statement) throws SQLException {
        try (var found = statement.executeQuery("select pg_terminate_backend(pid) from pg_stat_activity "
                + "where datname = current_database() and usename = 'jiannuo_app' and wait_event_type = 'Lock'")) {
            return found.next();
        }
    }

    private TreeSet<String> written(Bureau bureau) {
        return new TreeSet<>(bureau.all(
                "select rule || ' ' || occasion || ' ' || subject || ' ' || starts || ' ' || due from duty.duty where institution_id = :i",
                String.class));
    }

    private List<Map<String, String>> rows() {
        return happenings.since(FIRST).stream()
                .map(happening -> {
                    Map<String, String> row = new HashMap<>(happening.cells());
                    row.put("id", happening.reference());
                    return row;
                })
                .toList();
    }

    /** The same ten years, planned at one go. */
    private TreeSet<String> expected(Bureau bureau) {
        return bureau.within(() -> {
            RulesInForce.Current current = rules.current();
            Roster people =
                    RosterReader.read(roster.table(), current.vocabulary()).get();
            var events = EntityText.events("as reported", rows(), current.vocabulary(), people)
                    .get();
            TreeSet<String> all = new TreeSet<>();
            new Planner(
                            current.rulebook(),
                            WorkCalendar.china(),
                            people.units(),
                            people.columns(),
                            events,
                            current.seatUnits(),
                            FIRST,
                            LAST)
                    .plan(
                            people.people(),
                            duty -> all.add(duty.code() + " " + duty.occasion() + " " + duty.subject() + " "
                                    + duty.starts() + " " + duty.due()));
            return all;
        });
    }
}
