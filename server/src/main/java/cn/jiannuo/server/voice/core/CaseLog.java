package cn.jiannuo.server.voice.core;

import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 经过: what was done with a letter, by day, in words that say nothing of what is in it. */
@Repository
class CaseLog {
    private final JdbcClient jdbc;

    CaseLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letter's row is locked by whoever notes. */
    void note(long letter, LocalDate day, String act, boolean told, String... gaps) {
        jdbc.sql("""
                        insert into voice.entry (institution_id, letter_id, entry, on_day, act, gaps, told)
                        select :institution, :letter, coalesce(max(entry), 0) + 1, :day, :act, :gaps, :told
                          from voice.entry where institution_id = :institution and letter_id = :letter""")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("day", day)
                .param("act", act)
                .param("gaps", gaps)
                .param("told", told)
                .update();
    }

    /** Latest first. */
    List<CaseEntry> of(long letter, boolean onlyTold) {
        return jdbc.sql("select on_day, act, gaps from voice.entry where institution_id = :institution "
                        + "and letter_id = :letter and (told or not :only) order by entry desc")
                .param("institution", Tenancy.id())
                .param("letter", letter)
                .param("only", onlyTold)
                .query((row, n) ->
                        new CaseEntry(row.getDate(1).toLocalDate(), row.getString(2), Arrays.asList((String[])
                                row.getArray(3).getArray())))
                .list();
    }
}
