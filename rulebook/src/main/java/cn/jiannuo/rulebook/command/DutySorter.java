package cn.jiannuo.rulebook.command;

import cn.jiannuo.rulebook.plan.Duty;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Puts the lines of duties in order without holding the year: full chunks are sorted and set aside in temporary files, and
 * merged at the end. Adding is safe from several threads.
 */
final class DutySorter implements AutoCloseable {
    private static final int CHUNK = 200_000;
    private static final char END = '\0';

    private final Function<Duty, String> line;
    private final List<Path> aside = new ArrayList<>();
    private List<String> chunk = new ArrayList<>();
    private long size;

    /** @param line the text of a duty in the output's format */
    DutySorter(Function<Duty, String> line) {
        this.line = line;
    }

    /** The line behind its sort key: due, regulation, rule, subject, occasion. */
    String keyed(Duty duty) {
        return duty.due().toString()
                + END
                + duty.regulation().id()
                + END
                + duty.code()
                + END
                + duty.subject()
                + END
                + duty.occasion()
                + END
                + line.apply(duty);
    }

    void addAll(List<String> keyed) {
        List<String> full = null;
        synchronized (this) {
            chunk.addAll(keyed);
            size += keyed.size();
            if (chunk.size() >= CHUNK) {
                full = chunk;
                chunk = new ArrayList<>();
            }
        }
        if (full != null) {
            setAside(full);
        }
    }

    private void setAside(List<String> lines) {
        lines.sort(Comparator.naturalOrder());
        try {
            Path file = Files.createTempFile("jiannuo-plan", ".tmp");
            file.toFile().deleteOnExit();
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
                for (String text : lines) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
            synchronized (this) {
                aside.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized long size() {
        return size;
    }

    /** All lines in order; the sorter is empty afterwards. */
    void drain(Consumer<String> out) {
        chunk.sort(Comparator.naturalOrder());
        if (aside.isEmpty()) {
            chunk.forEach(keyed -> out.accept(text(keyed)));
            return;
        }
        PriorityQueue<Cursor> queue = new PriorityQueue<>(Comparator.comparing((Cursor c) -> c.head));
        List<Cursor> cursors = new ArrayList<>();
        try {
            for (Path file : aside) {
                cursors.add(new Cursor(file));
            }
            cursors.add(new Cursor(chunk));
            cursors.stream().filter(Cursor::advance).forEach(queue::add);
            while (!queue.isEmpty()) {
                Cursor first = queue.poll();
                out.accept(text(first.head));
                if (first.advance()) {
                    queue.add(first);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            cursors.forEach(Cursor::close);
        }
    }

    private static String text(String keyed) {
        int at = -1;
        for (int i = 0; i < 5; i++) {
            at = keyed.indexOf(END, at + 1);
        }
        return keyed.substring(at + 1);
    }

    @Override
    public void close() {
        for (Path file : aside) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // the file is marked to go when the command ends
                file.toFile().deleteOnExit();
            }
        }
    }

    /** Reads one sorted run, from a file or from memory. */
    private static final class Cursor {
        private final DataInputStream in;
        private final List<String> memory;
        private int next;
        private String head = "";

        Cursor(Path file) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            this.memory = List.of();
        }

        Cursor(List<String> memory) {
            this.in = new DataInputStream(java.io.InputStream.nullInputStream());
            this.memory = memory;
        }

        boolean advance() {
            if (next < memory.size()) {
                head = memory.get(next++);
                return true;
            }
            try {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                head = new String(bytes, StandardCharsets.UTF_8);
                return true;
            } catch (EOFException e) {
                // the run is over
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
