package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Lines in order, set aside in a temporary file; a part that a line shares with the one before it is not written again. */
final class LineRun {
    private static final int BUFFER = 1 << 16;
    private static final int SAME = -1;

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
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            String[] before = {"", "", "", "", ""};
            for (DutyLine line : lines) {
                out.writeLong(line.order());
                String[] parts = {line.subject(), line.occasion(), line.head(), line.middle(), line.tail()};
                // most subjects are written as they are
                before[3] = line.subject();
                for (int i = 0; i < parts.length; i++) {
                    write(parts[i], before[i], out);
                }
                before = parts;
                size++;
            }
        }
        return new LineRun(file, size);
    }

    private static void write(String part, String before, DataOutputStream out) throws IOException {
        if (part.equals(before)) {
            out.writeInt(SAME);
        } else {
            byte[] bytes = part.getBytes(UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
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
        return new Lines(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)), size);
    }

    /** Must be closed. */
    static final class Lines implements Iterator<DutyLine>, AutoCloseable {
        private final DataInputStream in;
        private long left;
        private String subject = "";
        private String occasion = "";
        private String head = "";
        private String tail = "";

        Lines(DataInputStream in, long size) {
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
                long order = in.readLong();
                subject = part(subject);
                occasion = part(occasion);
                head = part(head);
                String middle = part(subject);
                tail = part(tail);
                return new DutyLine(order, subject, occasion, head, middle, tail);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String part(String before) throws IOException {
            int length = in.readInt();
            if (length == SAME) {
                return before;
            }
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            return new String(bytes, UTF_8);
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
