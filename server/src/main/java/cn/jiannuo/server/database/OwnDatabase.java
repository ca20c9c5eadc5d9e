package cn.jiannuo.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * 自带数据库: one PostgreSQL server in a folder of its own, started with the program and stopped with it.
 *
 * <p>A server left over from a program that was killed is stopped first; what it had acknowledged is on the disk.
 */
public final class OwnDatabase implements AutoCloseable {
    private static final String ADMINISTRATOR = "postgres";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Path home;
    private final Programs programs;
    private final Path data;
    private final boolean durable;
    private final String password;
    private final int port;
    private final Process server;

    private OwnDatabase(Path home, boolean durable) {
        this.home = home;
        this.durable = durable;
        this.data = home.resolve("data");
        this.programs = new Programs(Binaries.in(home.resolve("postgresql")).resolve("bin"));
        this.password = secret();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        stopLeftOver();
        this.port = freePort();
        this.server = start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "own-database"));
        await();
    }

    /** Starts the database in a folder; every acknowledged write survives a power cut. */
    public static OwnDatabase durable(Path home) {
        return new OwnDatabase(home, true);
    }

    /** Starts a database whose contents need not outlive the program: for tests. */
    public static OwnDatabase passing(Path home) {
        return new OwnDatabase(home, false);
    }

    /** The address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Password of the server's administrator, and the seed of the roles' own. */
    public String password() {
        return password;
    }

    /** A connection of the server's administrator. */
    public Connection administrator(String database) throws SQLException {
        return DriverManager.getConnection(url(database), ADMINISTRATOR, password);
    }

    private String secret() {
        Path file = home.resolve("password");
        try {
            Files.createDirectories(home);
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() {
        Path draft = home.resolve("data.new");
        programs.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + home.resolve("password"),
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=zh-u-co-pinyin",
                durable ? "--data-checksums" : "--no-sync");
        try {
            Files.move(draft, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopLeftOver() {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            ProcessHandle.of(pid).filter(this::isOurs).ifPresent(left -> {
                left.destroy();
                left.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() {
        String sure = durable ? "on" : "off";
        List<String> command =
                programs.command("postgres", "-D", data.toString(), "-p", Integer.toString(port), "-k", "");
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "fsync", sure,
                        "synchronous_commit", sure,
                        "full_page_writes", sure,
                        "max_connections", "60",
                        "shared_buffers", "256MB",
                        "timezone", "UTC")
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await() {
        long until = System.nanoTime() + PATIENCE;
        while (true) {
            try (Connection connection = administrator(ADMINISTRATOR)) {
                connection.isValid(1);
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || System.nanoTime() > until) {
                    throw new IllegalStateException(
                            "PostgreSQL did not start; see " + home.resolve("server.log"), notYet);
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            server.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database starts", e);
        }
    }

    /** Stops the server; open transactions are rolled back. */
    @Override
    public void close() {
        if (server.isAlive()) {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for every client
            new ProcessHandleSignal(server.toHandle()).interrupt();
            server.onExit().join();
        }
    }
}
