package cn.jiannuo.rulebook.check;

import cn.jiannuo.rulebook.procedure.Votes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An act as an example writes it: {@code ask approve on 2026-03-03 because 材料齐全}.
 *
 * @param verb {@code complete}, {@code close}, {@code sign}, {@code vote}, {@code extend}, {@code opinion}, …
 * @param step the step meant, or empty
 * @param word outcome, party, exception or target step, or empty
 * @param on its day, or null where the text names none
 * @param until the day asked for, or null
 */
record ActText(
        String verb,
        String step,
        String word,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        @Nullable Votes votes,
        @Nullable String reason) {

    private static final String DAY = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final String ID = "([a-z][a-z0-9-]*)";
    private static final Pattern BECAUSE = Pattern.compile("^(.*?)\\s+because\\s+(.+)$", Pattern.DOTALL);
    private static final Pattern ON = Pattern.compile("^(.*?)\\s+on\\s+" + DAY + "$");
    private static final Pattern SIGN = Pattern.compile("^sign " + ID + " by (.+)$");
    private static final Pattern SEND_BACK = Pattern.compile("^send-back " + ID + " to " + ID + "$");
    private static final Pattern EXTEND = Pattern.compile("^extend " + ID + " to " + DAY + " by (.+)$");
    private static final Pattern VOTE = Pattern.compile("^vote " + ID + "(?: " + ID
            + ")? (\\d+) of (\\d+), (\\d+) for, (\\d+) against, (\\d+) abstain(?:, (\\d+) invalid)?$");
    private static final Pattern ONE = Pattern.compile("^(close|exception|lapse) " + ID + "$");
    private static final Pattern JUDGE = Pattern.compile("^judge " + ID + " (yes|no)$");
    private static final Pattern COMPLETE = Pattern.compile("^" + ID + " " + ID + "$");

    static Optional<ActText> parse(String text) {
        String rest = text.strip();
        String reason = null;
        Matcher because = BECAUSE.matcher(rest);
        if (because.matches()) {
            rest = because.group(1);
            reason = because.group(2);
        }
        try {
            LocalDate on = null;
            Matcher day = ON.matcher(rest);
            if (day.matches()) {
                rest = day.group(1);
                on = LocalDate.parse(day.group(2));
            }
            return verb(rest.strip(), on, reason);
        } catch (DateTimeException e) {
            // said as a finding by whoever asked
            return Optional.empty();
        }
    }

    private static Optional<ActText> verb(String text, @Nullable LocalDate on, @Nullable String reason) {
        if (text.equals("withdraw") || text.equals("opinion") || text.equals("answer") || text.equals("open")) {
            return Optional.of(new ActText(text, "", "", on, null, null, reason));
        }
        Matcher extend = EXTEND.matcher(text);
        if (extend.matches()) {
            LocalDate until = LocalDate.parse(extend.group(2));
            return Optional.of(new ActText("extend", extend.group(1), extend.group(3), on, until, null, reason));
        }
        Matcher vote = VOTE.matcher(text);
        if (vote.matches()) {
            return Optional.of(vote(vote, on, reason));
        }
        for (Matcher two : new Matcher[] {SIGN.matcher(text), SEND_BACK.matcher(text), JUDGE.matcher(text)}) {
            if (two.matches()) {
                String verb = text.substring(0, text.indexOf(' '));
                return Optional.of(new ActText(verb, two.group(1), two.group(2), on, null, null, reason));
            }
        }
        Matcher one = ONE.matcher(text);
        if (one.matches()) {
            return Optional.of(new ActText(one.group(1), one.group(2), one.group(2), on, null, null, reason));
        }
        Matcher complete = COMPLETE.matcher(text);
        return complete.matches()
                ? Optional.of(new ActText("complete", complete.group(1), complete.group(2), on, null, null, reason))
                : Optional.empty();
    }

    private static ActText vote(Matcher vote, @Nullable LocalDate on, @Nullable String reason) {
        int invalid = vote.group(8) == null ? 0 : Integer.parseInt(vote.group(8));
        Votes votes = new Votes(
                Integer.parseInt(vote.group(4)),
                Integer.parseInt(vote.group(3)),
                Integer.parseInt(vote.group(5)),
                Integer.parseInt(vote.group(6)),
                Integer.parseInt(vote.group(7)),
                invalid);
        String outcome = vote.group(2) == null ? "" : vote.group(2);
        return new ActText("vote", vote.group(1), outcome, on, null, votes, reason);
    }
}
