package cn.jiannuo.rulebook.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;

/**
 * The encoding of a text, decided from its first bytes.
 *
 * @param charset UTF-8, UTF-16 when marked so, otherwise GB18030, in which Excel saves CSV on Chinese Windows (GBK and
 *     GB2312 are subsets)
 * @param mark length in bytes of the byte order mark to pass over
 */
record TextEncoding(Charset charset, int mark) {

    /** So many Chinese characters in a row that are valid UTF-8 are no accident of GB18030. */
    private static final int NO_ACCIDENT = 8;

    static TextEncoding of(byte[] head) {
        TextEncoding marked = ofMark(head);
        return marked.mark() > 0 || isUtf8(head) ? marked : new TextEncoding(Charset.forName("GB18030"), 0);
    }

    /** What the byte order mark says; UTF-8 when there is none. */
    static TextEncoding ofMark(byte[] head) {
        if (hasUtf16Mark(head)) {
            return new TextEncoding(head[0] == (byte) 0xFF ? UTF_16LE : UTF_16BE, 2);
        }
        boolean marked = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return new TextEncoding(UTF_8, marked ? 3 : 0);
    }

    static boolean hasUtf16Mark(byte[] head) {
        return head.length >= 2
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
    }

    /**
     * Strictly, save for a character cut off at the end of the sample; and a text that was good UTF-8 for a while before
     * a bad byte is damaged UTF-8, which must be said, not GB18030, which would turn every name into other characters.
     */
    private static boolean isUtf8(byte[] head) {
        CharsetDecoder strict = UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(head.length);
        boolean valid = strict.decode(ByteBuffer.wrap(head), decoded, false).isUnderflow();
        return valid
                || decoded.flip()
                                .chars()
                                .filter(c -> c >= 0x80)
                                .limit(NO_ACCIDENT)
                                .count()
                        == NO_ACCIDENT;
    }
}
