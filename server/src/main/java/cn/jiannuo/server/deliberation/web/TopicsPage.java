package cn.jiannuo.server.deliberation.web;

import cn.jiannuo.server.deliberation.core.Topics.Found;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The list of topics.
 *
 * @param text what was looked for
 * @param mayRaise whether the reader may raise one
 */
public record TopicsPage(Found found, String text, boolean mayRaise, boolean mayNeed) {
    private static final int PAGE = cn.jiannuo.server.deliberation.core.Topics.PAGE;

    public int pages() {
        return (int) Math.max(1, (found.total() + PAGE - 1) / PAGE);
    }

    public String address(int page) {
        return "/deliberations?running=" + found.running() + "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                + "&page=" + page;
    }
}
