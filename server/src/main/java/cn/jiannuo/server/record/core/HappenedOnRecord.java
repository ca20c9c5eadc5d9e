package cn.jiannuo.server.record.core;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import cn.jiannuo.server.record.Happenings;
import cn.jiannuo.server.regulation.HappenedEvents;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells the trial of a regulation what happened, as far as its words reach. */
@Component
class HappenedOnRecord implements HappenedEvents {
    private final Happenings happenings;

    HappenedOnRecord(Happenings happenings) {
        this.happenings = happenings;
    }

    @Override
    public Events between(Vocabulary vocabulary, Roster roster, LocalDate from, LocalDate to) {
        return happenings.events(happenings.between(from, to), vocabulary, roster);
    }
}
