package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/** A writer in UTF-8 that also takes text which is UTF-8 already; a plan of a million people is written as it was sorted. */
final class Output extends PrintWriter {
    private static final int BUFFER = 1 << 16;

    private final Buffered bytes;

    private Output(Buffered bytes) {
        super(new OutputStreamWriter(bytes, UTF_8), false);
        this.bytes = bytes;
    }

    static Output to(OutputStream stream) {
        return new Output(new Buffered(stream));
    }

    /** As a buffered stream, without the lock that each of millions of lines would take. */
    private static final class Buffered extends OutputStream {
        private final OutputStream stream;
        private final byte[] buffer = new byte[BUFFER];
        private int size;

        Buffered(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] text, int from, int length) throws IOException {
            if (length > BUFFER - size) {
                drain();
            }
            if (length > BUFFER) {
                stream.write(text, from, length);
            } else {
                System.arraycopy(text, from, buffer, size, length);
                size += length;
            }
        }

        private void drain() throws IOException {
            int full = size;
            size = 0;
            stream.write(buffer, 0, full);
        }

        @Override
        public void flush() throws IOException {
            drain();
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            try (stream) {
                drain();
            }
        }
    }

    /** A writer of UTF-8 bytes for any writer; what it takes goes behind what was written so far. */
    static Utf8 utf8(PrintWriter writer) {
        if (!(writer instanceof Output output)) {
            return text -> writer.write(new String(text, UTF_8));
        }
        writer.flush();
        return output::raw;
    }

    private void raw(byte[] text) {
        try {
            bytes.write(text);
        } catch (IOException e) {
            // as every print writer does: whoever reads may have seen enough
            setError();
        }
    }

    /** Takes whole characters in UTF-8. Nothing else may be written meanwhile. */
    @FunctionalInterface
    interface Utf8 {
        void write(byte[] text);
    }
}
