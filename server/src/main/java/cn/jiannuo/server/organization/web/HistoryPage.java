package cn.jiannuo.server.organization.web;

import cn.jiannuo.server.organization.core.Chronicle.Entry;
import cn.jiannuo.server.ui.Frame;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.UriComponentsBuilder;

/** The chronicle as asked for. */
public record HistoryPage(String text, List<Entry> entries, Paging paging) {

    public String at(int number) {
        return UriComponentsBuilder.fromPath("/people/history")
                .queryParam("q", "{q}")
                .queryParam("number", number)
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }

    /** What happened, as a sentence. */
    public static String sentence(Frame page, Entry entry) {
        String key =
                "organization.happened." + entry.what().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean acting = entry.deputy() && entry.what().startsWith("GIVEN");
        String place = entry.place().contains("/") ? Say.path(entry.place()) : entry.place();
        return page.say(acting ? key + ".deputy" : key, entry.name(), place);
    }

    /** Post, or why something ended; empty when there is nothing to add. */
    public static String detail(Frame page, Entry entry) {
        String detail = entry.detail() == null ? "" : entry.detail();
        boolean ended = entry.what().startsWith("ENDED") && !detail.isEmpty();
        return ended
                ? page.say(
                        "organization.reason." + detail.toLowerCase(Locale.ROOT).replace('_', '-'))
                : detail;
    }
}
