package cn.jiannuo.server.regulation.web;

import cn.jiannuo.server.regulation.core.Act.Repeal;
import cn.jiannuo.server.regulation.core.Act.Suspension;
import cn.jiannuo.server.regulation.core.Shelf;
import cn.jiannuo.server.regulation.core.Timeline.Window;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a regulation, or a version of it, stands today.
 *
 * @param key of the words {@code regulation.standing.<key>}
 * @param day the day they name
 */
public record Standing(String key, LocalDate day) {

    /** Of a regulation as a whole. */
    static Standing of(Shelf shelf, LocalDate today) {
        Optional<Window> now = shelf.standing(today);
        Optional<Window> next = shelf.coming(today);
        Optional<Suspension> pause = shelf.suspended(today);
        Optional<Repeal> repeal = shelf.repealed();
        if (now.isPresent()) {
            return new Standing("in-force", now.get().first());
        }
        if (pause.isPresent()) {
            return new Standing("suspended", pause.get().last());
        }
        if (next.isPresent()) {
            return new Standing("coming", next.get().first());
        }
        return repeal.map(act -> new Standing("repealed", act.first())).orElse(new Standing("unadopted", today));
    }

    /** Of one version. */
    static Standing of(Shelf shelf, String hash, LocalDate today) {
        Optional<Window> window = shelf.windowOf(hash, today);
        if (window.isEmpty()) {
            return new Standing("unadopted", today);
        }
        LocalDate first = window.get().first();
        Optional<LocalDate> last = window.get().last();
        if (last.isPresent() && last.get().isBefore(today)) {
            return new Standing("past", last.get());
        }
        return new Standing(first.isAfter(today) ? "coming" : "in-force", first);
    }

    public boolean isInForce() {
        return key.equals("in-force");
    }
}
