package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 大家问什么: counted over a year, and nothing is said of fewer than five letters. */
@Component
@Transactional(readOnly = true)
public class WhatPeopleAsk {
    /** Letters at least before anything is said about them. */
    public static final int FEWEST = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    WhatPeopleAsk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A group of letters.
     *
     * @param letters {@value #FEWEST} or more
     * @param late how many were answered late; -1 when so few, or so few in time, that it would tell of single ones
     * @param days to the answer in the middle case; -1 when fewer than {@value #FEWEST} were answered
     */
    public record Asked(String kind, String topic, long letters, long late, long days) {}

    /** By kind and topic, most first; reports are left out, groups below the limit too. */
    public List<Asked> asked() {
        return jdbc.sql("""
                        select kind, topic, count(*) as letters,
                               case when count(*) filter (where was_late) >= :fewest
                                    and count(*) filter (where not was_late) >= :fewest
                                    then count(*) filter (where was_late) else -1 end as late,
                               case when count(answered_on) >= :fewest
                                    then percentile_disc(0.5) within group (order by answered_on - written_on) else -1 end as days
                          from voice.letter
                         where institution_id = :institution and class <> 'REPORT' and delivered_on >= :since
                         group by kind, topic having count(*) >= :fewest order by count(*) desc, kind, topic""")
                .params(Map.of(
                        "institution", Tenancy.id(),
                        "fewest", FEWEST,
                        "since", LocalDate.now(clock).minusYears(1)))
                .query(Asked.class)
                .list();
    }
}
