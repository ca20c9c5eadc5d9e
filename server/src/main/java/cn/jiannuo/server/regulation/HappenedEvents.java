package cn.jiannuo.server.regulation;

import cn.jiannuo.rulebook.fact.Vocabulary;
import cn.jiannuo.rulebook.roster.Events;
import cn.jiannuo.rulebook.roster.Roster;
import java.time.LocalDate;

/** What happened in the current institution, as whoever keeps the records knows it; without one, nothing happened. */
@FunctionalInterface
public interface HappenedEvents {

    /**
     * The events and entries of ledgers of some days.
     *
     * @param vocabulary the words in which they are asked for: only kinds and fields it knows are given
     * @param roster whom they may be about; an event about somebody else is left out
     * @param from first day, included
     * @param to last day, included
     */
    Events between(Vocabulary vocabulary, Roster roster, LocalDate from, LocalDate to);
}
