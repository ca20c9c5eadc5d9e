package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 日历: the duties of somebody by their last day. */
@Repository
public class Agenda {
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Desk desk;

    Agenda(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What somebody owes a part of, and what is owed to him, with a last day in these days. */
    @Transactional(readOnly = true)
    public List<DutyList.Row> of(long person, LocalDate first, LocalDate last) {
        var stations = desk.of(person);
        return jdbc.sql(DutyList.COLUMNS + """
                         where d.institution_id = :institution and d.due between :first and :last and d.state not in ('WAIVED', 'VOID')
                           and (d.about = 'PERSON' and 'person:' || d.subject = any(:stations)
                                or exists (select 1 from duty.part p where p.institution_id = d.institution_id and p.duty_id = d.duty_id
                                             and not p.supports and (p.holder = :me or (p.holder is null and p.station = any(:stations)))))
                         order by d.due, d.duty_id limit :most""")
                .param("institution", Tenancy.id())
                .param("me", person)
                .param("stations", stations.toArray(String[]::new))
                .param("first", first)
                .param("last", last)
                .param("most", MOST)
                .query(DutyRows::row)
                .list();
    }
}
