package cn.jiannuo.server.voice.affair;

import cn.jiannuo.server.organization.People;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评价: the person served says what he thinks of how it was dealt with, once it has ended. */
@Service
public class RateAffair {
    private final Affairs affairs;
    private final People people;
    private final Clock clock;

    RateAffair(Affairs affairs, People people, Clock clock) {
        this.affairs = affairs;
        this.people = people;
        this.clock = clock;
    }

    /** What came of it, as the words have it: {@code affair.rate.*}. */
    public enum Rated {
        DONE,
        NOT_YOURS,
        NOT_ENDED
    }

    @Transactional
    public Rated rate(Actor actor, long matter, Affair.Rating rating, String words) {
        Affair affair = affairs.lock(matter).orElse(null);
        boolean mine = affair != null
                && people.byId(actor.person().orElse(0))
                        .filter(me -> me.code().equals(affair.subject()))
                        .isPresent();
        if (affair == null || !mine) {
            return Rated.NOT_YOURS;
        }
        if (affair.isRunning()) {
            return Rated.NOT_ENDED;
        }
        affairs.rate(matter, rating, words.strip(), LocalDate.now(clock));
        return Rated.DONE;
    }
}
