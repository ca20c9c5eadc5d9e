package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutyList.Found;
import cn.jiannuo.server.duty.core.DutyList.Search;
import cn.jiannuo.server.duty.core.DutyList.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A page of 待办.
 *
 * @param counts of each view the reader has
 * @param regulations to choose from
 */
public record DutiesPage(Search search, Found found, Map<View, Long> counts, List<Regulation> regulations) {

    public record Regulation(String id, String title) {}

    /** Rows under one heading. */
    public record Group(String key, List<DutyList.Row> rows) {}

    /** The views in order, without those this reader has not. */
    public List<View> views() {
        return List.of(View.values()).stream().filter(counts::containsKey).toList();
    }

    public static String word(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    public boolean isSearched() {
        return !search.text().isBlank()
                || !search.regulation().isEmpty()
                || !search.kind().isEmpty();
    }

    /** Past its day, this week, later; one group without a name where the day is past anyway. */
    public List<Group> groups(LocalDate today) {
        if (search.view() == View.DONE) {
            return List.of(new Group("", found.rows()));
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Group> groups = new ArrayList<>();
        group(groups, "late", d -> d.due().isBefore(today));
        group(groups, "week", d -> !d.due().isBefore(today) && !d.due().isAfter(sunday));
        group(groups, "later", d -> d.due().isAfter(sunday));
        return groups;
    }

    private void group(List<Group> groups, String key, java.util.function.Predicate<DutyList.Row> belongs) {
        List<DutyList.Row> rows = found.rows().stream().filter(belongs).toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(key, rows));
        }
    }

    /** The address of another view, keeping what is searched. */
    public String address(View view, int page) {
        return "/duties?view=" + word(view) + part("q", search.text()) + part("regulation", search.regulation())
                + part("kind", search.kind()) + (page == 0 ? "" : "&page=" + page);
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
