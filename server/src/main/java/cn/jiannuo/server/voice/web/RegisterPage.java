package cn.jiannuo.server.voice.web;

import cn.jiannuo.server.voice.core.Channels.Channel;
import cn.jiannuo.server.voice.core.Letter;
import cn.jiannuo.server.voice.core.Register;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * 来信登记.
 *
 * @param stations names by station
 */
public record RegisterPage(
        Register.Search search, Register.Found found, List<Channel> channels, Map<String, String> stations) {
    public String kindName(Letter letter) {
        return channels.stream()
                .filter(channel -> channel.kind().equals(letter.kind()))
                .map(Channel::name)
                .findFirst()
                .orElse(letter.kind());
    }

    public String page(int number) {
        return "/voice/letters?view=" + (search.open() ? "open" : "all") + "&kind=" + encoded(search.kind()) + "&q="
                + encoded(search.number()) + "&page=" + number;
    }

    public boolean hasMore() {
        return (search.page() + 1L) * Register.PAGE < found.total();
    }

    public long pages() {
        return (found.total() + Register.PAGE - 1) / Register.PAGE;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
