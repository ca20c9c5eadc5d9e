package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/** A writer in UTF-8 that also takes text which is UTF-8 already; a plan of a million people is written as it was sorted. */
final class Output extends PrintWriter {
    private static final int BUFFER = 1 << 16;

    private final OutputStream bytes;

    private Output(BufferedOutputStream bytes) {
        super(bytes, false, UTF_8);
        this.bytes = bytes;
    }

    static Output to(OutputStream stream) {
        return new Output(new BufferedOutputStream(stream, BUFFER));
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
