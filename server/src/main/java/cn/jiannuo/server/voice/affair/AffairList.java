package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 登记簿: the cases of a door that a reader may see, the most pressing first. */
@Repository
public class AffairList {
    /** Cases on a page. */
    public static final int PAGE = 50;
    /** Counted so far and no further: whoever has more looks for words, not for pages. */
    public static final int COUNTED = 1_000;
    /** Cases on a sheet that is printed. */
    public static final int SHEET = 1_000;

    private final JdbcClient jdbc;
    private final Stations stations;
    private final People people;
    private final Clock clock;

    AffairList(JdbcClient jdbc, Stations stations, People people, Clock clock) {
        this.jdbc = jdbc;
        this.stations = stations;
        this.people = people;
        this.clock = clock;
    }

    /** How a case stands. */
    public enum Standing {
        OPEN("a.ended is null", Order.PRESSING),
        LATE("a.ended is null and a.due < :today", Order.PRESSING),
        ENDED("a.ended is not null", Order.LAST_ENDED),
        ALL("true", Order.LAST_BEGUN);

        private final String condition;
        private final String order;

        Standing(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    /** What has ended grows with the years: it is read from its latest on, as an index has it. */
    private static final class Order {
        private static final String PRESSING = " order by a.pace, a.due nulls last, a.matter_id desc";
        private static final String LAST_ENDED = " order by a.ended_on desc, a.matter_id desc";
        private static final String LAST_BEGUN = " order by a.opened_on desc, a.matter_id desc";
    }

    /**
     * What is looked for.
     *
     * @param text in what was said, whom it is for, or the procedure's name; empty for everything
     * @param sort word of what it is about, or empty
     * @param page from 0
     * @param sheet whether all of it is wanted at once, to be printed
     */
    public record Search(Door door, Standing standing, String text, String sort, int page, boolean sheet) {}

    /** @param total how many there are, counted up to {@value #COUNTED} and one more */
    public record Found(List<Affair> affairs, long total) {}

    /** What a month brought: handed in, ended, ended late, and how many came back because it was not mended. */
    public record Month(long handedIn, long ended, long late) {}

    @Transactional(readOnly = true)
    public Found find(SignedIn reader, Search search) {
        Map<String, Object> values = values(reader, search.door());
        String where = where(reader, search.door()) + " and " + search.standing().condition;
        if (!search.text().isBlank()) {
            where += " and strpos(a.name || ' ' || a.subject_name || ' ' || a.said, :text) > 0";
            values.put("text", search.text().strip());
        }
        if (!search.sort().isEmpty()) {
            where += " and a.sort = :sort";
            values.put("sort", search.sort());
        }
        long total = jdbc.sql("select count(*) from (select 1 from voice.affair a where a.institution_id = :institution"
                        + where + " limit " + (COUNTED + 1) + ") counted")
                .params(values)
                .query(Long.class)
                .single();
        values.put("limit", search.sheet() ? SHEET : PAGE);
        values.put("offset", search.sheet() ? 0 : (long) search.page() * PAGE);
        List<Affair> affairs = jdbc.sql(
                        Affairs.SELECT + where + search.standing().order + " limit :limit offset :offset")
                .params(values)
                .query(Affairs::affair)
                .list();
        return new Found(affairs, total);
    }

    /** What the month of a day brought at a door, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public Month month(SignedIn reader, Door door, LocalDate day) {
        Map<String, Object> values = values(reader, door);
        values.put("first", day.withDayOfMonth(1));
        values.put("last", day.withDayOfMonth(day.lengthOfMonth()));
        String seen = " from voice.affair a where a.institution_id = :institution" + where(reader, door);
        // two questions, for each has its own index
        return jdbc.sql("select handed_in, late, ended from (select count(*) as handed_in, "
                        + "count(*) filter (where a.was_late or a.due < :today) as late" + seen
                        + " and a.opened_on between :first and :last) began, (select count(*) as ended" + seen
                        + " and a.ended is not null and a.ended_on between :first and :last) went")
                .params(values)
                .query((row, number) -> new Month(row.getLong("handed_in"), row.getLong("ended"), row.getLong("late")))
                .single();
    }

    /** 我首问的事: what somebody was asked first and answers for, until it ends. */
    @Transactional(readOnly = true)
    public List<Affair> firstAsked(long person, boolean running) {
        String code = people.byId(person).map(Person::code).orElse("");
        return code.isEmpty()
                ? List.of()
                : jdbc.sql(Affairs.SELECT + " and a.first_asked = :code and (a.ended is null) = :running "
                                + "order by a.due nulls last, a.ended_on desc, a.matter_id desc limit " + PAGE)
                        .param("institution", Tenancy.id())
                        .param("code", code)
                        .param("running", running)
                        .query(Affairs::affair)
                        .list();
    }

    private Map<String, Object> values(SignedIn reader, Door door) {
        long person = reader.actor().person().orElse(-1);
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> values = new HashMap<>();
        values.put("institution", Tenancy.id());
        values.put("door", door.name());
        values.put("today", today);
        values.put("code", people.byId(person).map(Person::code).orElse("-"));
        values.put(
                "stations",
                stations.of(person, today).stream().map(Station::text).toArray(String[]::new));
        return values;
    }

    /** An idea is everybody's; anything else the person's, the seats' that deal with it, and whoever's was asked first. */
    private static String where(SignedIn reader, Door door) {
        String all = " and a.door = :door";
        if (door == Door.IDEAS) {
            return all;
        }
        String more = reader.has(Power.SUPERVISOR) ? "true" : "a.first_asked = :code";
        return all + " and (a.subject = :code or a.stations && :stations::text[] or not a.confidential and " + more
                + ")";
    }
}
