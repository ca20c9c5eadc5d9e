package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The text of a planned duty, with what it is ordered by: what it shares with others around what is its own. */
record DutyLine(LineKind kind, LineOwn own) implements Comparable<DutyLine> {
    static final byte[] NOTHING = {};

    byte[] head() {
        return kind.head();
    }

    byte[] middle() {
        return own.middle();
    }

    byte[] tail() {
        return kind.tail();
    }

    String text() {
        return new String(head(), UTF_8) + new String(middle(), UTF_8) + new String(tail(), UTF_8);
    }

    /** Due, regulation, rule, subject, occasion; the text settles what is left. */
    @Override
    public int compareTo(DutyLine other) {
        int result = Long.compare(kind.order(), other.kind.order());
        if (result == 0) {
            result = own.subject().compareTo(other.own.subject());
        }
        if (result == 0) {
            result = kind.occasion().compareTo(other.kind.occasion());
        }
        return result != 0 ? result : text().compareTo(other.text());
    }
}
