package cn.jiannuo.server.duty.web;

import cn.jiannuo.server.duty.Outcome;
import cn.jiannuo.server.duty.core.CompleteMany.Told;
import cn.jiannuo.server.ui.Words;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of several that were noted together, one by one; kept until the next page is asked for.
 *
 * @param doneOn and {@code note} as they were typed, to be mended
 * @param back to the list from which they were chosen: what follows its question mark
 */
public record ManyTold(ArrayList<Line> lines, String doneOn, String note, String back) implements Serializable {
    private static final long serialVersionUID = 1;

    /** @param why it was refused, or empty when it was noted */
    public record Line(long duty, int part, String title, String why) implements Serializable {
        private static final long serialVersionUID = 1;

        public boolean isDone() {
            return why.isEmpty();
        }

        /** Whether there is a page of it that this reader may open. */
        public boolean isKnown() {
            return !title.isEmpty();
        }
    }

    static ManyTold of(List<Told> told, String doneOn, String note, String back, Words words) {
        ArrayList<Line> lines = new ArrayList<>();
        for (Told one : told) {
            String why = switch (one.outcome()) {
                case Outcome.Done done -> "";
                case Outcome.No no -> Refusals.say(no.why(), words);
            };
            lines.add(new Line(one.chosen().duty(), one.chosen().part(), one.title(), why));
        }
        return new ManyTold(lines, doneOn, note, back);
    }

    public List<Line> done() {
        return lines.stream().filter(Line::isDone).toList();
    }

    public List<Line> refused() {
        return lines.stream().filter(line -> !line.isDone()).toList();
    }

    /** Those that may be tried again on another day. */
    public boolean mayTryAgain() {
        return lines.stream().anyMatch(line -> !line.isDone() && line.isKnown());
    }
}
