package cn.jiannuo.server.audit.web;

import cn.jiannuo.server.audit.core.Entry;
import cn.jiannuo.server.audit.core.ReadLog;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of the log.
 *
 * @param acts to choose from
 * @param before where this page begins
 * @param words how its entries are put
 */
public record AuditPage(ReadLog.Search search, List<String> acts, List<Entry> entries, long before, AuditWords words) {

    /** The filters that are set, besides who it was, in words. */
    public List<String> narrowedBy(Frame page) {
        List<String> set = new ArrayList<>();
        if (!search.act().isEmpty()) {
            set.add(words.act(search.act()));
        }
        if (!search.subject().isEmpty()) {
            set.add(search.subject());
        }
        LocalDate from = search.from();
        LocalDate to = search.to();
        if (from != null) {
            set.add(page.say("audit.since", from));
        }
        if (to != null) {
            set.add(page.say("audit.until", to));
        }
        return set;
    }

    public boolean isFirst() {
        return before == Long.MAX_VALUE;
    }

    public boolean hasOlder() {
        return entries.size() == ReadLog.PAGE;
    }

    public boolean isSearch() {
        return !link("/x", Long.MAX_VALUE).equals("/x");
    }

    public String older() {
        return link("/audit", entries.getLast().id());
    }

    public String newest() {
        return link("/audit", Long.MAX_VALUE);
    }

    public String export() {
        return link("/audit/export", Long.MAX_VALUE);
    }

    private String link(String path, long from) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        add(link, "actor", search.actor());
        add(link, "act", search.act());
        add(link, "subject", search.subject());
        add(link, "from", day(search.from()));
        add(link, "to", day(search.to()));
        add(link, "before", from == Long.MAX_VALUE ? "" : Long.toString(from));
        return link.encode().toUriString();
    }

    /** Its place in the chain; nothing in the moment before it has one. */
    public static String place(Entry entry) {
        return entry.seq() == 0 ? "" : Long.toString(entry.seq());
    }

    private static void add(UriComponentsBuilder link, String name, String value) {
        if (!value.isEmpty()) {
            link.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    /** As a date field holds it. */
    public static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }
}
