package cn.jiannuo.rulebook.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a party does with a step it owes, by the reference model. */
final class NaiveDesk {
    private final NaiveJournal journal;
    private final NaiveFlow flow;
    private final NaiveSeats seats;

    NaiveDesk(NaiveJournal journal, NaiveFlow flow) {
        this.journal = journal;
        this.flow = flow;
        seats = new NaiveSeats(journal, flow);
    }

    boolean takes(Act act, Row open) {
        return switch (act) {
            case Act.Complete a ->
                flow.step(open.name()).vote() == null && decides(open, a, a.outcome(), a.reason(), a.documents());
            case Act.CastVotes a ->
                carries(flow.step(open.name()), a) && decides(open, a, a.outcome(), a.reason(), a.documents());
            case Act.Sign a -> signs(open, a);
            case Act.Decline a -> declines(open, a);
            case Act.Lapse a -> lapses(open, a);
            case Act.TakeBack a -> takesBack(open, a);
            case Act.SendBack a -> sendsBack(open, a);
            case Act.Delegate a -> seats.replaces(open, a, a.to(), false);
            case Act.Recuse a -> seats.replaces(open, a, a.replacement(), true);
            case Act.ReturnDelegation a -> seats.returns(open, a);
            default -> false;
        };
    }

    boolean owes(Row open, String party, Actor actor) {
        return seats.owes(open, party, actor);
    }

    private boolean joint(Step step) {
        return step.parties().names().size() > 1 && step.parties().signing() != Parties.Signing.ANY;
    }

    private boolean onTurn(Row open, String party) {
        Parties parties = flow.step(open.name()).parties();
        int place = parties.names().indexOf(party);
        return parties.signing() != Parties.Signing.IN_ORDER
                || journal.signatures(open.visit())
                        .keySet()
                        .containsAll(parties.names().subList(0, place));
    }

    private boolean windowOver(Row open) {
        return flow.step(open.name()).collects() == null || journal.has(Row.Kind.WINDOW_CLOSED, open.visit());
    }

    private void mark(Row open, Act.ForParty act, Set<String> papers) {
        journal.rows.add(
                new Row(Row.Kind.SIGNED, open.visit(), act.party(), act.actor().id(), act.on(), papers, List.of()));
    }

    /** Whether everything the step asks for is there, the marks just made included. */
    private boolean ready(Row open) {
        Step step = flow.step(open.name());
        Set<String> own = new HashSet<>();
        journal.signatures(open.visit()).values().forEach(row -> own.addAll(row.papers()));
        boolean ready = windowOver(open) && own.containsAll(step.produces());
        for (Requirement requirement : step.requires()) {
            ready &= requirement instanceof Requirement.DocumentAttached document
                    ? journal.papers().contains(document.name())
                    : journal.unanswered().isEmpty();
        }
        return ready;
    }

    private boolean decides(Row open, Act.ForParty act, String outcome, @Nullable String reason, Set<String> papers) {
        Step step = flow.step(open.name());
        boolean first = outcome.equals(step.outcomes().firstEntry().getKey());
        boolean may = seats.owes(open, act.party(), act.actor())
                && !joint(step)
                && step.outcomes().containsKey(outcome)
                && (first || !outcome.equals(step.lapse()))
                && (first || (reason != null && !reason.isBlank()));
        if (!may) {
            return false;
        }
        mark(open, act, papers);
        if (!ready(open)) {
            return false;
        }
        flow.close(open, outcome, act.on());
        return true;
    }

    private boolean carries(Step step, Act.CastVotes act) {
        Votes v = act.votes();
        Vote rule = step.vote();
        if (rule == null
                || v.inFavour() + v.against() + v.abstained() + v.invalid() != v.present()
                || v.present() > v.members()
                || Math.min(Math.min(v.inFavour(), v.against()), Math.min(v.abstained(), v.invalid())) < 0
                || !enough(rule.quorum(), v.present(), v)) {
            return false;
        }
        boolean first = act.outcome().equals(step.outcomes().firstEntry().getKey());
        return enough(rule.passes(), v.inFavour(), v) == first;
    }

    private static boolean enough(Threshold threshold, long count, Votes votes) {
        long whole = threshold.of() == Threshold.Of.MEMBERS ? votes.members() : votes.present();
        long difference = count * threshold.share().denominator()
                - whole * threshold.share().numerator();
        return threshold.moreThan() ? difference > 0 : difference >= 0;
    }

    private boolean signs(Row open, Act.Sign act) {
        Step step = flow.step(open.name());
        if (!seats.owes(open, act.party(), act.actor())
                || !joint(step)
                || !onTurn(open, act.party())
                || !windowOver(open)) {
            return false;
        }
        mark(open, act, act.documents());
        if (!journal.signatures(open.visit())
                .keySet()
                .containsAll(step.parties().names())) {
            return true;
        }
        boolean ready = ready(open);
        if (ready) {
            flow.close(open, step.outcomes().firstEntry().getKey(), act.on());
        }
        return ready;
    }

    private boolean declines(Row open, Act.Decline act) {
        Step step = flow.step(open.name());
        boolean may = seats.owes(open, act.party(), act.actor())
                && joint(step)
                && onTurn(open, act.party())
                && windowOver(open)
                && step.outcomes().containsKey(act.outcome())
                && !act.outcome().equals(step.lapse())
                && !act.outcome().equals(step.outcomes().firstEntry().getKey());
        if (may) {
            mark(open, act, Set.of());
            flow.close(open, act.outcome(), act.on());
        }
        return may;
    }

    private boolean lapses(Row open, Act.Lapse act) {
        String outcome = flow.step(open.name()).lapse();
        LocalDate due = journal.due(open.visit());
        if (outcome == null || due == null || !act.on().isAfter(due) || !windowOver(open)) {
            return false;
        }
        flow.close(open, outcome, act.on());
        return true;
    }

    private boolean takesBack(Row open, Act.TakeBack act) {
        Map<String, Row> signed = journal.signatures(open.visit());
        Row mine = signed.get(act.party());
        List<String> order = new ArrayList<>(signed.keySet());
        boolean inOrder = flow.step(open.name()).parties().signing() == Parties.Signing.IN_ORDER;
        flow.write(Row.Kind.UNSIGNED, open.visit(), act.party(), "", act.on());
        return mine != null
                && mine.other().equals(act.actor().id())
                && (!inOrder || order.getLast().equals(act.party()));
    }

    private boolean sendsBack(Row open, Act.SendBack act) {
        if (!seats.owes(open, act.party(), act.actor()) || !onTurn(open, act.party())) {
            return false;
        }
        Row to = null;
        for (Row passed : journal.standing()) {
            if (passed.kind() == Row.Kind.CLOSED
                    && passed.name().equals(act.to())
                    && NaiveJournal.inside(open.other(), passed.other())) {
                to = passed;
            }
        }
        if (to == null || flow.conditionIsNo(act.to()) || flow.excepted(act.to())) {
            return false;
        }
        flow.back(to, act.on());
        return true;
    }
}
