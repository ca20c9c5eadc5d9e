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
                        select * from (
                        select distinct on (d.duty_id) d.duty_id, e.at, e.actor, e.act, d.name, d.subject_name, d.citation
                          from duty.entry e
                          join duty.duty d on d.institution_id = e.institution_id and d.duty_id = e.duty_id
                         where e.institution_id = :institution and e.at >= :since and e.act <> 'opened' and e.act <> 'said'
                           and (d.subject = :code and d.about = 'PERSON'
                                or exists (select 1 from duty.part p where p.institution_id = d.institution_id
                                             and p.duty_id = d.duty_id and (p.holder = :me or p.station = any(:stations))))
                           and e.actor <> :myself
                         order by d.duty_id, e.at desc, e.entry desc) latest
                         order by at desc, duty_id limit :shown""")
                .param("institution", Tenancy.id())
                .param("since", clock.instant().minusSeconds(DAYS * 86_400L).atOffset(ZoneOffset.UTC))
                .param("code", code)
                .param("me", person)
                .param("stations", desk.of(person).toArray(String[]::new))
                .param("myself", name)
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
