package cn.jiannuo.server.organization.web;

/**
 * Which page of a list is shown.
 *
 * @param number from 1
 * @param last the last page's number; 0 when it is not counted
 * @param more whether a page follows
 */
public record Paging(int number, long last, boolean more) {

    static Paging of(int number, int size, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        return new Paging(number, last, number < last);
    }

    /** Of a list that is not counted. */
    static Paging open(int number, boolean more) {
        return new Paging(number, 0, more);
    }

    public boolean isNeeded() {
        return number > 1 || more;
    }
}
