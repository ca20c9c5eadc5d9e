package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.notification.Kind;
import cn.jiannuo.server.notification.Notices;
import cn.jiannuo.server.notification.Urgency;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 送信: at once, or with the day's batch; handlers are told once a day, whenever a letter came. */
@Service
public class DeliverLetters {
    private final JdbcClient jdbc;
    private final CaseLog log;
    private final Notices notices;
    private final Clock clock;
    private final LocalTime batchAt;

    DeliverLetters(
            JdbcClient jdbc,
            CaseLog log,
            Notices notices,
            Clock clock,
            @Value("${jiannuo.voice.batch-at:18:00}") String batchAt) {
        this.jdbc = jdbc;
        this.log = log;
        this.notices = notices;
        this.clock = clock;
        this.batchAt = LocalTime.parse(batchAt);
    }

    private record Reader(long person, long letters) {}

    /** Without waiting for the batch, because the sender wants it so. */
    void now(long letter) {
        deliver(letter, LocalDate.now(clock));
    }

    /** Brings what waits for its batch; may be repeated at will. */
    @Transactional
    public void batch() {
        LocalDate today = LocalDate.now(clock);
        boolean evening = !LocalTime.now(clock).isBefore(batchAt);
        List<Long> waiting = jdbc.sql("""
                        select letter_id from voice.letter where institution_id = :institution and delivered_on is null
                           and state = 'WAITING' and (deliver_on < :today or (:evening and deliver_on = :today))
                         order by random() for update skip locked""")
                .param("institution", Tenancy.id())
                .param("today", today)
                .param("evening", evening)
                .query(Long.class)
                .list();
        waiting.forEach(letter -> deliver(letter, today));
        if (evening) {
            tell(today);
        }
    }

    /** Letters whose matter is to be opened, or has not heard yet what the sender said. */
    @Transactional(readOnly = true)
    public List<Letter> unsettled() {
        return jdbc.sql(Letters.SELECT
                        + " and l.delivered_on is not null and (l.matter is null and l.state = 'ARRIVED' "
                        + "or l.matter is not null and (l.state = 'REOPENED' or l.closed_on >= :lately))")
                .param("institution", Tenancy.id())
                .param("lately", LocalDate.now(clock).minusWeeks(1))
                .query(Letters::letter)
                .list();
    }

    private void deliver(long letter, LocalDate today) {
        // numbers are given one after the other
        jdbc.sql("select pg_advisory_xact_lock(hashtext('voice.number'), :institution)")
                .param("institution", Tenancy.id())
                .query()
                .singleRow();
        jdbc.sql("""
                        update voice.letter set state = 'ARRIVED', delivered_on = :today, number = (
                               select coalesce(max(n.number), 0) + 1 from voice.letter n
                                where n.institution_id = :institution and n.year = voice.letter.year)
                         where institution_id = :institution and letter_id = :letter""")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("today", today)
                .update();
        log.note(letter, today, "delivered", true);
        rewrite(letter);
    }

    /** A row that is written anew carries the batch's number of transaction, no longer that of the minute it came in. */
    private void rewrite(long letter) {
        for (String table : List.of("item", "envelope", "second_key")) {
            jdbc.sql("update voice." + table
                            + " set part = part where institution_id = :institution and letter_id = :letter")
                    .param("institution", Tenancy.id())
                    .param("letter", letter)
                    .update();
        }
    }

    /** One notice a day for each reader, with nothing but the count. */
    private void tell(LocalDate today) {
        jdbc.sql("""
                        select e.reader as person, count(*) as letters from voice.envelope e
                          join voice.letter l on l.institution_id = e.institution_id and l.letter_id = e.letter_id
                         where e.institution_id = :institution and e.part = 1 and l.delivered_on = :today and l.state = 'ARRIVED'
                         group by e.reader""")
                .param("institution", Tenancy.id())
                .param("today", today)
                .query(Reader.class)
                .list()
                .forEach(reader -> notices.tell(
                        "voice batch " + today,
                        reader.person(),
                        Kind.TO_DO,
                        "voice.notice.batch",
                        List.of(Long.toString(reader.letters())),
                        "/voice/letters",
                        Urgency.TODAY));
    }
}
