package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.organization.Station;
import cn.jiannuo.server.organization.Stations;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 来信登记: what a reader has, found by number, state, kind and topic. What is in the letters cannot be searched. */
@Component
@Transactional(readOnly = true)
public class Register {
    /** Letters on a page. */
    public static final int PAGE = 50;

    private static final String MINE = """
             and l.delivered_on is not null and (
                exists (select 1 from voice.envelope e where e.institution_id = l.institution_id and e.letter_id = l.letter_id
                           and e.part = 1 and e.reader = :person)
                or (l.class <> 'REPORT' and l.station = any(:stations)))
            """;

    private final JdbcClient jdbc;
    private final Stations stations;
    private final Clock clock;

    Register(JdbcClient jdbc, Stations stations, Clock clock) {
        this.jdbc = jdbc;
        this.stations = stations;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param number part of 信〔2026〕17号, or empty
     * @param open only what is still owed; else everything
     * @param kind of event, or empty
     * @param page from 0
     */
    public record Search(String number, boolean open, String kind, int page) {}

    public record Found(List<Letter> letters, long total) {}

    public Found find(long person, Search search) {
        String where = MINE + """
                 and (:number = '' or l.number::text = :number) and (:kind = '' or l.kind = :kind)
                 and (not :open or l.state in ('ARRIVED', 'ACCEPTED', 'REOPENED', 'ANSWERED'))
                """;
        Map<String, Object> gaps = new TreeMap<>(Map.of(
                "institution", Tenancy.id(),
                "person", person,
                "stations", mine(person),
                "number", search.number().replaceAll(".*〕|\\D", ""),
                "kind", search.kind(),
                "open", search.open(),
                "limit", PAGE,
                "offset", search.page() * (long) PAGE));
        List<Letter> letters = jdbc.sql(Letters.SELECT + where + """
                         order by case when l.state in ('ARRIVED', 'ACCEPTED', 'REOPENED') then 0 else 1 end,
                            case when l.state in ('ARRIVED', 'ACCEPTED', 'REOPENED') then l.due_on end nulls last,
                            l.year desc, l.number desc limit :limit offset :offset""")
                .params(gaps)
                .query(Letters::letter)
                .list();
        long total = jdbc.sql("select count(*) from voice.letter l where l.institution_id = :institution " + where)
                .params(gaps)
                .query(Long.class)
                .single();
        return new Found(letters, total);
    }

    /** How many the reader has not yet answered. */
    public long owed(long person) {
        return jdbc.sql("select count(*) from voice.letter l where l.institution_id = :institution "
                        + "and l.state in ('ARRIVED', 'ACCEPTED', 'REOPENED')" + MINE)
                .param("institution", Tenancy.id())
                .param("person", person)
                .param("stations", mine(person))
                .query(Long.class)
                .single();
    }

    /** A letter of which the reader may know that it is there. */
    public Optional<Letter> letter(long person, long id) {
        return jdbc.sql(Letters.SELECT + MINE + " and l.letter_id = :id")
                .param("institution", Tenancy.id())
                .param("person", person)
                .param("stations", mine(person))
                .param("id", id)
                .query(Letters::letter)
                .optional();
    }

    /** The letter a matter was made of, whoever asks: only its number. */
    public Optional<Long> letterOf(long matter) {
        return jdbc.sql("select letter_id from voice.letter where institution_id = :institution and matter = :matter")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query(Long.class)
                .optional();
    }

    /** Outcomes that everybody may read, latest first. */
    public List<Letter> published(int most) {
        return jdbc.sql(Letters.SELECT
                        + " and l.published_on is not null order by l.published_on desc, l.number desc limit :most")
                .param("institution", Tenancy.id())
                .param("most", most)
                .query(Letters::letter)
                .list();
    }

    private String[] mine(long person) {
        Set<Station> held = stations.of(person, LocalDate.now(clock));
        return held.stream().map(Station::text).toArray(String[]::new);
    }
}
