package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 保存期: what was in a letter is erased when its time is over; that it was there, and how it was answered, stays to be counted. */
@Service
public class EraseOld {
    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final CaseLog log;
    private final Letters letters;
    private final Clock clock;
    private final Map<LetterClass, Period> kept = new EnumMap<>(LetterClass.class);

    EraseOld(
            JdbcClient jdbc,
            Sealed sealed,
            CaseLog log,
            Letters letters,
            Clock clock,
            @Value("${jiannuo.voice.keep-suggestions:P1Y}") Period suggestions,
            @Value("${jiannuo.voice.keep-help:P2Y}") Period help,
            @Value("${jiannuo.voice.keep-reports:P5Y}") Period reports) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.log = log;
        this.letters = letters;
        this.clock = clock;
        kept.put(LetterClass.SUGGESTION, suggestions);
        kept.put(LetterClass.HELP, help);
        kept.put(LetterClass.REPORT, reports);
    }

    /** Counted from the day the letter was closed, or answered where the sender never said a word. */
    @Transactional
    public int erase() {
        LocalDate today = LocalDate.now(clock);
        int erased = 0;
        for (Map.Entry<LetterClass, Period> one : kept.entrySet()) {
            List<Long> old = jdbc.sql("""
                            select letter_id from voice.letter where institution_id = :institution and class = :class
                               and erased_on is null and coalesce(closed_on, answered_on) < :before
                               and state in ('ANSWERED', 'SETTLED', 'CLOSED', 'MERGED') for update skip locked""")
                    .param("institution", Tenancy.id())
                    .param("class", one.getKey().name())
                    .param("before", today.minus(one.getValue()))
                    .query(Long.class)
                    .list();
            for (long letter : old) {
                sealed.erase(letter);
                letters.set(letter, Letters.Note.ERASED, today);
                log.note(letter, today, "erased", true);
                erased++;
            }
        }
        return erased;
    }
}
