package cn.jiannuo.server.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Traffic goes on while the server is killed, and in some rounds its database too; afterwards everything that was acknowledged is
 * there, once.
 *
 * <p>More rounds, or the same again: {@code -Djiannuo.killed.rounds=40 -Djiannuo.killed.seed=7}. The seed decides what is sent, when the
 * killing comes, counted in answers, and what is killed; how the threads interleave is the machine's.
 */
class KilledTest {
    private static final int REPORTERS = 3;
    private static final int MOST_ANSWERS = 80;

    private final int rounds = Integer.getInteger("jiannuo.killed.rounds", 3);
    private final long seed = Long.getLong("jiannuo.killed.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Reporter> reporters = new ArrayList<>();
    private final List<Clerk> clerks = new ArrayList<>();
    private final LocalDate first = LocalDate.of(2026, 9, 14);
    private LocalDate today = first;

    @Test
    void whatever_was_acknowledged_survives_the_killing_of_the_process_once() throws IOException {
        System.out.println("killed " + rounds + " times, seed " + seed);
        Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed");
        try (House house = new House(home)) {
            String token = house.start("found", today);
            for (int i = 0; i < REPORTERS; i++) {
                reporters.add(new Reporter("HR" + i, token, seed + i));
            }
            Founded.SEATS.values().forEach(code -> clerks.add(new Clerk(code, token)));
            for (int round = 0; round < rounds; round++) {
                live(house, round);
            }
            askAgain(house.start("serve", today));
            house.killServer();
            assertThat(house.start("settle", today)).as("seed " + seed).startsWith("Whole");
            check(house);
        }
    }

    /** A life of the server: some days after the last one, and cut off after some answers. */
    private void live(House house, int round) {
        // what is reported, at most two days old, is never older than the regulation
        today = today.plusDays(2 + random.nextInt(12));
        int lives = 1 + random.nextInt(MOST_ANSWERS);
        Semaphore answers = new Semaphore(0);
        AtomicBoolean open = new AtomicBoolean(true);
        String port = house.start("serve", today);
        List<Thread> busy = traffic()
                .map(one -> Thread.ofVirtual().start(() -> keepOn(one, port, open, answers)))
                .toList();
        assertThat(acquired(answers, lives))
                .as(lives + " answers, seed " + seed)
                .isTrue();
        boolean databaseToo = round % 2 == 1;
        if (databaseToo) {
            house.killDatabase();
        }
        house.killServer();
        open.set(false);
        busy.forEach(KilledTest::join);
        if (databaseToo) {
            house.startDatabase();
        }
    }

    private void keepOn(Traffic one, String port, AtomicBoolean open, Semaphore answers) {
        one.turnTo(port);
        while (open.get()) {
            if (one.step(today)) {
                answers.release();
            }
        }
    }

    /** Who was cut off asks again, and now everything is heard. */
    private void askAgain(String port) {
        traffic().forEach(one -> one.turnTo(port));
        // where they were killed before anybody had signed in, something is done now
        clerks.forEach(clerk -> {
            for (int tries = 0; clerk.acknowledged().isEmpty() && tries < 200; tries++) {
                clerk.step(today);
            }
        });
        traffic().forEach(one -> {
            for (int tries = 0; one.isWaiting() && tries < 100; tries++) {
                one.step(today);
            }
            assertThat(one.isWaiting()).as("everything is heard").isFalse();
        });
    }

    private Stream<Traffic> traffic() {
        return Stream.concat(reporters.stream(), clerks.stream());
    }

    private void check(House house) {
        assertThat(traffic().flatMap(one -> one.complaints().stream())).isEmpty();
        Map<String, Integer> events = counted(house, "select reference from record.event");
        Map<String, Integer> visits = counted(house, "select occasion from duty.duty where rule = 'hospital-visit'");
        Map<String, Integer> logged =
                counted(house, "select detail ->> 'event' from audit.entry where act = 'event.reported'");
        TreeSet<String> acknowledged = new TreeSet<>();
        reporters.forEach(one -> acknowledged.addAll(one.acknowledged()));
        assertThat(events.keySet())
                .as("what was acknowledged is there, and nothing else")
                .isEqualTo(acknowledged);
        assertThat(visits.keySet()).as("each event has its duty").isEqualTo(acknowledged);
        assertThat(logged).as("each event is in the log").hasSameSizeAs(events);
        assertThat(Stream.of(events, visits, logged).flatMap(one -> one.values().stream()))
                .as("once")
                .containsOnly(1);
        checkParts(house);
        checkDays(house);
    }

    /** A note that was acknowledged is the part's, and stands in the history once; so does one that was sent twice. */
    private void checkParts(House house) {
        Map<String, Integer> notes = counted(house, "select detail ->> 'note' from duty.entry where act = 'part-done'");
        Map<String, Integer> parts = counted(house, "select note from duty.part where done_on is not null");
        TreeSet<String> acknowledged = new TreeSet<>();
        clerks.forEach(one -> acknowledged.addAll(one.acknowledged()));
        assertThat(notes.keySet()).isEqualTo(acknowledged);
        assertThat(parts).isEqualTo(notes);
        assertThat(notes.values()).allMatch(count -> count == 1);
        assertThat(acknowledged).as("somebody did something").isNotEmpty();
    }

    /** Every first of a month and every birthday that came has its duty once, whoever was dead that day. */
    private void checkDays(House house) {
        List<String> found = house
                .rows("select rule || ' ' || starts || ' ' || subject from duty.duty"
                        + " where rule <> 'hospital-visit' order by 1")
                .stream()
                .map(List::getFirst)
                .toList();
        List<String> owed = first.datesUntil(today.plusDays(1))
                .flatMap(day -> Founded.owedOn(day).stream())
                .sorted()
                .toList();
        assertThat(found).as("seed " + seed).isEqualTo(owed);
    }

    private static Map<String, Integer> counted(House house, String sql) {
        return house.rows(sql).stream().collect(Collectors.toMap(List::getFirst, row -> 1, Integer::sum, TreeMap::new));
    }

    private static boolean acquired(Semaphore answers, int wanted) {
        try {
            return answers.tryAcquire(wanted, 2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
