package cn.jiannuo.rulebook.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A year, half-year, quarter, month or week of the calendar.
 *
 * @param kind how long it is
 * @param first its first day
 */
public record CalendarPeriod(Kind kind, LocalDate first) implements Comparable<CalendarPeriod> {

    /** The periods by which regulations count; a week is of ISO 8601, from Monday to Sunday. */
    public enum Kind {
        YEAR,
        HALF_YEAR,
        QUARTER,
        MONTH,
        WEEK;

        /** The period of this kind that a day lies in. */
        public CalendarPeriod containing(LocalDate day) {
            return new CalendarPeriod(this, firstDay(day));
        }

        /** The periods of this kind that share a day with a range, both ends included, in order. */
        public Stream<CalendarPeriod> meeting(LocalDate from, LocalDate to) {
            if (to.isBefore(from)) {
                return Stream.empty();
            }
            return Stream.iterate(containing(from), period -> !period.first().isAfter(to), CalendarPeriod::next);
        }

        private LocalDate firstDay(LocalDate day) {
            int month = day.getMonthValue();
            return switch (this) {
                case YEAR -> LocalDate.of(day.getYear(), 1, 1);
                case HALF_YEAR -> LocalDate.of(day.getYear(), month <= 6 ? 1 : 7, 1);
                case QUARTER -> LocalDate.of(day.getYear(), (month - 1) / 3 * 3 + 1, 1);
                case MONTH -> day.withDayOfMonth(1);
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            };
        }

        private LocalDate move(LocalDate first, int n) {
            return switch (this) {
                case YEAR -> first.plusYears(n);
                case HALF_YEAR -> first.plusMonths(6L * n);
                case QUARTER -> first.plusMonths(3L * n);
                case MONTH -> first.plusMonths(n);
                case WEEK -> first.plusWeeks(n);
            };
        }
    }

    public CalendarPeriod {
        if (!kind.firstDay(first).equals(first)) {
            throw new IllegalArgumentException(first + " does not begin a " + kind);
        }
    }

    /** The last day, included. */
    public LocalDate last() {
        return kind.move(first, 1).minusDays(1);
    }

    /** The period of the same kind that follows. */
    public CalendarPeriod next() {
        return new CalendarPeriod(kind, kind.move(first, 1));
    }

    /** The period of the same kind before. */
    public CalendarPeriod previous() {
        return new CalendarPeriod(kind, kind.move(first, -1));
    }

    /** Whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(kind.move(first, 1));
    }

    /** A short stable name: 2026, 2026-H1, 2026-Q1, 2026-03 or, by the week's own year, 2026-W07. */
    public String label() {
        int year = first.getYear();
        int month = first.getMonthValue();
        return switch (kind) {
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
            case HALF_YEAR -> String.format(Locale.ROOT, "%04d-H%d", year, month / 7 + 1);
            case QUARTER -> String.format(Locale.ROOT, "%04d-Q%d", year, month / 3 + 1);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month);
            case WEEK ->
                String.format(
                        Locale.ROOT,
                        "%04d-W%02d",
                        first.get(IsoFields.WEEK_BASED_YEAR),
                        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        };
    }

    /** Earlier first; of two that begin on one day, the longer first. */
    @Override
    public int compareTo(CalendarPeriod other) {
        int byDay = first.compareTo(other.first);
        return byDay != 0 ? byDay : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return label();
    }
}
