package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.duty.core.DutyList.Found;
import cn.jiannuo.server.duty.core.DutyList.View;
import cn.jiannuo.server.duty.core.DutySearch;
import cn.jiannuo.server.duty.core.DutySearch.Deadline;
import cn.jiannuo.server.duty.core.DutySearch.Order;
import cn.jiannuo.server.organization.Unit;
import cn.jiannuo.server.ui.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A page of 待办.
 *
 * @param counts of each view the reader has
 * @param allPicked whether every row comes ticked
 */
public record DutiesPage(DutySearch search, Found found, Map<View, Long> counts, Choices choices, boolean allPicked) {

    public record Regulation(String id, String title) {}

    /** What may be chosen from; {@code kinds} by their words. */
    public record Choices(List<Regulation> regulations, List<String> kinds, List<Unit> units) {}

    /** Rows under one heading. */
    public record Group(String key, List<DutyList.Row> rows) {}

    /** The views in order, without those this reader has not. */
    public List<View> views() {
        return List.of(View.values()).stream().filter(counts::containsKey).toList();
    }

    public static String word(Enum<?> one) {
        return DutiesAsked.word(one);
    }

    public static List<Deadline> deadlines() {
        return List.of(Deadline.values());
    }

    /** Whether there are more than were counted. */
    public boolean isUncounted() {
        return found.total() > DutyList.COUNTED;
    }

    /** Whether a row is there whose part the reader owes. */
    public boolean picks() {
        return found.rows().stream().anyMatch(DutiesPage::mayPick);
    }

    public static boolean mayPick(DutyList.Row row) {
        return row.mine() != null && row.state().isOpen();
    }

    /** The filters that are set, besides the text, in words. */
    public List<String> narrowedBy(Words words) {
        List<String> set = new ArrayList<>();
        choices.regulations().stream()
                .filter(one -> one.id().equals(search.regulation()))
                .forEach(one -> set.add(one.title()));
        if (!search.kind().isEmpty()) {
            set.add(words.say("regulation.kind." + search.kind()));
        }
        if (!search.unit().isEmpty()) {
            set.add(Unit.nameOf(search.unit()));
        }
        if (search.deadline() != Deadline.ANY) {
            set.add(words.say("duties.deadline." + word(search.deadline())));
        }
        return set;
    }

    /** Past its day, this week, later; one group without a name where rows are not by their day. */
    public List<Group> groups(LocalDate today) {
        if (search.view() == View.DONE || search.order() != Order.DUE || search.backwards()) {
            return List.of(new Group("", found.rows()));
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Group> groups = new ArrayList<>();
        group(groups, "late", d -> d.due().isBefore(today));
        group(groups, "week", d -> !d.due().isBefore(today) && !d.due().isAfter(sunday));
        group(groups, "later", d -> d.due().isAfter(sunday));
        return groups;
    }

    private void group(List<Group> groups, String key, Predicate<DutyList.Row> belongs) {
        List<DutyList.Row> rows = found.rows().stream().filter(belongs).toList();
        if (!rows.isEmpty()) {
            groups.add(new Group(key, rows));
        }
    }

    /** The address of another view, keeping what is searched. */
    public String address(View view) {
        return list(search.in(view));
    }

    public String at(int page) {
        return list(search.at(page));
    }

    /** The address of another order; the order it has already is turned around. */
    public String by(Order order) {
        return list(search.by(order, search.order() == order && !search.backwards()));
    }

    /** As a heading of a table says it. */
    public String sorted(Order order) {
        if (search.order() != order) {
            return "none";
        }
        return search.isDescending() ? "descending" : "ascending";
    }

    /** The same page, every row ticked or none. */
    public String pickAll() {
        return list(search) + (allPicked ? "" : "&picked=all");
    }

    /** Of the list as a file. */
    public String export(String ending) {
        return "/duties/export." + ending + "?" + DutiesAsked.query(search.at(0));
    }

    public String completion() {
        return "/duties/completion?" + DutiesAsked.query(search);
    }

    private static String list(DutySearch search) {
        return "/duties?" + DutiesAsked.query(search);
    }
}
