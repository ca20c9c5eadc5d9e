package cn.jiannuo.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
final class Binaries {
    private static final int EXECUTABLE = 0100;

    private Binaries() {}

    /**
     * The folder with {@code bin/initdb} and {@code bin/postgres}; unpacked when it is not there yet.
     *
     * @throws IllegalStateException when the class path has no archive for this machine
     */
    static Path in(Path folder) {
        Path done = folder.resolve(".unpacked");
        if (!Files.exists(done)) {
            try {
                unpack(folder);
                Files.writeString(done, archive());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    static String archive() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "/postgres-linux-" + (machine.matches("amd64|x86_64") ? "x86_64" : "arm_64") + ".txz";
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream archive = Binaries.class.getResourceAsStream(archive())) {
            if (archive == null) {
                throw new IllegalStateException("no PostgreSQL for this machine: " + archive());
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IllegalStateException("archive reaches outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE) != 0 && !target.toFile().setExecutable(true)) {
            throw new IllegalStateException("cannot be made executable: " + target);
        }
    }
}
