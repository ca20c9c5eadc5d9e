package cn.jiannuo.rulebook.command;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The text of a planned duty, with what it is ordered by. Lines of one rule and day share their first and last part. */
final class DutyLine implements Comparable<DutyLine> {
    static final byte[] NOTHING = {};

    private final long order;
    private final String subject;
    private final String occasion;
    private final byte[] head;
    private final byte[] middle;
    private final byte[] tail;

    /**
     * @param order its last day, and behind it the rank of its regulation and rule: see {@link LineOrder}
     * @param head first part of its text in UTF-8; not to be changed, nor are the others
     */
    DutyLine(long order, String subject, String occasion, byte[] head, byte[] middle, byte[] tail) {
        this.order = order;
        this.subject = subject;
        this.occasion = occasion;
        this.head = head;
        this.middle = middle;
        this.tail = tail;
    }

    long order() {
        return order;
    }

    String subject() {
        return subject;
    }

    String occasion() {
        return occasion;
    }

    byte[] head() {
        return head;
    }

    byte[] middle() {
        return middle;
    }

    byte[] tail() {
        return tail;
    }

    /** Whether the first and last part are the very same as another line's, and so are held once. */
    boolean sharesWith(DutyLine other) {
        return head == other.head && tail == other.tail;
    }

    String text() {
        return new String(head, UTF_8) + new String(middle, UTF_8) + new String(tail, UTF_8);
    }

    /** Due, regulation, rule, subject, occasion; the text settles what is left. */
    @Override
    public int compareTo(DutyLine other) {
        int result = Long.compare(order, other.order);
        if (result == 0) {
            result = subject.compareTo(other.subject);
        }
        if (result == 0) {
            result = occasion.compareTo(other.occasion);
        }
        return result != 0 ? result : text().compareTo(other.text());
    }
}
