package cn.jiannuo.rulebook.command;

/**
 * The text of a planned duty, with what it is ordered by. Lines of one rule and day share their first and last part.
 *
 * @param order its last day, and behind it the rank of its regulation and rule: see {@link LineOrder}
 */
record DutyLine(long order, String subject, String occasion, String head, String middle, String tail)
        implements Comparable<DutyLine> {

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

    String text() {
        return head + middle + tail;
    }
}
