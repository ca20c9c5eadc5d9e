package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 待办: the duties somebody has to do with, by how they stand, searched and paged. */
@Repository
public class DutyList {
    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final String IN_PERSON = "person:";

    private static final String OF_MINE = "exists (select 1 from duty.part p where p.institution_id = d.institution_id "
            + "and p.duty_id = d.duty_id and (p.holder = :me or (p.holder is null and p.station = any(:stations)))";

    static final String COLUMNS = """
            select d.duty_id, d.regulation, d.rule, d.kind, d.name, d.subject, d.subject_name, d.about, d.citation, d.starts,
                   d.due, d.first_due, d.amount, d.state, d.done_on, d.said, d.ask_until, c.done, c.owing, c.stations, c.mine
              from duty.duty d
              cross join lateral (
                select count(*) filter (where p.done_on is not null and not p.supports) as done,
                       count(*) filter (where not p.supports) as owing,
                       array_agg(p.station order by p.part) filter (where not p.supports) as stations,
                       min(p.part) filter (where p.done_on is null and not p.supports
                            and (p.holder = :me or (p.holder is null and p.station = any(:stations)))) as mine
                  from duty.part p where p.institution_id = d.institution_id and p.duty_id = d.duty_id) c
            """;

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
        MINE("d.state = 'OPEN' and " + OF_MINE + " and p.done_on is null and not p.supports)"),
        /** 7 天内到期. */
        SOON("d.state = 'OPEN' and d.due <= :week and " + OF_MINE + " and p.done_on is null and not p.supports)"),
        /** 等会办的人: my part is done, others' is not. */
        WAITING("d.state = 'OPEN' and " + OF_MINE + " and p.done_on is not null and not p.supports)"),
        /** 等本人确认. */
        ASKED("d.state = 'ASKED' and " + OF_MINE + ")"),
        /** 我来配合: I help, and owe nothing myself. */
        HELPING("d.state = 'OPEN' and " + OF_MINE + " and p.supports)"),
        /** 单位答应我的: about me, owed by others. */
        OWED(
                "d.about = 'PERSON' and d.subject = :code and (d.state = 'ASKED' and d.confirmer = 'person:' || d.subject or d.state = 'OPEN' "
                        + "and not exists (select 1 from duty.part p where p.institution_id = d.institution_id and p.duty_id = d.duty_id "
                        + "and p.station = 'person:' || d.subject))"),
        /** 已办结. */
        DONE("d.state in ('KEPT', 'DENIED', 'WAIVED') and " + OF_MINE + ")"),
        /** 全部: for whoever supervises. */
        ALL("d.state = 'OPEN'");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What is looked for.
     *
     * @param text in the name, the subject's name or the citation; empty for everything
     * @param regulation id, or empty
     * @param kind word of the rule's kind, or empty
     */
    public record Search(View view, String text, String regulation, String kind, int page) {}

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
    public Found find(long person, Search search) {
        Map<String, Object> values = values(person);
        String where = where(search, values);
        long total = jdbc.sql("select count(*) from duty.duty d " + where)
                .params(values)
                .query(Long.class)
                .single();
        String order = switch (search.view()) {
            case DONE -> " order by d.done_on desc nulls last, d.duty_id desc";
            case OWED -> " order by (d.state = 'ASKED') desc, d.due, d.duty_id";
            default -> " order by d.due, d.duty_id";
        };
        values.put("offset", search.page() * PAGE);
        List<Row> rows = jdbc.sql(COLUMNS + where + order + " limit " + PAGE + " offset :offset")
                .params(values)
                .query(DutyList::row)
                .list();
        return new Found(rows, total, search.page());
    }

    /** How many there are of each view. */
    @Transactional(readOnly = true)
    public Map<View, Long> counts(long person) {
        Map<View, Long> counts = new HashMap<>();
        Map<String, Object> values = values(person);
        for (View view : View.values()) {
            counts.put(
                    view,
                    jdbc.sql("select count(*) from duty.duty d where d.institution_id = :institution and "
                                    + view.condition)
                            .params(values)
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    /** How many wait for somebody: what stands beside 待办. */
    @Transactional(readOnly = true)
    public long owing(long person) {
        return jdbc.sql("select count(*) from duty.duty d where d.institution_id = :institution and "
                        + View.MINE.condition)
                .params(values(person))
                .query(Long.class)
                .single();
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

    private static String where(Search search, Map<String, Object> values) {
        StringBuilder where = new StringBuilder("where d.institution_id = :institution and " + search.view().condition);
        if (!search.text().isBlank()) {
            where.append(" and (d.name || ' ' || d.subject_name || ' ' || d.citation) like :text escape '\\'");
            values.put("text", "%" + search.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        if (!search.regulation().isEmpty()) {
            where.append(" and d.regulation = :regulation");
            values.put("regulation", search.regulation());
        }
        if (!search.kind().isEmpty()) {
            where.append(" and d.kind = :kind");
            values.put("kind", search.kind());
        }
        return where.toString();
    }

    static Row row(ResultSet row, int number) throws SQLException {
        long amount = row.getLong("amount");
        OptionalLong most = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(amount);
        java.sql.Array stations = row.getArray("stations");
        return new Row(
                row.getLong("duty_id"),
                row.getString("regulation"),
                row.getString("rule"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("subject_name"),
                row.getString("about"),
                row.getString("citation"),
                row.getObject("starts", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("first_due", LocalDate.class),
                most,
                DutyState.valueOf(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                row.getString("said"),
                row.getObject("ask_until", LocalDate.class),
                row.getInt("done"),
                row.getInt("owing"),
                stations == null ? List.of() : List.of((String[]) stations.getArray()),
                row.getObject("mine", Integer.class));
    }
}
