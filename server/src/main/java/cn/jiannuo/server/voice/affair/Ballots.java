package cn.jiannuo.server.voice.affair;

import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 表决的结果: votes about an idea, counted; who voted how is not here. */
@Repository
public class Ballots {
    private final JdbcClient jdbc;

    Ballots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rule id of the vote */
    public record Ballot(String rule, String name, Votes votes, boolean passed, String by, LocalDate on) {}

    void add(long matter, Ballot ballot) {
        jdbc.sql("""
                        insert into voice.ballot (institution_id, matter_id, rule, name, members, present, in_favour, against, abstained,
                                                  invalid, passed, by_name, on_day)
                        values (:institution, :matter, :rule, :name, :members, :present, :for, :against, :abstained, :invalid, :passed,
                                :by, :on)""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("rule", ballot.rule())
                .param("name", ballot.name())
                .param("members", ballot.votes().members())
                .param("present", ballot.votes().present())
                .param("for", ballot.votes().inFavour())
                .param("against", ballot.votes().against())
                .param("abstained", ballot.votes().abstained())
                .param("invalid", ballot.votes().invalid())
                .param("passed", ballot.passed())
                .param("by", ballot.by())
                .param("on", ballot.on())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Ballot> of(long matter) {
        return jdbc.sql("""
                        select rule, name, members, present, in_favour, against, abstained, invalid, passed, by_name, on_day
                          from voice.ballot where institution_id = :institution and matter_id = :matter order by on_day, rule""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> new Ballot(
                        row.getString("rule"),
                        row.getString("name"),
                        new Votes(
                                row.getInt("members"),
                                row.getInt("present"),
                                row.getInt("in_favour"),
                                row.getInt("against"),
                                row.getInt("abstained"),
                                row.getInt("invalid")),
                        row.getBoolean("passed"),
                        row.getString("by_name"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }
}
