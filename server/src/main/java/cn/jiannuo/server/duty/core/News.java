package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 新动态: what others did lately to the duties somebody has to do with. */
@Repository
public class News {
    private static final int DAYS = 30;
    private static final int SHOWN = 8;

    /** Acts of the whole house, the latest first, among which the reader's are looked for. */
    private static final int LOOKED = 20_000;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Clock clock;

    News(JdbcClient jdbc, Desk desk, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    /** A line of it. */
    public record Item(long duty, Instant at, String actor, String act, String title, String citation) {}

    /**
     * @param code of the person, whom duties may be about
     * @param name of the person, whose own acts are no news
     */
    @Transactional(readOnly = true)
    public List<Item> about(String code, long person, String name) {
        return jdbc.sql("""
                        select e.duty_id, e.at, e.actor, e.act, d.name, d.subject_name, d.citation
                          from (select duty_id, entry, at, actor, act from duty.entry
                                 where institution_id = :institution and at >= :since and act not in ('opened', 'said')
                                   and actor <> :myself
                                 order by at desc limit :looked) e
                          join duty.duty d on d.institution_id = :institution and d.duty_id = e.duty_id
                         where (d.subject = :code and d.about = 'PERSON'
                                or exists (select 1 from duty.part p where p.institution_id = d.institution_id
                                             and p.duty_id = d.duty_id and (p.holder = :me or p.station = any(:stations))))
                           and not exists (select 1 from duty.entry later where later.institution_id = :institution
                                              and later.duty_id = e.duty_id and later.entry > e.entry
                                              and later.act not in ('opened', 'said') and later.actor <> :myself)
                         order by e.at desc, e.duty_id limit :shown""")
                .param("institution", Tenancy.id())
                .param("since", clock.instant().minusSeconds(DAYS * 86_400L).atOffset(ZoneOffset.UTC))
                .param("code", code)
                .param("me", person)
                .param("stations", desk.of(person).toArray(String[]::new))
                .param("myself", name)
                .param("looked", LOOKED)
                .param("shown", SHOWN)
                .query((row, number) -> new Item(
                        row.getLong("duty_id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("subject_name").isEmpty()
                                ? row.getString("name")
                                : row.getString("name") + "：" + row.getString("subject_name"),
                        row.getString("citation")))
                .list();
    }
}
