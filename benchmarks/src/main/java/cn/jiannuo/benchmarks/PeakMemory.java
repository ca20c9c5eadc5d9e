package cn.jiannuo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.jiannuo.rulebook.command.Jiannuo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs the command line and leaves behind the most heap that it used, in MB: {@code FILE COMMAND…}. */
public final class PeakMemory {
    private PeakMemory() {}

    /** The command ends the process itself, so the number is written by a hook. */
    public static void main(String[] args) {
        Path file = Path.of(args[0]);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
        Jiannuo.main(Arrays.copyOfRange(args, 1, args.length));
    }

    private static void write(Path file) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed() >> 20)
                .sum();
        try {
            Files.writeString(file, peak + "\n", UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
