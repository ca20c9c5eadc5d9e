package cn.jiannuo.server.disclosure.web;

import cn.jiannuo.server.disclosure.core.Expected.Line;
import cn.jiannuo.server.disclosure.core.MissingSearch;
import cn.jiannuo.server.disclosure.core.MissingSearch.Order;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 还没有公开的, a page of them.
 *
 * @param found all that is looked for
 * @param units path by which one narrows, and where the unit stands; only those that miss something
 * @param levels only those at which something is missing
 * @param regulations title by id, only those of which something is missing
 */
public record MissingPage(
        MissingSearch search,
        List<Line> found,
        Map<String, String> units,
        List<Integer> levels,
        Map<String, String> regulations) {
    public MissingPage {
        found = List.copyOf(found);
        levels = List.copyOf(levels);
    }

    public List<Line> rows() {
        return found.stream()
                .skip((long) search.page() * MissingSearch.PAGE)
                .limit(MissingSearch.PAGE)
                .toList();
    }

    public int pages() {
        return (found.size() + MissingSearch.PAGE - 1) / MissingSearch.PAGE;
    }

    public String page(int number) {
        return "/open/missing?" + query(search.at(number));
    }

    public String sorted(String by) {
        return "/open/missing?" + query(search.by(Order.valueOf(by.toUpperCase(Locale.ROOT))));
    }

    public String ariaSort(String by) {
        boolean here = search.order().name().equalsIgnoreCase(by);
        return here ? (search.descending() ? "descending" : "ascending") : "none";
    }

    public String export(String kind) {
        return "/open/missing/export." + kind + "?" + query(search.at(0));
    }

    /** As an address writes it. */
    static String query(MissingSearch search) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("sort", search.order().name().toLowerCase(Locale.ROOT));
        pairs.put("down", Boolean.toString(search.descending()));
        pairs.put("q", search.text());
        pairs.put("unit", search.unit());
        pairs.put("level", search.level() == 0 ? "" : Integer.toString(search.level()));
        pairs.put("regulation", search.regulation());
        pairs.put("page", search.page() == 0 ? "" : Integer.toString(search.page()));
        return pairs.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
