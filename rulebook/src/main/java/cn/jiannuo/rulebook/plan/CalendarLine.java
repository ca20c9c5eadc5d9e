package cn.jiannuo.rulebook.plan;

import cn.jiannuo.rulebook.expression.Situation;
import cn.jiannuo.rulebook.regulation.DayPhrase;
import cn.jiannuo.rulebook.regulation.Recurrence;
import cn.jiannuo.rulebook.regulation.Schedule.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the calendar with what is the same for everybody, worked out once.
 *
 * @param shared occasions that do not depend on the subject
 * @param own recurrences told from a fact of the subject
 */
record CalendarLine(Line line, List<Round> shared, List<Own> own) {
    /** How far a first day may lie from its occasion's own day, in days. */
    private static final int REACH = 400;

    /**
     * @param starts first day, or null when it is told from a fact of the subject
     * @param due last day, or null when it is told from a fact of the subject
     */
    record Round(
            Occasion occasion,
            @Nullable LocalDate starts,
            @Nullable LocalDate due) {}

    /** @param asks whether the fact it is told from may be unknown, and must then be asked for */
    record Own(Recurrence recurrence, boolean asks) {}

    static CalendarLine of(Line line, LocalDate from, LocalDate to) {
        List<Round> shared = new ArrayList<>();
        List<Own> own = new ArrayList<>();
        Situation nobody = new Situation(from, line.figures());
        for (Recurrence recurrence : ((Trigger.Calendar) line.schedule().trigger()).recurrences()) {
            if (recurrence.isPersonal()) {
                own.add(new Own(recurrence, UnknownDay.canBeUnknown(recurrence)));
            } else {
                for (Occasion occasion : occasions(line, recurrence, from, to, nobody)) {
                    LocalDate starts = day(line, line.schedule().starts(), occasion, nobody);
                    // a first day told from a fact differs from subject to subject and is counted there
                    if (starts == null || line.starts(starts, from, to)) {
                        shared.add(new Round(
                                occasion, starts, day(line, line.schedule().due(), occasion, nobody)));
                    }
                }
            }
        }
        return new CalendarLine(line, shared, own);
    }

    /** Every occasion whose first day may lie in the range. */
    static List<Occasion> occasions(
            Line line, Recurrence recurrence, LocalDate from, LocalDate to, Situation situation) {
        return line.occasions().of(recurrence, from.minusDays(REACH), to.plusDays(REACH), situation);
    }

    private static @Nullable LocalDate day(Line line, DayPhrase phrase, Occasion occasion, Situation nobody) {
        return DayCount.isShared(phrase) ? line.days().day(phrase, occasion, nobody) : null;
    }
}
