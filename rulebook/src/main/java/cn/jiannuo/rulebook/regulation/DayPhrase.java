package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.calendar.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day told from another: {@code 5 workdays after event.date}.
 *
 * @param steps how many units, or null for the anchor itself
 * @param unit of the steps when they are written out; a named figure brings its own
 * @param back whether the steps lead before the anchor
 * @param anchor the day counted from, which does not count itself
 * @param roll what becomes of a result that is no workday
 */
public record DayPhrase(
        String text, @Nullable Value steps, @Nullable Unit unit, boolean back, Anchor anchor, Roll roll) {

    public enum Roll {
        STAY,
        NEXT_WORKDAY,
        PREVIOUS_WORKDAY
    }

    /** The day counted from. */
    public sealed interface Anchor {
        /** The occasion's own day: the event's date, the festival, the first day of the period. */
        record TheDay() implements Anchor {}

        record StartOfPeriod() implements Anchor {}

        record EndOfPeriod() implements Anchor {}

        /** A month and day of the occasion's year. */
        record MonthDay(int month, int day) implements Anchor {}

        /** A date field, typed for each shape of event it may meet. */
        record Fact(String text, List<Typed> typed) implements Anchor {
            public Fact {
                typed = List.copyOf(typed);
            }
        }
    }

    /** The occasion's own day. */
    public static DayPhrase theDay() {
        return new DayPhrase("on the day", null, null, false, new Anchor.TheDay(), Roll.STAY);
    }

    public static DayPhrase endOfPeriod() {
        return new DayPhrase("on end of period", null, null, false, new Anchor.EndOfPeriod(), Roll.STAY);
    }
}
