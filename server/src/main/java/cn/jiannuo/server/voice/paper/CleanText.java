package cn.jiannuo.server.voice.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A text in UTF-8, whatever it was written in. */
final class CleanText {
    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private CleanText() {}

    static Optional<byte[]> clean(byte[] content) {
        for (Charset encoding : ENCODINGS) {
            try {
                String text =
                        encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return Optional.of(text.replace("\uFEFF", "").getBytes(StandardCharsets.UTF_8));
            } catch (CharacterCodingException notThisOne) {
                continue; // the next encoding is tried
            }
        }
        return Optional.empty();
    }
}
