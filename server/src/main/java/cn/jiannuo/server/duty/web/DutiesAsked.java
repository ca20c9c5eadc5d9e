package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.core.DutyList.View;
import cn.jiannuo.server.duty.core.DutySearch;
import cn.jiannuo.server.duty.core.DutySearch.Deadline;
import cn.jiannuo.server.duty.core.DutySearch.Order;
import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * A list of duties as an address asks for it; what is not understood counts as not said.
 *
 * @param due when it is due: late, week, month, later
 * @param sort due, regulation, name; with a minus before it, turned around
 */
public record DutiesAsked(
        @Nullable String view,
        @Nullable String q,
        @Nullable String regulation,
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String due,
        @Nullable String sort,
        @Nullable String page) {
    private static final int LAST_PAGE = 10_000;

    /** Read straight from the address: the house's busiest list needs none of what forms are bound with. */
    static DutiesAsked of(NativeWebRequest request) {
        return new DutiesAsked(
                request.getParameter("view"),
                request.getParameter("q"),
                request.getParameter("regulation"),
                request.getParameter("kind"),
                request.getParameter("unit"),
                request.getParameter("due"),
                request.getParameter("sort"),
                request.getParameter("page"));
    }

    DutySearch search(SignedIn reader) {
        boolean backwards = text(sort).startsWith("-");
        return new DutySearch(
                view(reader),
                text(q),
                text(regulation),
                text(kind),
                text(unit),
                word(Deadline.class, due).orElse(Deadline.ANY),
                word(Order.class, backwards ? text(sort).substring(1) : sort).orElse(Order.DUE),
                backwards,
                number());
    }

    private View view(SignedIn reader) {
        View view = word(View.class, this.view).orElse(View.MINE);
        return view == View.ALL && !reader.has(Power.SUPERVISOR) ? View.MINE : view;
    }

    private int number() {
        String typed = text(page);
        return typed.matches("\\d{1,5}") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 0;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(typed))
                .findFirst();
    }

    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** What follows the question mark of an address. */
    static String query(DutySearch search) {
        String order = (search.backwards() ? "-" : "") + word(search.order());
        return "view=" + word(search.view())
                + part("q", search.text())
                + part("regulation", search.regulation())
                + part("kind", search.kind())
                + part("unit", search.unit())
                + part("due", search.deadline() == Deadline.ANY ? "" : word(search.deadline()))
                + part("sort", order.equals("due") ? "" : order)
                + part("page", search.page() == 0 ? "" : Integer.toString(search.page()));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
