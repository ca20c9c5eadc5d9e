package cn.jiannuo.rulebook.judge;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.regulation.DatedFigures;
import cn.jiannuo.rulebook.roster.Event;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged.
 *
 * @param person whom it is about, or null
 * @param unit the person's own unit, or the unit it is about, or null
 * @param event what is claimed, paid or done, or null
 * @param today the day of the question
 * @param history what happened before and counts towards caps
 */
public record Case(
        @Nullable Entity person,
        @Nullable Entity unit,
        @Nullable Event event,
        LocalDate today,
        List<Event> history) {
    public Case {
        history = List.copyOf(history);
    }

    /** The day it is judged by: its event's, or the day it is asked on. */
    LocalDate day() {
        return event == null ? today : event.date();
    }

    /** What conditions are asked with, for this case or an earlier event of its person. */
    Situation situation(@Nullable Event about, DatedFigures figures) {
        return new Situation(about == null ? today : about.date(), figures)
                .person(person)
                .unit(unit)
                .event(about == null ? null : about.entity());
    }
}
