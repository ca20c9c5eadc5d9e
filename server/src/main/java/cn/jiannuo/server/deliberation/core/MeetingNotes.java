package cn.jiannuo.server.deliberation.core;

import cn.jiannuo.rulebook.procedure.Votes;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 会议: how it was decided: who came, the count, and dissent in its own words. */
@Repository
public class MeetingNotes {
    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One meeting.
     *
     * @param attended names, as they were noted
     * @param dissent what was held against it, or empty
     */
    public record Meeting(
            LocalDate heldOn,
            String attended,
            String absent,
            Votes votes,
            String dissent,
            boolean carried,
            String notedBy) {}

    @Transactional(readOnly = true)
    public List<Meeting> of(long matter) {
        return jdbc.sql("""
                        select held_on, attended, absent, members, present, in_favour, against, abstained, invalid, dissent,
                               carried, noted_by
                          from deliberation.minutes where institution_id = :institution and matter_id = :matter order by meeting""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .query((row, number) -> new Meeting(
                        row.getObject("held_on", LocalDate.class),
                        row.getString("attended"),
                        row.getString("absent"),
                        new Votes(
                                row.getInt("members"),
                                row.getInt("present"),
                                row.getInt("in_favour"),
                                row.getInt("against"),
                                row.getInt("abstained"),
                                row.getInt("invalid")),
                        row.getString("dissent"),
                        row.getBoolean("carried"),
                        row.getString("noted_by")))
                .list();
    }

    void add(long matter, Meeting meeting) {
        jdbc.sql("""
                        insert into deliberation.minutes (institution_id, matter_id, meeting, held_on, attended, absent, members,
                            present, in_favour, against, abstained, invalid, dissent, carried, noted_by, noted_at)
                        select :institution, :matter, coalesce(max(meeting), 0) + 1, :on, :attended, :absent, :members, :present,
                               :favour, :against, :abstained, :invalid, :dissent, :carried, :by, :now
                          from deliberation.minutes where institution_id = :institution and matter_id = :matter""")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("on", meeting.heldOn())
                .param("attended", meeting.attended())
                .param("absent", meeting.absent())
                .param("members", meeting.votes().members())
                .param("present", meeting.votes().present())
                .param("favour", meeting.votes().inFavour())
                .param("against", meeting.votes().against())
                .param("abstained", meeting.votes().abstained())
                .param("invalid", meeting.votes().invalid())
                .param("dissent", meeting.dissent())
                .param("carried", meeting.carried())
                .param("by", meeting.notedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
