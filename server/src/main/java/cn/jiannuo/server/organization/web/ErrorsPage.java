package cn.jiannuo.server.organization.web;

import java.util.List;

/**
 * What is wrong with a file, a page at a time.
 *
 * @param kept how many are listed on all pages
 * @param total how many there are; more than {@code kept} in a file that is wrong throughout
 */
public record ErrorsPage(long upload, List<Problem> problems, long kept, long total, Paging paging) {
    private static final int SIZE = 50;

    static ErrorsPage of(long upload, List<Problem> all, long counted, int number) {
        Paging paging = Paging.of(Math.max(number, 1), SIZE, all.size());
        List<Problem> shown =
                all.stream().skip((paging.number() - 1L) * SIZE).limit(SIZE).toList();
        return new ErrorsPage(upload, shown, all.size(), Math.max(counted, all.size()), paging);
    }

    public String at(int number) {
        return "/roster/uploads/" + upload + "?number=" + number;
    }
}
