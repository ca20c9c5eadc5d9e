package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.tenancy.Actor;
import cn.jiannuo.server.tenancy.Tenancy;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 支持: a colleague thinks well of an idea, one voice each, and may take it back while the idea is being judged. */
@Service
public class SupportIdea {
    private final Affairs affairs;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    SupportIdea(Affairs affairs, People people, JdbcClient jdbc, Clock clock) {
        this.affairs = affairs;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of it; worded by {@code affair.support.*}. */
    public enum Supported {
        DONE,
        TAKEN_BACK,
        OWN,
        /** It has ended, or it is no idea. */
        NOT_NOW
    }

    @Transactional
    public Supported support(Actor actor, long matter, boolean yes) {
        Affair idea = affairs.find(matter)
                .filter(affair -> affair.door() == Door.IDEAS && affair.isRunning())
                .orElse(null);
        long me = actor.person().orElse(0);
        String code = people.byId(me).map(person -> person.code()).orElse("");
        if (idea == null || code.isEmpty()) {
            return Supported.NOT_NOW;
        }
        if (code.equals(idea.subject())) {
            return Supported.OWN;
        }
        jdbc.sql(
                        yes
                                ? "insert into voice.support (institution_id, matter_id, person_id, on_day) "
                                        + "values (:institution, :matter, :person, :on) on conflict do nothing"
                                : "delete from voice.support where institution_id = :institution and matter_id = :matter "
                                        + "and person_id = :person and on_day <= :on")
                .param("institution", Tenancy.id())
                .param("matter", matter)
                .param("person", me)
                .param("on", LocalDate.now(clock))
                .update();
        return yes ? Supported.DONE : Supported.TAKEN_BACK;
    }

    @Transactional(readOnly = true)
    public boolean supports(long person, long matter) {
        return jdbc.sql(
                                "select count(*) from voice.support where institution_id = :institution and matter_id = :matter "
                                        + "and person_id = :person")
                        .param("institution", Tenancy.id())
                        .param("matter", matter)
                        .param("person", person)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
