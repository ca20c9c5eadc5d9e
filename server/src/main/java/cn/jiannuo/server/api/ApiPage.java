package cn.jiannuo.server.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page from 0
 * @param size at most {@value #MOST}
 */
public record ApiPage<T>(List<T> items, int page, int size, long total) {
    public static final int MOST = 200;

    public ApiPage {
        items = List.copyOf(items);
    }

    public static int page(int asked) {
        return Math.clamp(asked, 0, 1_000_000);
    }

    public static int size(int asked) {
        return Math.clamp(asked, 1, MOST);
    }
}
