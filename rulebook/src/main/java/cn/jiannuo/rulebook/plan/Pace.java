package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.expression.Truth;
import cn.jiannuo.rulebook.fact.Entity;
import cn.jiannuo.rulebook.regulation.Figure;
import cn.jiannuo.rulebook.regulation.Schedule.About;
import cn.jiannuo.rulebook.regulation.TargetRule;
import cn.jiannuo.rulebook.regulation.Value;
import cn.jiannuo.rulebook.roster.Event;
import cn.jiannuo.rulebook.roster.Events;
import java.time.LocalDate;
import java.util.List;

/** How far a target has come by what is on record. */
final class Pace {
    private final TargetRule target;
    private final Line line;
    private final Events events;

    Pace(TargetRule target, Line line, Events events) {
        this.target = target;
        this.line = line;
        this.events = events;
    }

    /** Whether the bound is reached by entries of the period before a day. */
    boolean met(String subject, Occasion occasion, LocalDate before, Situation situation) {
        return counted(subject, occasion, before, situation) >= bound(before);
    }

    /** What entries of the occasion's period before a day come to. */
    long counted(String subject, Occasion occasion, LocalDate before, Situation situation) {
        long counted = 0;
        for (Event event : candidates(subject)) {
            boolean inPeriod =
                    !event.date().isBefore(occasion.first()) && event.date().isBefore(before);
            if (event.kind().equals(target.record()) && inPeriod && counts(event, situation)) {
                counted += worth(event.entity());
            }
        }
        return counted;
    }

    private List<Event> candidates(String subject) {
        About about = line.schedule().about();
        return switch (about) {
            case PERSON -> events.ofPerson(subject);
            case UNIT -> events.ofUnit(subject);
            case ORGANISATION -> events.ofKind(target.record());
        };
    }

    /** An entry that leaves a condition open does not count yet: what is on record must show it. */
    private boolean counts(Event event, Situation situation) {
        situation.record(event.entity());
        boolean counts = target.where().test(situation) == Truth.YES.code();
        situation.record(null);
        return counts;
    }

    private long worth(Entity entry) {
        if (target.summed().isEmpty()) {
            return 1;
        }
        long value = entry.number(entry.shape().slot(target.summed().get()));
        return value == Entity.MISSING ? 0 : value;
    }

    /** The bound on a day; {@link Long#MAX_VALUE} when no figure is in force. */
    long bound(LocalDate on) {
        return switch (target.bound()) {
            case Value.Literal literal -> literal.number();
            case Value.Named named -> {
                Figure figure = line.regulation().figures().get(named.figure());
                yield figure == null
                        ? Long.MAX_VALUE
                        : figure.on(on).map(Figure.Dated::number).orElse(Long.MAX_VALUE);
            }
        };
    }
}
