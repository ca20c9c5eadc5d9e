package cn.jiannuo.server.matter.core;

import cn.jiannuo.server.identity.Power;
import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.organization.Person;
import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The matters somebody has to do with: raised for him, passing over his desk, or, for supervisors, all. */
@Repository
public class MatterList {
    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final String MINE = "(m.about = 'PERSON' and m.subject = :code)";
    private static final String DESK =
            "exists (select 1 from matter.step s where s.institution_id = m.institution_id and s.matter_id = m.matter_id "
                    + "and s.stations && :stations::text[]) "
                    // a part of it was asked of him, or of a station where nobody has to keep out
                    + "or exists (select 1 from matter.part p where p.institution_id = m.institution_id "
                    + "and p.matter_id = m.matter_id and (p.holder = :person or p.holder is null and p.station = any(:stations)))";

    /** What is hidden from somebody because it is about him stays so wherever he sits. */
    private static final String NOT_OF_ONESELF =
            " and not (m.about = 'ORGANISATION' and m.subject <> '' and m.subject = :code)";

    private final JdbcClient jdbc;
    private final Stations stations;
    private final People people;
    private final Clock clock;

    MatterList(JdbcClient jdbc, Stations stations, People people, Clock clock) {
        this.jdbc = jdbc;
        this.stations = stations;
        this.people = people;
        this.clock = clock;
    }

    /** Which matters. */
    public enum View {
        /** 为我办的. */
        FOR_ME(MINE),
        /** 经我手的. */
        DESK_AND_ME("(" + MINE + " or " + DESK + ")"),
        /** 全部: for whoever supervises. */
        ALL("(not m.confidential or " + MINE + " or " + DESK + ")");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /**
     * @param text in the name, the subject's name or the citation; empty for everything
     * @param running only what has not ended
     */
    public record Search(View view, String text, boolean running, int page) {}

    /**
     * A matter in a list.
     *
     * @param at names of its open steps
     * @param due the earliest last day of these, or null
     */
    public record Row(
            long id,
            String name,
            String subjectName,
            String citation,
            LocalDate openedOn,
            @Nullable String ended,
            @Nullable LocalDate endedOn,
            String rule,
            String regulation,
            String pack,
            List<String> at,
            @Nullable LocalDate due) {
        public String title() {
            return subjectName.isEmpty() ? name : name + "：" + subjectName;
        }
    }

    /** A page of what was found, and how many there are. */
    public record Found(List<Row> rows, long total) {}

    @Transactional(readOnly = true)
    public Found find(long person, Search search) {
        Map<String, Object> values = values(person);
        String where = " where m.institution_id = :institution and " + search.view().condition + NOT_OF_ONESELF
                + (search.running() ? " and m.ended is null" : " and m.ended is not null");
        if (!search.text().isBlank()) {
            where += " and strpos(m.name || ' ' || m.subject_name || ' ' || m.citation, :text) > 0";
            values.put("text", search.text().strip());
        }
        long total = jdbc.sql("select count(*) from matter.matter m" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("offset", search.page() * PAGE);
        return new Found(rows(where, search.running(), values), total);
    }

    /** Which of these somebody has to do with, or supervises. */
    @Transactional(readOnly = true)
    public Set<Long> reached(SignedIn reader, Collection<Long> matters) {
        Map<String, Object> values = values(reader.actor().person().orElse(-1));
        values.put("matters", matters.toArray(Long[]::new));
        View view = reader.has(Power.SUPERVISOR) ? View.ALL : View.DESK_AND_ME;
        return Set.copyOf(jdbc.sql("select m.matter_id from matter.matter m where m.institution_id = :institution and "
                        + "m.matter_id = any(:matters) and " + view.condition + NOT_OF_ONESELF)
                .params(values)
                .query(Long.class)
                .list());
    }

    private Map<String, Object> values(long person) {
        Map<String, Object> values = new HashMap<>();
        values.put("institution", Tenancy.id());
        values.put("person", person);
        values.put("code", people.byId(person).map(Person::code).orElse(""));
        values.put(
                "stations",
                stations.of(person, LocalDate.now(clock)).stream()
                        .map(Station::text)
                        .toArray(String[]::new));
        return values;
    }

    private List<Row> rows(String where, boolean running, Map<String, Object> values) {
        String order = running ? "o.due nulls last, m.matter_id" : "m.ended_on desc, m.matter_id desc";
        return jdbc.sql("""
                        select m.matter_id, m.name, m.subject_name, m.citation, m.opened_on, m.ended, m.ended_on, m.rule,
                               m.regulation, m.pack, o.at, o.due
                          from matter.matter m cross join lateral (
                            select coalesce(array_agg(s.step order by s.opened_on), '{}') as at, min(s.due) as due
                              from matter.step s where s.institution_id = m.institution_id and s.matter_id = m.matter_id
                               and s.ended_on is null) o""" + where + " order by " + order + " limit " + PAGE + " offset :offset")
                .params(values)
                .query((row, number) -> new Row(
                        row.getLong("matter_id"),
                        row.getString("name"),
                        row.getString("subject_name"),
                        row.getString("citation"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getString("ended"),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("rule"),
                        row.getString("regulation"),
                        row.getString("pack"),
                        List.of((String[]) row.getArray("at").getArray()),
                        row.getObject("due", LocalDate.class)))
                .list();
    }
}
