package cn.jiannuo.server.duty.web;

import cn.jiannuo.rulebook.calendar.WorkCalendar;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a duty stands, as word, shape and colour together.
 *
 * @param shape {@code late}, {@code soon}, {@code open}, {@code wait}, {@code ask}, {@code kept}, {@code keptlate}, {@code no},
 *     {@code judge}
 * @param text 还有 3 个工作日
 * @param day 11月26日前
 */
public record Mark(String shape, String text, String day) {
    /** So few workdays, and it is time. */
    private static final int SOON = 4;

    public static Mark of(DutyList.Row duty, Words words) {
        return switch (duty.state()) {
            case OPEN -> open(duty, words);
            case ASKED -> new Mark("ask", words.say("duty.mark.asked"), words.say("duty.mark.done-on", doneOn(duty)));
            case KEPT -> {
                boolean late = doneOn(duty).isAfter(duty.due());
                yield new Mark(
                        late ? "keptlate" : "kept",
                        words.say(late ? "duty.mark.kept-late" : "duty.mark.kept"),
                        words.say("duty.mark.done-on", doneOn(duty)));
            }
            case DENIED -> new Mark("no", words.say("duty.mark.denied"), words.say("duty.mark.done-on", doneOn(duty)));
            case WAIVED -> new Mark("wait", words.say("duty.mark.waived"), words.say("duty.mark.before", duty.due()));
            case VOID -> new Mark("wait", words.say("duty.mark.void"), words.say("duty.mark.before", duty.due()));
        };
    }

    private static LocalDate doneOn(DutyList.Row duty) {
        LocalDate done = duty.doneOn();
        return done == null ? duty.due() : done;
    }

    private static Mark open(DutyList.Row duty, Words words) {
        LocalDate today = words.today();
        if (duty.due().isBefore(today)) {
            long days = ChronoUnit.DAYS.between(duty.due(), today);
            return new Mark("late", words.say("duty.mark.late", days), words.say("duty.mark.was-due", duty.due()));
        }
        int left = WorkCalendar.china().workdaysBetween(today, duty.due());
        String shape = left <= SOON ? "soon" : "open";
        if (duty.rule().endsWith("?")) {
            shape = "judge";
        } else if (duty.mine() == null && duty.doneParts() > 0) {
            shape = "wait";
        }
        String text = duty.due().equals(today) ? words.say("duty.mark.today") : words.say("duty.mark.left", left);
        return new Mark(shape, text, words.say("duty.mark.before", duty.due()));
    }

    /** Whether the promise is broken as it stands. */
    public boolean isLate() {
        return shape.equals("late");
    }
}
