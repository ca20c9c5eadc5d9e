package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.core.DutyList.View;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * What is looked for in a list of duties.
 *
 * @param text in the name, the subject's name or the citation; empty for everything
 * @param regulation id, or empty
 * @param kind word of the rule's kind, or empty
 * @param unit path of a unit that owes it, itself or one below; or empty
 * @param backwards whether the order is turned around
 */
public record DutySearch(
        View view,
        String text,
        String regulation,
        String kind,
        String unit,
        Deadline deadline,
        Order order,
        boolean backwards,
        int page) {

    /** When it is due. */
    public enum Deadline {
        ANY,
        /** Past its last day. */
        LATE,
        /** From today until Sunday. */
        WEEK,
        /** From today until the end of the month. */
        MONTH,
        /** After this month. */
        LATER
    }

    /** What rows are ordered by. */
    public enum Order {
        DUE,
        REGULATION,
        NAME
    }

    /** All of a view. */
    public static DutySearch of(View view) {
        return new DutySearch(view, "", "", "", "", Deadline.ANY, Order.DUE, false, 0);
    }

    public DutySearch at(int other) {
        return new DutySearch(view, text, regulation, kind, unit, deadline, order, backwards, other);
    }

    public DutySearch in(View other) {
        return new DutySearch(other, text, regulation, kind, unit, deadline, order, backwards, 0);
    }

    public DutySearch by(Order other, boolean turned) {
        return new DutySearch(view, text, regulation, kind, unit, deadline, other, turned, 0);
    }

    public boolean isNarrowed() {
        return !text.isBlank()
                || !regulation.isEmpty()
                || !kind.isEmpty()
                || !unit.isEmpty()
                || deadline != Deadline.ANY;
    }

    /** What is done with comes latest first, as long as it is not turned around. */
    public boolean isDescending() {
        return order == Order.DUE && view == View.DONE ? !backwards : backwards;
    }

    /** Whether rows come in the order that the view has by itself. */
    boolean isUsualOrder() {
        return order == Order.DUE && !backwards;
    }

    /** Conditions on the duty {@code d}, each beginning with {@code and}; what they are filled with is put into the values. */
    String filter(Map<String, Object> values, LocalDate today) {
        StringBuilder filter = new StringBuilder();
        if (!text.isBlank()) {
            filter.append(" and strpos(d.name || ' ' || d.subject_name || ' ' || d.citation, :text) > 0");
            values.put("text", text.strip());
        }
        if (!regulation.isEmpty()) {
            filter.append(" and d.regulation = :regulation");
            values.put("regulation", regulation);
        }
        if (!kind.isEmpty()) {
            filter.append(" and d.kind = :kind");
            values.put("kind", kind);
        }
        if (!unit.isEmpty()) {
            filter.append(" and exists (select 1 from duty.part u where u.institution_id = d.institution_id"
                    + " and u.duty_id = d.duty_id and not u.supports"
                    + " and (u.unit = :unit or starts_with(u.unit, :unit || '/')))");
            values.put("unit", unit);
        }
        return filter + dueFilter(values, today);
    }

    private String dueFilter(Map<String, Object> values, LocalDate today) {
        LocalDate last = deadline == Deadline.WEEK
                ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : today.with(TemporalAdjusters.lastDayOfMonth());
        values.put("today", today);
        values.put("last", last);
        return switch (deadline) {
            case ANY -> "";
            case LATE -> " and d.due < :today";
            case WEEK, MONTH -> " and d.due between :today and :last";
            case LATER -> " and d.due > :last";
        };
    }
}
