package cn.jiannuo.server.audit.web;

import cn.jiannuo.server.audit.core.Entry;
import cn.jiannuo.server.audit.core.ReadLog;
import cn.jiannuo.server.ui.Frame;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * One page of the log.
 *
 * @param acts to choose from
 * @param before where this page begins
 */
public record AuditPage(ReadLog.Search search, List<String> acts, List<Entry> entries, long before) {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern STATION = Pattern.compile("(person|seat|unit|head|leader|group):(.+)");

    /** An act in words; modules name theirs {@code act.<act>}. */
    public static String act(Frame page, String act) {
        return words(page, "act." + act, act);
    }

    /** Who it was: the name, and what kind of actor where that is not plain. */
    public static String actor(Frame page, Entry entry) {
        String kind = entry.told().actorKind();
        String name = entry.told().actorName();
        return kind.equals("member") ? name : page.say("audit.kind." + kind, name);
    }

    /** Further facts in one line. */
    public static String detail(Frame page, Entry entry) {
        return entry.told().detail().entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank())
                .map(fact -> words(page, "fact." + fact.getKey(), fact.getKey()) + " "
                        + value(page, fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(page.say("audit.between")));
    }

    /** A value from a closed list is stored as its code and shown in words; several stand with a gap between them. */
    private static String value(Frame page, String key, String value) {
        if (key.equals("act")) {
            return act(page, value);
        }
        return Arrays.stream(value.split(" "))
                .map(code -> words(page, "fact." + key + "." + code, plain(page, code)))
                .collect(Collectors.joining(" "));
    }

    /** A day as a day, a station by what kind it is; anything else as it is stored. */
    private static String plain(Frame page, String code) {
        if (DAY.matcher(code).matches()) {
            return page.words().day(LocalDate.parse(code));
        }
        Matcher station = STATION.matcher(code);
        return station.matches() ? page.say("audit.at." + station.group(1), station.group(2)) : code;
    }

    private static String words(Frame page, String key, String otherwise) {
        try {
            return page.say(key);
        } catch (MissingResourceException unworded) {
            // an act of a module that is gone stays readable by its own name
            return otherwise;
        }
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
