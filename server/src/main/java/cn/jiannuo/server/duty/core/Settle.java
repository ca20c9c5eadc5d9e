package cn.jiannuo.server.duty.core;

import cn.jiannuo.server.duty.DutyState;
import cn.jiannuo.server.duty.Proceedings;
import cn.jiannuo.server.duty.core.Doubts.Doubt;
import cn.jiannuo.server.organization.RosterSnapshot;
import cn.jiannuo.server.regulation.RulesInForce;
import cn.jiannuo.server.tenancy.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks again at what hung on a question: what was in doubt is written once, or it is known that nothing is owed. */
@Service
class Settle {
    private final Planning planning;
    private final Doubts doubts;
    private final Answers answers;
    private final NewDuties fresh;
    private final Duties duties;
    private final DutyParts parts;
    private final Withdrawals withdrawals;
    private final History history;
    private final Horizon horizon;
    private final RosterSnapshot roster;
    private final RulesInForce rules;
    private final Proceedings proceedings;
    private final Clock clock;

    Settle(
            Planning planning,
            Doubts doubts,
            Answers answers,
            NewDuties fresh,
            Duties duties,
            DutyParts parts,
            Withdrawals withdrawals,
            History history,
            Horizon horizon,
            RosterSnapshot roster,
            RulesInForce rules,
            Proceedings proceedings,
            Clock clock) {
        this.planning = planning;
        this.doubts = doubts;
        this.answers = answers;
        this.fresh = fresh;
        this.duties = duties;
        this.parts = parts;
        this.withdrawals = withdrawals;
        this.history = history;
        this.horizon = horizon;
        this.roster = roster;
        this.rules = rules;
        this.proceedings = proceedings;
        this.clock = clock;
    }

    /** What was asked may stand in a new roster, a report or an amended text: then nobody need answer any more. */
    @Transactional
    public int whatIsKnown(Actor keeper) {
        answers.takeTurns();
        List<Doubt> open = doubts.open();
        if (open.isEmpty()) {
            return 0;
        }
        String basis = String.join(
                "/",
                Long.toString(answers.last()),
                Long.toString(roster.version()),
                Long.toString(horizon.mark(LocalDate.now(clock)).lastEvent()),
                rules.current().fingerprint());
        if (basis.equals(doubts.settledOf())) {
            return 0;
        }
        int settled = look(keeper, open, "known").settled();
        doubts.settledOf(basis);
        return settled;
    }

    /** What an answer settles, in the transaction in which it is given. */
    void answered(Actor by, long duty, Answers.Asked question, boolean corrected) {
        List<Doubt> concerned = doubts.with(duty, question.number());
        Seen seen = look(by, concerned, "settled");
        if (corrected) {
            // a judgement is of one occasion, a fact of all
            boolean fact = !question.fact().isEmpty();
            withdrawals.follow(by, concerned, fact, seen.found(), seen.last());
        }
    }

    private record Seen(List<Occurrence> found, LocalDate last, int settled) {}

    private Seen look(Actor by, List<Doubt> concerned, String act) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first =
                concerned.stream().map(Doubt::starts).min(LocalDate::compareTo).orElse(today);
        LocalDate last = horizon.mark(today).reach(today);
        Planning.Prepared prepared = planning.prepare(today);
        List<Occurrence> found = new ArrayList<>();
        Beginnings beginnings = new Beginnings(proceedings, by);
        prepared.plan(
                prepared.current().rulebook(),
                first,
                last,
                duty -> concerned.stream()
                        .anyMatch(d -> d.concerns(duty.regulation().id(), duty.code(), duty.subject(), duty.starts())),
                duty -> {
                    if (!beginnings.take(duty)) {
                        found.add(prepared.occurrences().of(duty));
                    }
                });
        fresh.write(found, by);
        int settled = 0;
        for (Doubt doubt : concerned) {
            Optional<Occurrence> still = found.stream().filter(doubt::is).findFirst();
            if (still.isPresent()) {
                answers.ask(doubt.id(), still.get().questions());
                askAgain(doubt, by, today);
            } else {
                settled += close(doubt, by, today, act) ? 1 : 0;
            }
        }
        return new Seen(found, last, settled);
    }

    /** A corrected answer may bring back a question that an earlier one had settled. */
    private void askAgain(Doubt doubt, Actor by, LocalDate today) {
        Locked duty = duties.lock(doubt.id()).orElseThrow();
        if (duty.state() == DutyState.KEPT && answers.isWaitedFor(doubt.id())) {
            OwnPeriod period = OwnPeriod.again(duties.counted(doubt.id()), duty, today);
            duties.doAgain(duty, period.due(), period.counted());
            history.add(
                    doubt.id(),
                    by,
                    "asked-again",
                    History.detail("due", period.due().toString()));
        }
    }

    private boolean close(Doubt doubt, Actor by, LocalDate today, String act) {
        Locked duty = duties.lock(doubt.id()).orElseThrow();
        if (!duty.state().isOpen()) {
            return false;
        }
        parts.completeAll(doubt.id(), today, by);
        duties.close(duty, DutyState.KEPT, today, null);
        history.add(doubt.id(), by, act, History.detail());
        return true;
    }
}
