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
     * @param lately how many of them came in the last half of the year; -1 when there, or before, were fewer than {@value #FEWEST}
     */
    public record Asked(String kind, String topic, long letters, long late, long days, long lately) {
        /** How many came in the half year before that; only where {@link #lately} is known. */
        public long before() {
            return letters - lately;
        }
    }

    /**
     * Where letters are dealt with.
     *
     * @param letters {@value #FEWEST} or more
     * @param days as {@link Asked#days}
     */
    public record Dealt(String station, long letters, long days) {}

    /** By kind and topic, most first; reports are left out, groups below the limit too. */
    public List<Asked> asked() {
        return jdbc.sql("""
                        select kind, topic, letters, case when late >= :fewest and letters - late >= :fewest then late else -1 end as late,
                               case when answered >= :fewest then days else -1 end as days,
                               case when lately >= :fewest and letters - lately >= :fewest then lately else -1 end as lately
                          from (select kind, topic, count(*) as letters, count(*) filter (where was_late) as late,
                                       count(answered_on) as answered, count(*) filter (where delivered_on >= :half) as lately,
                                       percentile_disc(0.5) within group (order by answered_on - written_on) as days
                                  from voice.letter
                                 where institution_id = :institution and class <> 'REPORT' and delivered_on >= :since
                                 group by kind, topic having count(*) >= :fewest) counted
                         order by letters desc, kind, topic""").params(values()).query(Asked.class).list();
    }

    /**
     * By the station that answers, most first; reports are left out, and stations below the limit. What is left out is never one
     * number that could be found by taking the others from the whole: where it would be below the limit, the smallest goes too.
     */
    public List<Dealt> dealt() {
        List<Dealt> all = jdbc.sql("""
                        select station, count(*) as letters, case when count(answered_on) >= :fewest
                                    then percentile_disc(0.5) within group (order by answered_on - written_on) else -1 end as days
                          from voice.letter
                         where institution_id = :institution and class <> 'REPORT' and delivered_on >= :since
                         group by station order by count(*) desc, station""").params(values()).query(Dealt.class).list();
        int shown = (int) all.stream().filter(one -> one.letters() >= FEWEST).count();
        while (shown > 0 && isGuessable(all.subList(shown, all.size()))) {
            shown--;
        }
        return List.copyOf(all.subList(0, shown));
    }

    private static boolean isGuessable(List<Dealt> hidden) {
        long letters = hidden.stream().mapToLong(Dealt::letters).sum();
        return letters > 0 && letters < FEWEST;
    }

    private Map<String, Object> values() {
        LocalDate today = LocalDate.now(clock);
        return Map.of(
                "institution", Tenancy.id(),
                "fewest", FEWEST,
                "half", today.minusMonths(6),
                "since", today.minusYears(1));
    }
}
