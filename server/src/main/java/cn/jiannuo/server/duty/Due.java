package cn.jiannuo.server.duty;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How near a last day is, as word and shape together.
 *
 * @param shape {@code late}, {@code soon} or {@code open}
 * @param text 还有 3 个工作日
 * @param day 11月26日前
 */
public record Due(String shape, String text, String day) {
    /** So few workdays, and it is time. */
    private static final int SOON = 4;

    public static Due of(LocalDate due, Words words) {
        LocalDate today = words.today();
        if (due.isBefore(today)) {
            long days = ChronoUnit.DAYS.between(due, today);
            return new Due("late", words.say("duty.mark.late", days), words.say("duty.mark.was-due", due));
        }
        int left = WorkCalendar.china().workdaysBetween(today, due);
        return new Due(
                left <= SOON ? "soon" : "open",
                due.equals(today) ? words.say("duty.mark.today") : words.say("duty.mark.left", left),
                words.say("duty.mark.before", due));
    }
}
