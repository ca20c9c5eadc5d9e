package cn.jiannuo.rulebook.regulation;

import cn.jiannuo.rulebook.calendar.CalendarPeriod;
import java.util.List;
import java.util.Optional;

/**
 * What a cap is counted over: {@code event}, {@code person and year}, {@code event.batch}.
 *
 * @param by what entries must have in common: {@code person}, {@code unit}, or fields of the event
 * @param period the calendar period they share, or empty
 */
public record Window(List<String> by, Optional<CalendarPeriod.Kind> period) {
    /** Each event for itself. */
    public static final Window EVENT = new Window(List.of(), Optional.empty());

    public Window {
        by = List.copyOf(by);
    }

    public boolean isEvent() {
        return by.isEmpty() && period.isEmpty();
    }
}
