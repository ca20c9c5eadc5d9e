package cn.jiannuo.server.disclosure.core;

import cn.jiannuo.server.disclosure.core.Sight.Eyes;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公开栏: what is published, the latest first, of one unit or of all, as far as these eyes see.
 *
 * <p>Words are sought by every two letters that stand side by side, or with one letter between them: 疗养 finds 疗休养. What has the
 * word as it was typed comes first.
 */
@Repository
public class Board {
    /** Items on a page. */
    public static final int PAGE = 50;

    private static final String FROM = """
              from disclosure.item i join disclosure.edition e
                on e.institution_id = i.institution_id and e.item_id = i.item_id and e.edition = i.edition
             where i.institution_id = :institution and i.state = 'PUBLISHED' and\s""" + Sight.SEEN;

    private static final String FOUND = """
             and e.state = 'PUBLISHED'
             and e.pairs @> (select coalesce(array_agg(pair), '{}') from unnest(:words::text[]) word, unnest(disclosure.pairs(word)) pair)
             and not exists (select 1 from unnest(:words::text[]) word where length(word) = 1
                                and strpos(lower(e.title || ' ' || e.body || ' ' || e.cells), word) = 0)
            """;

    private static final String EXACT = """
             (select count(*) from unnest(:words::text[]) word
               where strpos(lower(e.title || ' ' || e.body || ' ' || e.cells), word) > 0) desc,\s""";

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param text words parted by blanks, or empty
     * @param unit id, or empty for all
     */
    public record Search(String text, OptionalLong unit, boolean publicOnly, int page) {
        List<String> words() {
            return Arrays.stream(text.strip().toLowerCase(java.util.Locale.ROOT).split("[\\s\\u3000]+"))
                    .filter(word -> !word.isEmpty())
                    .limit(8)
                    .toList();
        }
    }

    /**
     * An item in a list.
     *
     * @param beginning of the text
     * @param edition more than 1 once it was corrected
     */
    public record Row(
            long id,
            String title,
            String beginning,
            String ruleName,
            String citation,
            long unit,
            String unitName,
            Reach reach,
            LocalDate publishedOn,
            LocalDate due,
            Instant publishedAt,
            int edition) {
        public boolean isLate() {
            return publishedOn.isAfter(due);
        }
    }

    /** A page of what was found, and how many there are. */
    public record Found(List<Row> rows, long total, int page) {
        public long pages() {
            return Math.max(1, (total + PAGE - 1) / PAGE);
        }
    }

    @Transactional(readOnly = true)
    public Found find(Eyes eyes, Search search) {
        Map<String, Object> values = new HashMap<>(eyes.values());
        values.put("institution", Tenancy.id());
        StringBuilder where = new StringBuilder(FROM);
        if (search.publicOnly()) {
            where.append(" and i.reach = 'PUBLIC'");
        }
        search.unit().ifPresent(unit -> {
            values.put("unit", unit);
            where.append(" and i.unit_id = :unit");
        });
        List<String> words = search.words();
        if (!words.isEmpty()) {
            values.put("words", words.toArray(String[]::new));
            where.append(FOUND);
        }
        long total = jdbc.sql("select count(*)" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("offset", search.page() * PAGE);
        String order = " order by " + (words.isEmpty() ? "" : EXACT) + "i.published_at desc, i.item_id desc";
        List<Row> rows = jdbc.sql("""
                        select i.item_id, e.title, left(e.body, 120) as beginning, i.rule_name, i.citation, i.unit_id, i.unit_name,
                               i.reach, i.published_on, i.due, i.published_at, i.edition""" + where + order + " limit " + PAGE + " offset :offset")
                .params(values)
                .query((row, number) -> row(row))
                .list();
        return new Found(rows, total, search.page());
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getLong("item_id"),
                row.getString("title"),
                row.getString("beginning"),
                row.getString("rule_name"),
                row.getString("citation"),
                row.getLong("unit_id"),
                row.getString("unit_name"),
                Reach.valueOf(row.getString("reach")),
                row.getObject("published_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("published_at").toInstant(),
                row.getInt("edition"));
    }

    /** What waits for these eyes to be looked at, or to be published. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Eyes eyes) {
        if (eyes.person() < 0) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.item_id, e.title, i.unit_name, i.due, e.state, e.writer
                          from disclosure.edition e join disclosure.item i
                            on i.institution_id = e.institution_id and i.item_id = e.item_id
                         where e.institution_id = :institution and e.state <> 'PUBLISHED'
                           and (e.state = 'WAITING' and i.checker = any(:stations) and e.written_by <> :person
                                or e.state <> 'WAITING' and (e.written_by = :person or i.stations && :stations::text[]))
                         order by i.due, i.item_id limit 50""")
                .param("institution", Tenancy.id())
                .param("person", eyes.person())
                .param("stations", eyes.stations().toArray(String[]::new))
                .query((row, number) -> new Waiting(
                        row.getLong("item_id"),
                        row.getString("title"),
                        row.getString("unit_name"),
                        row.getObject("due", LocalDate.class),
                        Item.Stage.valueOf(row.getString("state")),
                        row.getString("writer")))
                .list();
    }

    /** Something that is not shown yet. */
    public record Waiting(long id, String title, String unitName, LocalDate due, Item.Stage stage, String writer) {}
}
