package cn.jiannuo.server.voice.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSStream;

/** Takes the camera's notes out of a photograph inside a PDF and leaves its points as they are. */
final class JpegNotes {
    private static final int COMMENT = 0xfe;
    private static final int FIRST_NOTE = 0xe1;
    private static final int LAST_NOTE = 0xef;
    /** Says how the colours are to be read; without it some photographs come out wrong. */
    private static final int ADOBE = 0xee;

    private static final int SCAN = 0xda;

    private JpegNotes() {}

    static void takeOut(COSStream stream) throws IOException {
        byte[] photograph;
        try (InputStream raw = stream.createRawInputStream()) {
            photograph = raw.readAllBytes();
        }
        byte[] without = without(photograph);
        try (OutputStream raw = stream.createRawOutputStream()) {
            raw.write(without);
        }
    }

    /** Segments are copied one by one up to the points themselves; what is no such file stays as it is. */
    static byte[] without(byte[] jpeg) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length);
        out.write(jpeg, 0, Math.min(2, jpeg.length));
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
            int marker = jpeg[at + 1] & 0xff;
            int length = ((jpeg[at + 2] & 0xff) << 8) + (jpeg[at + 3] & 0xff) + 2;
            if (marker == SCAN || at + length > jpeg.length) {
                break;
            }
            boolean note = marker == COMMENT || (marker >= FIRST_NOTE && marker <= LAST_NOTE && marker != ADOBE);
            if (!note) {
                out.write(jpeg, at, length);
            }
            at += length;
        }
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }
}
