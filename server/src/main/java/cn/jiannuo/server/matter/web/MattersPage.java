package cn.jiannuo.server.matter.web;

import cn.jiannuo.server.matter.core.MatterList;
import cn.jiannuo.server.matter.core.MatterList.View;
import cn.jiannuo.server.matter.core.StepNames;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The list of matters.
 *
 * @param steps names of steps by {@link StepNames#key} and id
 */
public record MattersPage(
        MatterList.Search search, MatterList.Found found, List<View> views, Map<String, Map<String, String>> steps) {

    public String step(MatterList.Row row, String id) {
        return steps.getOrDefault(StepNames.key(row.regulation(), row.rule()), Map.of())
                .getOrDefault(id, id);
    }

    public static String word(View view) {
        return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public long pages() {
        return (found.total() + MatterList.PAGE - 1) / MatterList.PAGE;
    }

    /** The address of another page of the same search. */
    public String address(int page) {
        return "/matters?view=" + word(search.view()) + "&running=" + search.running() + "&q="
                + URLEncoder.encode(search.text(), StandardCharsets.UTF_8) + "&page=" + page;
    }
}
