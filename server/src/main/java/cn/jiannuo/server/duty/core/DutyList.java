package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.tenancy.Reading;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 待办: the duties somebody has to do with, by how they stand, searched and paged. */
@Repository
public class DutyList {
    /** Rows on a page. */
    public static final int PAGE = 50;

    /** So far is counted what is done with; whoever reads on finds more. */
    public static final int COUNTED = 500;

    private static final String IN_PERSON = "person:";

    static final String COLUMNS = DeskSql.ROW + " from duty.duty d " + DeskSql.PARTS;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Clock clock;

    DutyList(JdbcClient jdbc, Desk desk, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    /** How the duties stand that are looked at. */
    public enum View {
        /** 该我办. */
        MINE,
        /** 7 天内到期. */
        SOON,
        /** 等会办的人: my part is done, others' is not. */
        WAITING,
        /** 等本人确认. */
        ASKED,
        /** 我来配合: I help, and owe nothing myself. */
        HELPING,
        /** 单位答应我的: about me, owed by others. */
        OWED,
        /** 已办结. */
        DONE,
        /** 全部: for whoever supervises. */
        ALL
    }

    /**
     * A duty in a list.
     *
     * @param mine number of the reader's own open part, or empty
     * @param doneParts of {@code owingParts}
     * @param stations of all who owe a part
     */
    public record Row(
            long id,
            String regulation,
            String rule,
            String kind,
            String name,
            String subject,
            String subjectName,
            String about,
            String citation,
            LocalDate starts,
            LocalDate due,
            LocalDate firstDue,
            OptionalLong amount,
            DutyState state,
            @Nullable LocalDate doneOn,
            @Nullable String said,
            @Nullable LocalDate askUntil,
            int doneParts,
            int owingParts,
            List<String> stations,
            @Nullable Integer mine) {

        /** 看望住院职工：赵桂芳. */
        public String title() {
            return subjectName.isEmpty() ? name : name + "：" + subjectName;
        }
    }

    /** A page of what was found, and how many there are. */
    public record Found(List<Row> rows, long total, int page) {
        public boolean hasMore() {
            return (long) (page + 1) * PAGE < total;
        }
    }

    @Transactional(readOnly = true)
    public Found find(long person, DutySearch search) {
        return find(person, search, PAGE);
    }

    /** All that is found, without pages, up to so many; how many there are is told in any case. */
    @Transactional(readOnly = true)
    public Found all(long person, DutySearch search, int most) {
        return find(person, search.at(0), most);
    }

    private Found find(long person, DutySearch search, int rows) {
        Map<String, Object> values = values(person);
        values.put("limit", rows);
        values.put("offset", search.page() * rows);
        values.put("reach", Math.max(COUNTED, (search.page() + 1) * rows) + 1);
        String filter = search.filter(values, LocalDate.now(clock));
        boolean counts = DeskSql.isCounted(search.view());
        DutyRows.Page page = jdbc.sql(DeskSql.page(search, filter))
                .params(values)
                .query((ResultSetExtractor<DutyRows.Page>) row -> DutyRows.page(row, counts));
        if (counts) {
            Reading.found(new Counted(person), page.counts());
        }
        long total = page.rows().isEmpty() && search.page() > 0
                ? find(person, search.at(0), rows).total()
                : page.total();
        return new Found(page.rows(), total, search.page());
    }

    /** Those of the numbers that lie on somebody's desk, done or not. */
    @Transactional(readOnly = true)
    public List<Row> onDesk(long person, Set<Long> numbers) {
        return jdbc.sql(COLUMNS + """
                        where d.institution_id = :institution and d.duty_id = any(:numbers)
                          and exists (select 1 from duty.part p where p.institution_id = d.institution_id and p.duty_id = d.duty_id
                                         and (p.holder = :me or p.station = any(:stations)))""")
                .params(values(person))
                .param("numbers", numbers.toArray(Long[]::new))
                .query(DutyRows::row)
                .list();
    }

    /** How many there are of each view that speaks of what is still open: what is done with needs no reminder. */
    @Transactional(readOnly = true)
    public Map<View, Long> counts(long person) {
        return Reading.once(
                new Counted(person),
                () -> jdbc.sql(DeskSql.COUNTS)
                        .params(values(person))
                        .query((row, number) -> DutyRows.counts(row))
                        .single());
    }

    private record Counted(long person) {}

    /** How many are open in the whole institution. */
    @Transactional(readOnly = true)
    public long open() {
        return jdbc.sql("select count(*) from duty.duty where institution_id = :institution and state = 'OPEN'")
                .param("institution", Tenancy.id())
                .query(Long.class)
                .single();
    }

    /** How many wait for somebody: what stands beside 待办. */
    @Transactional(readOnly = true)
    public long owing(long person) {
        return counts(person).getOrDefault(View.MINE, 0L);
    }

    private Map<String, Object> values(long person) {
        Map<String, Object> values = new HashMap<>();
        values.put("institution", Tenancy.id());
        values.put("me", person);
        Set<String> stations = desk.of(person);
        values.put("stations", stations.toArray(String[]::new));
        values.put(
                "code",
                stations.stream()
                        .filter(station -> station.startsWith(IN_PERSON))
                        .map(station -> station.substring(IN_PERSON.length()))
                        .findFirst()
                        .orElse(""));
        values.put("week", LocalDate.now(clock).plusDays(7));
        return values;
    }
}
