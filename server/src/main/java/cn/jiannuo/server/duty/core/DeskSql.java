package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.core.DutyList.View;
import java.util.List;

/**
 * What lies on somebody's desk, as PostgreSQL is asked: from the parts on the reader's stations to their duties, never from all
 * duties of the house.
 *
 * <p>Parameters: {@code institution}, {@code me} (person), {@code stations}, {@code code} (of the person), {@code week} (the last
 * of the next seven days).
 */
final class DeskSql {
    /** The views of which {@link #COUNTS} has a column. */
    static final List<View> COUNTED = List.of(View.MINE, View.SOON, View.WAITING, View.ASKED, View.HELPING, View.OWED);

    private static final String OPEN = "'OPEN', 'ASKED'";

    static final String ROW = """
            select d.duty_id, d.regulation, d.rule, d.kind, d.name, d.subject, d.subject_name, d.about, d.citation, d.starts,
                   d.due, d.first_due, d.amount, d.state, d.done_on, d.said, d.ask_until, c.done, c.owing, c.stations, c.mine""";

    private static final String OF_PARTS = """
                select count(*) filter (where p.done_on is not null and not p.supports) as done,
                       count(*) filter (where not p.supports) as owing,
                       array_agg(p.station order by p.part) filter (where not p.supports) as stations,
                       min(p.part) filter (where p.done_on is null and not p.supports
                            and (p.holder = :me or (p.holder is null and p.station = any(:stations)))) as mine
                  from duty.part p where p.institution_id = d.institution_id and p.duty_id = d.duty_id""";

    static final String PARTS = " cross join lateral (" + OF_PARTS + ") c ";

    private static final String DESK = """
            with desk as (
                select duty_id, state, due, bool_or(done_on is null and not supports) as owes,
                       bool_or(done_on is not null and not supports) as did, bool_or(supports) as helps
                  from (select duty_id, state, due, done_on, supports from duty.part
                         where institution_id = :institution and station = any(:stations) and holder is null and state in (STATES)
                        union all
                        select duty_id, state, due, done_on, supports from duty.part
                         where institution_id = :institution and holder = :me and state in (STATES)) as mine
                 group by duty_id, state, due)
            """;

    /** What was done with, as far as the page reaches: the latest of each station are found through the index of desks. */
    private static final String DID = """
            with desk as (
                select duty_id, max(day) as done_on
                  from (select latest.* from unnest(:stations) as mine (station)
                         cross join lateral (
                            select duty_id, coalesce(done_on, due) as day from duty.part
                             where institution_id = :institution and station = mine.station and state in ('KEPT', 'DENIED', 'WAIVED')
                               and holder is null
                             order by coalesce(done_on, due) desc, duty_id desc limit :reach) as latest
                        union all
                        select duty_id, coalesce(done_on, due) from duty.part
                         where institution_id = :institution and holder = :me and state in ('KEPT', 'DENIED', 'WAIVED')) as all_mine
                 group by duty_id)
            """;

    private static final String PROMISED = """
            d.institution_id = :institution and d.about = 'PERSON' and d.subject = :code and d.state in ('OPEN', 'ASKED')
               and (d.state = 'ASKED' and d.confirmer = 'person:' || d.subject or d.state = 'OPEN'
                    and not exists (select 1 from duty.part p where p.institution_id = d.institution_id and p.duty_id = d.duty_id
                                       and p.station = 'person:' || d.subject))""";

    private static final String COUNTED_VIEWS = """
            select count(*) filter (where state = 'OPEN' and owes) as of_mine,
                   count(*) filter (where state = 'OPEN' and owes and due <= :week) as of_soon,
                   count(*) filter (where state = 'OPEN' and did) as of_waiting,
                   count(*) filter (where state = 'ASKED') as of_asked,
                   count(*) filter (where state = 'OPEN' and helps) as of_helping,
                   (select count(*) from duty.duty d where\s""" + PROMISED + ") as of_owed from desk";

    /** How many there are of each view, in one pass over the desk. */
    static final String COUNTS = desk(OPEN) + COUNTED_VIEWS;

    private DeskSql() {}

    /** Whether a page of the view tells the counts of all views as well. */
    static boolean isCounted(View view) {
        return view != View.OWED && COUNTED.contains(view);
    }

    private static String desk(String states) {
        return DESK.replace("STATES", states);
    }

    /** @param filter further conditions on the duty {@code d}, each beginning with {@code and}; parameters {@code limit, offset} and {@code reach} */
    static String page(DutySearch search, String filter) {
        String order = search.isUsualOrder()
                ? usual(search.view())
                : chosen(search.order(), search.isDescending() ? " desc" : "");
        return switch (search.view()) {
            case MINE -> counted("desk.state = 'OPEN' and owes", filter, order);
            case SOON -> counted("desk.state = 'OPEN' and owes and desk.due <= :week", filter, order);
            case WAITING -> counted("desk.state = 'OPEN' and did", filter, order);
            case ASKED -> counted("desk.state = 'ASKED'", filter, order);
            case HELPING -> counted("desk.state = 'OPEN' and helps", filter, order);
            case DONE ->
                filter.isEmpty() && search.isUsualOrder()
                        ? DID + rows("desk d", order)
                        : desk("'KEPT', 'DENIED', 'WAIVED'") + rows(onDesk("true", filter, order), order);
            case OWED -> rows("duty.duty d where " + PROMISED + filter, order);
            case ALL ->
                rows(
                        "duty.duty d where d.institution_id = :institution and d.state = 'OPEN' and not d.confidential"
                                + filter,
                        order);
        };
    }

    private static String usual(View view) {
        return switch (view) {
            case DONE -> " order by d.done_on desc nulls last, d.duty_id desc";
            case OWED -> " order by (d.state = 'ASKED') desc, d.due, d.duty_id";
            case MINE, SOON, WAITING, ASKED, HELPING, ALL -> " order by d.due, d.duty_id";
        };
    }

    private static String chosen(DutySearch.Order order, String turned) {
        return switch (order) {
            case DUE -> " order by d.due" + turned + ", d.duty_id" + turned;
            case REGULATION -> " order by d.regulation" + turned + ", d.due, d.duty_id";
            case NAME -> " order by d.name" + turned + ", d.subject_name" + turned + ", d.due, d.duty_id";
        };
    }

    /** Which duties of the desk. */
    private static String onDesk(String which, String filter, String order) {
        // without a search the desk alone says which come first
        boolean alone = filter.isEmpty() && order.startsWith(" order by d.due");
        return alone
                ? "desk d where " + which.replace("desk.", "d.")
                : "desk join duty.duty d on d.institution_id = :institution and d.duty_id = desk.duty_id where " + which
                        + filter;
    }

    /** A page of what is open, and how many there are of each view: one row without a duty where the page is empty. */
    private static String counted(String which, String filter, String order) {
        return desk(OPEN) + ROW + ", d.total, counted.* from (" + COUNTED_VIEWS + ") counted left join ("
                + "select d.*, page.total from " + page(onDesk(which, filter, order), order)
                + ") d on true left join lateral (" + OF_PARTS + ") c on true" + order;
    }

    private static String rows(String from, String order) {
        return ROW + ", page.total from " + page(from, order) + PARTS + order;
    }

    /** Those of the page are chosen before anything else is read of them. */
    private static String page(String from, String order) {
        return "(select d.duty_id, count(*) over () as total from " + from + order
                + " limit :limit offset :offset) page"
                + " join duty.duty d on d.institution_id = :institution and d.duty_id = page.duty_id ";
    }
}
