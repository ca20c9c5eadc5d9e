package cn.jiannuo.server.demo;

import cn.jiannuo.server.tenancy.InstitutionId;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do of their own accord before they go home: talk, write letters, ask, answer and think of something. */
@Component
@Profile("demo")
class Evenings {
    private final Talks talks;
    private final Letters letters;
    private final Asking asking;
    private final FirstAsked firstAsked;
    private final Doubting doubting;

    Evenings(Talks talks, Letters letters, Asking asking, FirstAsked firstAsked, Doubting doubting) {
        this.talks = talks;
        this.letters = letters;
        this.asking = asking;
        this.firstAsked = firstAsked;
        this.doubting = doubting;
    }

    /** @param today the last day of the year that is lived through */
    void open(InstitutionId id, LocalDate today) {
        letters.open(id, today);
        asking.open(today);
        doubting.open(today);
    }

    void live(InstitutionId id, LocalDate day) {
        talks.live(id, day);
        letters.live(day);
        asking.live(id, day);
        firstAsked.live(id, day);
        doubting.live(id, day);
    }
}
