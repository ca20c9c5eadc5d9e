package cn.jiannuo.rulebook.command;

import org.jspecify.annotations.Nullable;

/**
 * What the lines of many duties share: of a rule that a thousand people owe on one day, only their codes differ.
 *
 * <p>Belongs to one thread, whose {@link LinePart} notes in it where it keeps the lines of this kind.
 */
final class LineKind {
    private final long order;
    private final String occasion;
    private final byte[] head;
    private final byte[] tail;
    private @Nullable LineBucket bucket;
    private int number;

    /**
     * @param order last day, and behind it the rank of regulation and rule: see {@link LineOrder}
     * @param head first part of the text in UTF-8; not to be changed, nor is the last
     */
    LineKind(long order, String occasion, byte[] head, byte[] tail) {
        this.order = order;
        this.occasion = occasion;
        this.head = head;
        this.tail = tail;
    }

    long order() {
        return order;
    }

    String occasion() {
        return occasion;
    }

    byte[] head() {
        return head;
    }

    byte[] tail() {
        return tail;
    }

    /** Where the lines of this kind are kept, or null before the first of them. */
    @Nullable
    LineBucket bucket() {
        return bucket;
    }

    /** This kind's number in its part. */
    int number() {
        return number;
    }

    void keptIn(@Nullable LineBucket lines, int as) {
        this.bucket = lines;
        this.number = as;
    }
}
