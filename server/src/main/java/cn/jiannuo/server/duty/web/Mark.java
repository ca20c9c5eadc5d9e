package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.Due;
import cn.jiannuo.server.duty.core.DutyList;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;

/**
 * How a duty stands, as word, shape and colour together.
 *
 * @param shape {@code late}, {@code soon}, {@code open}, {@code wait}, {@code ask}, {@code kept}, {@code keptlate}, {@code no},
 *     {@code judge}
 * @param text 还有 3 个工作日
 * @param day 11月26日前
 */
public record Mark(String shape, String text, String day) {
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
        Due due = Due.of(duty.due(), words);
        String shape = due.shape();
        if (!duty.due().isBefore(words.today())) {
            if (duty.rule().endsWith("?")) {
                shape = "judge";
            } else if (duty.mine() == null && duty.doneParts() > 0) {
                shape = "wait";
            }
        }
        return new Mark(shape, due.text(), due.day());
    }

    /** Whether the promise is broken as it stands. */
    public boolean isLate() {
        return shape.equals("late");
    }
}
