package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 本人的话: what persons served said, and added. For supervision only; can be added to, never changed. */
@Repository
public class ServedWords {
    /** Rows on a page. */
    public static final int PAGE = 50;

    private static final String SELECT = """
            select w.duty_id as duty, d.name || case when d.subject_name = '' then '' else '：' || d.subject_name end as title,
                   d.citation, w.said, w.quiet, w.note, w.due, w.done_on, w.by_name, w.at,
                   w.quiet and d.state = 'ASKED' or w.said = 'NO' and d.state = 'DENIED' as waits
              from duty.word w join duty.duty d on d.institution_id = w.institution_id and d.duty_id = w.duty_id
             where w.institution_id = :institution\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ServedWords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was said once.
     *
     * @param quiet whether only supervision was told
     * @param due last day of the duty then
     * @param waits whether nothing came of a no yet
     */
    public record Word(
            long duty,
            String title,
            String citation,
            String said,
            boolean quiet,
            String note,
            LocalDate due,
            LocalDate doneOn,
            String byName,
            Instant at,
            boolean waits) {}

    public record Found(List<Word> words, long total, int page) {
        public boolean hasMore() {
            return (long) (page + 1) * PAGE < total;
        }
    }

    void add(Locked duty, Actor by, Confirm.Said said, String note) {
        jdbc.sql("""
                        insert into duty.word (institution_id, duty_id, word, said, quiet, note, due, done_on, by_person, by_name, at)
                        select :institution, :duty, (select count(*) + 1 from duty.word where institution_id = :institution
                               and duty_id = :duty), :said, :quiet, :note, due, done_on, :person, :name, :now
                          from duty.duty where institution_id = :institution and duty_id = :duty""")
                .param("institution", Tenancy.id())
                .param("duty", duty.id())
                .param("said", said.word())
                .param("quiet", said == Confirm.Said.NO_QUIETLY)
                .param("note", note)
                .param("person", by.person().orElseThrow())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was said of one duty, the last first. */
    @Transactional(readOnly = true)
    public List<Word> of(long duty) {
        return jdbc.sql(SELECT + "and w.duty_id = :duty order by w.word desc")
                .param("institution", Tenancy.id())
                .param("duty", duty)
                .query(Word.class)
                .list();
    }

    /** Every no, and whatever was added in words: what waits first, then the newest. */
    @Transactional(readOnly = true)
    public Found telling(int page) {
        String where = "and (w.said = 'NO' or w.note <> '') ";
        long total = jdbc.sql("select count(*) from duty.word w where w.institution_id = :institution " + where)
                .param("institution", Tenancy.id())
                .query(Long.class)
                .single();
        List<Word> words = jdbc.sql(
                        SELECT + where + "order by waits desc, w.at desc, w.duty_id limit " + PAGE + " offset :offset")
                .param("institution", Tenancy.id())
                .param("offset", (long) page * PAGE)
                .query(Word.class)
                .list();
        return new Found(words, total, page);
    }

    /** How many noes nothing came of yet. */
    @Transactional(readOnly = true)
    public long waiting() {
        return jdbc.sql("select count(*) from duty.duty where institution_id = :institution "
                        + "and said = 'NO' and state in ('ASKED', 'DENIED')")
                .param("institution", Tenancy.id())
                .query(Long.class)
                .single();
    }
}
