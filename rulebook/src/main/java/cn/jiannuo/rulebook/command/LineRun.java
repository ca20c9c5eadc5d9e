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
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Lines in order, set aside in a temporary file; a part that a line shares with the one before it is not written again. */
final class LineRun {
    private static final int BUFFER = 1 << 16;
    private static final int ORDER = 1;
    private static final int OCCASION = 2;
    private static final int HEAD = 4;
    private static final int MIDDLE = 8;
    private static final int TAIL = 16;

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
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            DutyLine before = new DutyLine(0, "", "", DutyLine.NOTHING, DutyLine.NOTHING, DutyLine.NOTHING);
            for (DutyLine line : lines) {
                write(line, before, out);
                before = line;
                size++;
            }
        }
        return new LineRun(file, size);
    }

    /** First a sum of what is written: the parts that differ from the line before, and a middle that is not the subject. */
    private static void write(DutyLine line, DutyLine before, DataOutputStream out) throws IOException {
        byte[] subject = line.subject().getBytes(UTF_8);
        int changed = (line.order() == before.order() ? 0 : ORDER)
                + (line.occasion().equals(before.occasion()) ? 0 : OCCASION)
                + (Arrays.equals(line.head(), before.head()) ? 0 : HEAD)
                + (Arrays.equals(line.middle(), subject) ? 0 : MIDDLE)
                + (Arrays.equals(line.tail(), before.tail()) ? 0 : TAIL);
        out.writeByte(changed);
        write(subject, out);
        if ((changed & ORDER) != 0) {
            out.writeLong(line.order());
        }
        if ((changed & OCCASION) != 0) {
            write(line.occasion().getBytes(UTF_8), out);
        }
        if ((changed & HEAD) != 0) {
            write(line.head(), out);
        }
        if ((changed & MIDDLE) != 0) {
            write(line.middle(), out);
        }
        if ((changed & TAIL) != 0) {
            write(line.tail(), out);
        }
    }

    private static void write(byte[] part, DataOutputStream out) throws IOException {
        out.writeInt(part.length);
        out.write(part);
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
        private long order;
        private String occasion = "";
        private byte[] head = DutyLine.NOTHING;
        private byte[] tail = DutyLine.NOTHING;

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
                int changed = in.readByte();
                byte[] subject = part();
                order = (changed & ORDER) != 0 ? in.readLong() : order;
                occasion = (changed & OCCASION) != 0 ? new String(part(), UTF_8) : occasion;
                head = (changed & HEAD) != 0 ? part() : head;
                byte[] middle = (changed & MIDDLE) != 0 ? part() : subject;
                tail = (changed & TAIL) != 0 ? part() : tail;
                return new DutyLine(order, new String(subject, UTF_8), occasion, head, middle, tail);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] part() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return bytes;
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
