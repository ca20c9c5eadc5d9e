package cn.jiannuo.server.organization.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 经过: who joined, moved and left, and who held what when; only ever added to. */
@Component
@Transactional(readOnly = true)
public class Chronicle {
    /** Entries on a page. */
    public static final int PAGE = 50;

    private static final String ENTRIES = """
            with entry as (
                select n.from_day as day, n.noted_at as at, n.how as what, n.person_id, n.unit_path as place, n.post as detail,
                       false as deputy, n.noted_by as by
                  from organization.placement n where n.institution_id = :institution
                union all
                select h.from_day, h.given_at, 'GIVEN_' || h.kind, h.person_id, coalesce(s.name, u.path), '', h.deputy, h.given_by
                  from organization.holding h
                  left join organization.seat s on s.institution_id = h.institution_id and s.seat_id = h.seat_id
                  left join organization.unit u on u.institution_id = h.institution_id and u.unit_id = h.unit_id
                 where h.institution_id = :institution
                union all
                select e.until_day, e.ended_at, 'ENDED_' || h.kind, h.person_id, coalesce(s.name, u.path), e.reason, h.deputy,
                       e.ended_by
                  from organization.holding_end e
                  join organization.holding h on h.institution_id = e.institution_id and h.holding_id = e.holding_id
                  left join organization.seat s on s.institution_id = h.institution_id and s.seat_id = h.seat_id
                  left join organization.unit u on u.institution_id = h.institution_id and u.unit_id = h.unit_id
                 where e.institution_id = :institution
                union all
                select d.first_day, d.made_at, 'DELEGATED', d.from_person, t.name, '', false, d.made_by
                  from organization.delegation d
                  join organization.person t on t.institution_id = d.institution_id and t.person_id = d.to_person
                 where d.institution_id = :institution
            )
            select e.day, e.what, p.code, p.name, e.place, e.detail, e.deputy, e.by
              from entry e join organization.person p on p.institution_id = :institution and p.person_id = e.person_id
             where (:text = '' or strpos(lower(concat_ws(' ', p.name, p.code, e.place)), lower(:text)) > 0)
             order by e.at desc, p.place, e.what limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    Chronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that happened.
     *
     * @param what JOINED, MOVED, CHANGED, LEFT, RETURNED, GIVEN_ or ENDED_ with what was held, or DELEGATED
     * @param place unit, seat, or the colleague who acts
     * @param detail post, or why it ended
     */
    public record Entry(
            LocalDate day,
            String what,
            String code,
            String name,
            String place,
            @Nullable String detail,
            boolean deputy,
            String by) {}

    /**
     * The latest first; one more than a page, when there is a further page.
     *
     * @param page from 1
     */
    public List<Entry> entries(String text, int page) {
        return jdbc.sql(ENTRIES)
                .param("institution", Tenancy.id())
                .param("text", text.strip())
                .param("limit", PAGE + 1)
                .param("offset", (page - 1L) * PAGE)
                .query(Entry.class)
                .list();
    }
}
