package cn.jiannuo.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Processor time of a server, of the database it started, and of this program, as Linux counts it. */
final class ProcessTime {
    private static final double MILLISECONDS_A_TICK = 10;

    private final long server;

    ProcessTime(long server) {
        this.server = server;
    }

    /** Milliseconds of processor time. */
    record Used(double server, double database, double client) {
        Used since(Used before) {
            return new Used(server - before.server, database - before.database, client - before.client);
        }
    }

    Used used() {
        double database = ProcessHandle.of(server)
                .orElseThrow()
                .descendants()
                .mapToDouble(process -> of(process.pid()))
                .sum();
        return new Used(of(server), database, of(ProcessHandle.current().pid()));
    }

    private static double of(long process) {
        try {
            String line = Files.readString(Path.of("/proc/" + process + "/stat"));
            // after the name in brackets: user and system time are the twelfth and thirteenth
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLISECONDS_A_TICK;
        } catch (NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
