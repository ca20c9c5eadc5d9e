package cn.jiannuo.server.killed;

import cn.jiannuo.server.database.OwnDatabase;
import cn.jiannuo.server.database.Roles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The server's process and its PostgreSQL, to start and to kill. */
final class House implements AutoCloseable {
    private static final String DATABASE = "killed";

    private final Path home;
    private final Roles roles;
    private OwnDatabase database;
    private Optional<Process> server = Optional.empty();

    House(Path home) {
        this.home = home;
        this.database = OwnDatabase.durable(home);
        this.roles = Roles.usual(database.password());
        roles.prepare(database, DATABASE);
    }

    /** Starts the server and waits for what it says first. */
    String start(String verb, LocalDate day) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                verb));
        List.of(
                        "spring.datasource.url=" + database.url(DATABASE),
                        "spring.datasource.username=" + roles.application(),
                        "spring.datasource.password=" + roles.password(),
                        "spring.datasource.hikari.maximum-pool-size=8",
                        "spring.flyway.user=" + roles.owner(),
                        "spring.flyway.password=" + roles.password(),
                        "jiannuo.secret=a-Test's-own_secret+that9stands4nowhere7else",
                        "jiannuo.clock=" + verb.equals("serve"),
                        "jiannuo.clock-every=PT0.05S",
                        "jiannuo.test.day=" + day,
                        "server.address=127.0.0.1",
                        "server.port=0")
                .forEach(setting -> command.add("--" + setting));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            server = Optional.of(process);
            return listen(process).join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the server says until it ends; what it says when it is ready comes back. */
    private CompletableFuture<String> listen(Process process) {
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                    Writer kept =
                            Files.newBufferedWriter(log(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    kept.write(line + "\n");
                    kept.flush();
                    if (line.startsWith(Victim.READY)) {
                        ready.complete(line.substring(Victim.READY.length()));
                    }
                }
            } catch (IOException gone) {
                ready.completeExceptionally(gone);
            }
            ready.completeExceptionally(new IllegalStateException("ended before it was ready; see " + log()));
        });
        return ready;
    }

    Path log() {
        return home.resolve("house.log");
    }

    /** SIGKILL: nothing is finished, nothing is said. */
    void killServer() {
        server.ifPresent(House::kill);
        server = Optional.empty();
    }

    /** SIGKILL to the database and all its processes, then a new one on the same files. */
    void killDatabase() {
        try {
            long pid = Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startDatabase() {
        database = OwnDatabase.durable(home);
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** What the tables say, seen past all policies. */
    List<List<String>> rows(String sql) {
        try (Connection connection = database.administrator(DATABASE);
                ResultSet found = connection.createStatement().executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        killServer();
        database.close();
    }
}
