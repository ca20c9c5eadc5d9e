package cn.jiannuo.rulebook.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A working-day deadline with how it was computed.
 *
 * @param from the day counted from, itself not counted
 * @param date the day arrived at, itself counted
 * @param skipped the days off between the two, in order of days
 * @param makeUp the weekend days that counted because they are worked, in order of days
 * @param provisional whether a notice still to come may move the date: some day counted or passed over is not settled
 */
public record Reckoning(
        LocalDate from, LocalDate date, List<Skip> skipped, List<LocalDate> makeUp, boolean provisional) {

    public Reckoning {
        skipped = List.copyOf(skipped);
        makeUp = List.copyOf(makeUp);
    }

    static Reckoning of(WorkCalendar calendar, LocalDate from, LocalDate date) {
        LocalDate first = from.isAfter(date) ? date : from.plusDays(1);
        LocalDate end = from.isAfter(date) ? from : date.plusDays(1);
        List<Skip> skipped = new ArrayList<>();
        List<LocalDate> makeUp = new ArrayList<>();
        boolean provisional = false;
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            provisional |= calendar.isProvisional(day);
            if (!calendar.isWorkday(day)) {
                skip(skipped, day, calendar.holidayName(day));
            } else if (calendar.isMakeUpWorkday(day)) {
                makeUp.add(day);
            }
        }
        return new Reckoning(from, date, skipped, makeUp, provisional);
    }

    private static void skip(List<Skip> skipped, LocalDate day, Optional<String> holiday) {
        if (!skipped.isEmpty()) {
            Skip before = skipped.getLast();
            if (before.last().plusDays(1).equals(day) && before.holiday().equals(holiday)) {
                skipped.set(skipped.size() - 1, new Skip(before.first(), day, holiday));
                return;
            }
        }
        skipped.add(new Skip(day, day, holiday));
    }
}
