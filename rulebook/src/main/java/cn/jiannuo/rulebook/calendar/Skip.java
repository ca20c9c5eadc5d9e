package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days off in one piece, passed over when workdays were counted.
 *
 * @param first the first day passed over
 * @param last the last day passed over, included
 * @param holiday the holiday they are off for, as announced, or empty for a plain weekend
 */
public record Skip(LocalDate first, LocalDate last, Optional<String> holiday) {

    /** Whether the days are off only because they are a Saturday or Sunday. */
    public boolean isWeekend() {
        return holiday.isEmpty();
    }
}
