package cn.jiannuo.server.nightly;

import cn.jiannuo.rulebook.read.PackReader;
import cn.jiannuo.server.JiannuoServer;
import cn.jiannuo.server.database.OwnDatabase;
import cn.jiannuo.server.database.Roles;
import cn.jiannuo.server.duty.core.Tick;
import cn.jiannuo.server.organization.ImportRoster;
import cn.jiannuo.server.organization.Outcome;
import cn.jiannuo.server.organization.Units;
import cn.jiannuo.server.regulation.core.AdoptRegulation;
import cn.jiannuo.server.regulation.core.Adopted;
import cn.jiannuo.server.regulation.core.Adopting;
import cn.jiannuo.server.regulation.core.UploadPack;
import cn.jiannuo.server.regulation.core.Uploaded;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.InstitutionId;
import cn.jiannuo.server.tenancy.Institutions;
import cn.jiannuo.server.tenancy.Tenancy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The clock strikes for an institution of any size, beside hand-written SQL that puts the same rows into the same tables and knows
 * already what they are: {@code FOLDER REGULATIONS ROSTER}. {@code benchmarks/night} runs it.
 *
 * <p>All regulations are in force; the first night warms up. Prints for each further night how many duties were written, the seconds
 * of the strike, those of the four bare inserts, and the ratio.
 */
public final class Nightly {
    private static final LocalDate FOUNDED = LocalDate.of(2026, 3, 29);
    private static final int NIGHTS = 4;
    private static final List<String> TABLES = List.of("duty", "part", "rung", "entry");
    private static volatile Instant now = Instant.EPOCH;

    private final ConfigurableApplicationContext context;
    private final OwnDatabase database;
    private final String name;
    private final InstitutionId id;

    private Nightly(ConfigurableApplicationContext context, OwnDatabase database, String name) {
        this.context = context;
        this.database = database;
        this.name = name;
        this.id = context.getBean(Institutions.class).found("nightly", "本局", "").id();
    }

    public static void main(String[] args) throws IOException, SQLException {
        Path home = Path.of(args[0]);
        Path roster = Path.of(args[2]);
        String name = "nightly";
        turnTo(FOUNDED);
        try (OwnDatabase database = OwnDatabase.durable(home)) {
            try (Connection fresh = database.administrator("postgres");
                    Statement statement = fresh.createStatement()) {
                statement.execute("drop database if exists " + name);
            }
            Roles roles = Roles.usual(database.password());
            roles.prepare(database, name);
            try (ConfigurableApplicationContext context = start(database, roles, name)) {
                Nightly nightly = new Nightly(context, database, name);
                nightly.found(roster, Path.of(args[1]));
                nightly.measure();
            }
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start(OwnDatabase database, Roles roles, String name) {
        SpringApplication server = new SpringApplication(JiannuoServer.class, SetDay.class);
        return server.run(
                "--spring.datasource.url=" + database.url(name),
                "--spring.datasource.username=" + roles.application(),
                "--spring.datasource.password=" + roles.password(),
                "--spring.flyway.user=" + roles.owner(),
                "--spring.flyway.password=" + roles.password(),
                "--jiannuo.secret=a-Benchmark's-own_secret+that9stands4nowhere7else",
                "--jiannuo.clock=false",
                "--server.address=127.0.0.1",
                "--server.port=0");
    }

    private void found(Path roster, Path regulations) throws IOException {
        Actor founder = new Actor.Administrator(id, 1, "系统初装");
        byte[] people = Files.readAllBytes(roster);
        System.out.printf("import %.1f s%n", seconds(() -> imported(founder, people)));
        try (Stream<Path> texts = Files.walk(regulations)) {
            for (Path text : texts.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                adopt(founder, Files.readString(text));
            }
        }
        // what the regulations declare of people is read once they are known
        System.out.printf("again %.1f s%n", seconds(() -> imported(founder, people)));
    }

    private Outcome imported(Actor by, byte[] people) {
        Outcome outcome = within(() -> context.getBean(ImportRoster.class).importAtOnce(by, "roster.csv", people));
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
        return outcome;
    }

    private void adopt(Actor by, String text) {
        Map<String, String> seats = new HashMap<>();
        PackReader.read(List.of(new PackReader.Source("pack.md", text)))
                .packs()
                .getFirst()
                .regulation()
                .seats()
                .forEach((seat, title) -> seats.put(seat, unit("本局/" + title)));
        Adopted adopted = within(() -> {
            Uploaded uploaded = context.getBean(UploadPack.class).upload(by, "", text);
            if (uploaded instanceof Uploaded.Kept kept) {
                return context.getBean(AdoptRegulation.class).adopt(by, new Adopting(kept.hash(), FOUNDED, seats));
            }
            throw new IllegalStateException(uploaded.toString());
        });
        if (adopted instanceof Adopted.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
    }

    private String unit(String path) {
        return within(() -> context.getBean(Units.class).byPath(path)).isPresent() ? path : "本局/办公室";
    }

    private void measure() throws SQLException {
        for (int night = 0; night <= NIGHTS; night++) {
            LocalDate day = FOUNDED.plusDays(night);
            turnTo(day);
            int[] written = new int[1];
            double strike = seconds(() -> written[0] =
                    within(() -> context.getBean(Tick.class).strike()).written());
            double bare = bareInserts(day);
            System.out.printf(
                    "%s: %,7d duties, strike %6.2f s, bare inserts %6.2f s, %.1f times%s%n",
                    day, written[0], strike, bare, strike / bare, night == 0 ? " (warming up)" : "");
        }
    }

    /** Takes the night's rows out and puts them back in, by hand. */
    private double bareInserts(LocalDate night) throws SQLException {
        try (Connection connection = database.administrator(name);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table night as select distinct duty_id from duty.entry where (at at time zone 'Asia/Shanghai')::date = date '"
                            + night + "' and act = 'opened'");
            for (String table : TABLES) {
                statement.execute(
                        "create temp table %1$s_kept as select * from duty.%1$s where duty_id in (table night)"
                                .formatted(table));
            }
            for (String table : TABLES.reversed()) {
                statement.execute("delete from duty." + table + " where duty_id in (table night)");
            }
            statement.execute("vacuum analyze duty.duty, duty.part, duty.rung, duty.entry");
            long since = System.nanoTime();
            connection.setAutoCommit(false);
            for (String table : TABLES) {
                statement.execute("insert into duty.%1$s select * from %1$s_kept".formatted(table));
            }
            connection.commit();
            return (System.nanoTime() - since) / 1e9;
        }
    }

    private <T> T within(Supplier<T> work) {
        return Tenancy.within(id, work::get);
    }

    private static double seconds(Supplier<?> work) {
        long since = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return (System.nanoTime() - since) / 1e9;
    }

    private static void turnTo(LocalDate day) {
        now = day.atTime(1, 0).atZone(SetDay.CHINA).toInstant();
    }

    /** The clock stands where the benchmark turns it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SetDay {
        private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

        @Bean
        @Primary
        Clock turned() {
            return new Turned();
        }
    }

    private static final class Turned extends Clock {
        @Override
        public ZoneId getZone() {
            return SetDay.CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
