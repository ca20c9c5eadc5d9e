package cn.jiannuo.rulebook.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Decodes without guessing. Unlike {@link java.io.InputStreamReader} it hands over every character before a bad byte
 * first, so that whoever parses them knows the row and column at which the reading stops.
 */
final class StrictReader extends Reader {

    /** Bytes that are no character. */
    static final class Undecodable extends IOException {

        private final String found;

        Undecodable(String found) {
            super(found);
            this.found = found;
        }

        /** Name of the encoding and the bytes in hexadecimal. */
        String found() {
            return found;
        }
    }

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private final CharBuffer chars = CharBuffer.allocate(1 << 14).flip();
    private boolean ended;
    private @Nullable IOException stop;

    StrictReader(InputStream in, TextEncoding encoding) throws IOException {
        this.in = in;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        in.skipNBytes(encoding.mark());
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (length > 0 && !chars.hasRemaining()) {
            if (stop != null) {
                throw stop;
            }
            CoderResult result = decode();
            if (result.isError()) {
                stop = new Undecodable(decoder.charset().name() + " " + hexadecimal(result.length()));
            } else if (result.isUnderflow() && !chars.hasRemaining()) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private CoderResult decode() {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        return result;
    }

    private void fill() throws IOException {
        bytes.compact();
        try {
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = n < 0;
            bytes.position(bytes.position() + Math.max(n, 0));
        } catch (IOException failure) {
            stop = failure;
        } finally {
            bytes.flip();
        }
    }

    private String hexadecimal(int length) {
        byte[] bad = new byte[Math.min(length, bytes.remaining())];
        bytes.duplicate().get(bad);
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bad);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
