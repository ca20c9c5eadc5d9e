package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counts the period phrases of a pack. The same arguments must always give the same day, or replay breaks. */
@FunctionalInterface
public interface Reckoning {
    /**
     * The last day of a period.
     *
     * @param phrase as the pack writes it, such as {@code 5 workdays}
     * @param from the day it is counted from
     */
    LocalDate end(String phrase, LocalDate from);

    /**
     * The deadline of a step whose clock stood still. Natural days are given back one for one; a calendar that knows
     * workdays may do better.
     */
    default LocalDate shifted(String phrase, LocalDate due, LocalDate pausedOn, LocalDate resumedOn) {
        return due.plusDays(ChronoUnit.DAYS.between(pausedOn, resumedOn));
    }
}
