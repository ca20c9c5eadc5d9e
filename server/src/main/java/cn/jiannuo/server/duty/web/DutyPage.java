package cn.jiannuo.server.duty.web;

import cn.jiannuo.rulebook.regulation.DutyRule;
import cn.jiannuo.rulebook.regulation.Regulation;
import cn.jiannuo.server.duty.Counted;
import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.core.DutyDetail;
import cn.jiannuo.server.duty.core.DutyDetail.Part;
import cn.jiannuo.server.duty.core.History;
import cn.jiannuo.server.duty.core.Requests;
import cn.jiannuo.server.duty.core.ServedWords;
import cn.jiannuo.server.ui.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One duty's page.
 *
 * @param clause paragraphs of the clause it rests on, as the version it was made from has them
 * @param words what the person served said and added; empty for whoever does not supervise
 */
public record DutyPage(DutyDetail.Shown shown, List<String> clause, boolean supervises, List<ServedWords.Word> words) {

    /** 台账: where the regulation has it noted while it is done. */
    public record Ledger(String name, String path) {
        static Optional<Ledger> of(Regulation regulation, String rule) {
            return regulation
                    .rule(rule)
                    .filter(DutyRule.class::isInstance)
                    .flatMap(duty -> ((DutyRule) duty)
                            .evidence()
                            .flatMap(regulation::rule)
                            .map(ledger -> new Ledger(
                                    ledger.name(), "/records/" + regulation.id() + "/" + ledger.id() + "/new")));
        }
    }

    /** My own part that is still to be done. */
    public Optional<Part> mine() {
        return shown.parts().stream()
                .filter(part -> part.mine() && part.doneOn() == null && !part.supports())
                .findFirst();
    }

    public boolean isOpen() {
        return shown.row().state() == DutyState.OPEN;
    }

    public boolean asksReader() {
        return shown.asksReader()
                && shown.row().state() == DutyState.ASKED
                && shown.row().said() == null;
    }

    /** Whether the reader told supervision alone that it was not done, and it looks into it. */
    public boolean saidQuietly() {
        return shown.asksReader()
                && shown.row().state() == DutyState.ASKED
                && shown.row().said() != null;
    }

    /** Whether the reader may have it done again after a no. */
    public boolean mayReopen() {
        boolean quietly = shown.row().state() == DutyState.ASKED && shown.row().said() != null;
        boolean first = shown.parts().stream()
                .filter(part -> !part.supports())
                .findFirst()
                .filter(Part::mine)
                .isPresent();
        return supervises
                ? quietly || shown.row().state() == DutyState.DENIED
                : first && shown.row().state() == DutyState.DENIED;
    }

    /** Waiting requests this reader may decide. */
    public List<Requests.Request> decidable() {
        return supervises
                ? shown.requests().stream().filter(r -> r.granted() == null).toList()
                : shown.decidable();
    }

    /** How the last day came about, in one sentence. */
    public String counted(Words words) {
        Counted counted = shown.counted();
        StringBuilder said = new StringBuilder();
        if (counted.steps() == 0) {
            said.append(words.say("duty.counted.stated", counted.anchor()));
        } else {
            String unit = words.say("duty.unit." + counted.unit().toLowerCase(Locale.ROOT));
            String key = counted.steps() > 0 ? "duty.counted.after" : "duty.counted.before";
            said.append(words.say(key, counted.anchor(), Math.abs(counted.steps()), unit));
        }
        counted.holidays().forEach(h -> said.append(words.say("duty.counted.holiday", h.name(), h.first(), h.last())));
        counted.makeUp().forEach(day -> said.append(words.say("duty.counted.make-up", day)));
        LocalDate rolled = counted.rolledFrom();
        if (rolled != null) {
            said.append(words.say("duty.counted.rolled", rolled));
        }
        if (counted.provisional()) {
            said.append(words.say("duty.counted.provisional"));
        }
        if (!shown.row().due().equals(shown.row().firstDue())) {
            said.append(words.say("duty.counted.extended", shown.row().firstDue()));
        }
        return said.toString();
    }

    /** A line of the history, as a sentence. */
    public static String line(History.Entry entry, Words words) {
        String who = entry.actor().equals("clock") ? words.say("duty.act.clock") : entry.actor();
        String note = entry.detail().getOrDefault("note", "");
        String reason = entry.detail().getOrDefault("reason", "");
        String day = entry.detail().getOrDefault("day", entry.detail().getOrDefault("due", ""));
        String to = entry.detail().getOrDefault("to", "");
        String said =
                words.say("duty.act." + entry.act(), who, day.isEmpty() ? "" : words.day(LocalDate.parse(day)), to);
        String more = note.isEmpty() ? reason : note;
        return more.isEmpty() || entry.act().equals("said") ? said : said + words.say("duty.act.more", more);
    }

    /** How many days after the fact a part was noted; 0 when on the day. */
    public static long notedLater(Part part, java.time.ZoneId zone) {
        LocalDate done = part.doneOn();
        var recorded = part.recordedAt();
        return done == null || recorded == null
                ? 0
                : java.time.temporal.ChronoUnit.DAYS.between(
                        done, recorded.atZone(zone).toLocalDate());
    }
}
