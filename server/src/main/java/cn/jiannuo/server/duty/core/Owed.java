package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.identity.SignedIn;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What somebody owes by some rules of a regulation: for modules on whose pages such duties are done. */
@Repository
public class Owed {
    private final JdbcClient jdbc;
    private final Desk desk;
    private final Clock clock;

    Owed(JdbcClient jdbc, Desk desk, Clock clock) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.clock = clock;
    }

    /** Open, begun, and with a part that is the reader's own and not done; by last day, no more than so many. */
    @Transactional(readOnly = true)
    public List<DutyList.Row> by(SignedIn reader, String regulation, Collection<String> rules, int most) {
        long me = reader.actor().person().orElse(-1);
        Set<String> stations = me < 0 ? Set.of() : desk.of(me);
        return jdbc.sql(DutyList.COLUMNS + """
                        where d.institution_id = :institution and d.regulation = :regulation and d.rule = any(:rules)
                          and d.state = 'OPEN' and d.starts <= :today and c.mine is not null
                          and d.duty_id in (
                              select p.duty_id from duty.part p
                               where p.institution_id = :institution and p.state = 'OPEN' and p.holder is null
                                 and p.station = any(:stations)
                              union all
                              select p.duty_id from duty.part p
                               where p.institution_id = :institution and p.state = 'OPEN' and p.holder = :me)
                        order by d.due, d.duty_id limit :most""")
                .param("institution", Tenancy.id())
                .param("me", me)
                .param("stations", stations.toArray(String[]::new))
                .param("regulation", regulation)
                .param("rules", rules.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(DutyRows::row)
                .list();
    }
}
