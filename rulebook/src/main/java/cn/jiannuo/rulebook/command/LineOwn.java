package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** What is a subject's own in the lines of its duties. */
final class LineOwn {
    static final LineOwn NOBODY = new LineOwn("", DutyLine.NOTHING);

    private final String subject;
    private final byte[] middle;
    private final boolean plain;

    /** @param middle its text in UTF-8; not to be changed */
    LineOwn(String subject, byte[] middle) {
        this.subject = subject;
        this.middle = middle;
        this.plain = Arrays.equals(subject.getBytes(UTF_8), middle);
    }

    String subject() {
        return subject;
    }

    byte[] middle() {
        return middle;
    }

    /** Whether its text is the subject and nothing else. */
    boolean isPlain() {
        return plain;
    }
}
