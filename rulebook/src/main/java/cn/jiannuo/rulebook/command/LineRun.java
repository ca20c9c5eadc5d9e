package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Lines in order, set aside in a temporary file; what a line shares with the one before it is not written again. */
final class LineRun {
    private static final int KIND = 1;
    private static final int MIDDLE = 2;

    private final Path file;
    private final long size;

    private LineRun(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    static LineRun of(Iterable<DutyLine> lines) throws IOException {
        Path file = Files.createTempFile("jiannuo-plan", ".tmp");
        file.toFile().deleteOnExit();
        long size = 0;
        try (RunWriter out = new RunWriter(file)) {
            LineKind before = null;
            for (DutyLine line : lines) {
                write(line, line.kind() != before, out);
                before = line.kind();
                size++;
            }
        }
        return new LineRun(file, size);
    }

    /** First a sum of what is written: a kind other than the last, and a middle that is not the subject. */
    private static void write(DutyLine line, boolean other, RunWriter out) throws IOException {
        LineOwn own = line.own();
        out.put((other ? KIND : 0) + (own.isPlain() ? 0 : MIDDLE));
        if (other) {
            LineKind kind = line.kind();
            out.put(kind.order());
            out.put(kind.occasion().getBytes(UTF_8));
            out.put(kind.head());
            out.put(kind.tail());
        }
        if (!own.isPlain()) {
            out.put(own.subject().getBytes(UTF_8));
        }
        out.put(own.middle());
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the file is marked to go when the command ends
            file.toFile().deleteOnExit();
        }
    }

    /** Reads the lines once. */
    Lines read() throws IOException {
        return new Lines(new RunReader(file), size);
    }

    /** Must be closed. */
    static final class Lines implements Iterator<DutyLine>, AutoCloseable {
        private final RunReader in;
        private long left;
        private LineKind kind = new LineKind(0, "", DutyLine.NOTHING, DutyLine.NOTHING);

        Lines(RunReader in, long size) {
            this.in = in;
            this.left = size;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public DutyLine next() {
            if (left-- <= 0) {
                throw new NoSuchElementException();
            }
            try {
                int changed = in.one();
                if ((changed & KIND) != 0) {
                    kind = new LineKind(in.number(), new String(in.bytes(), UTF_8), in.bytes(), in.bytes());
                }
                byte[] subject = in.bytes();
                byte[] middle = (changed & MIDDLE) != 0 ? in.bytes() : subject;
                return new DutyLine(kind, new LineOwn(new String(subject, UTF_8), middle));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
